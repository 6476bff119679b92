package org.hengping.templates.layout;

/**
 * Measures and fonts of GB/T 9704—2012 党政机关公文格式 for A4: 版心 156 × 225 mm with 22 lines. Reports are
 * 普通材料: the same page and fonts, no red head, page number in the middle; a document with 版头 has it
 * on the outer side.
 */
public final class OfficialLayout {
  private OfficialLayout() {}

  /** Page and margins in millimetres. */
  public static final int PAGE_WIDTH = 210;

  public static final int PAGE_HEIGHT = 297;
  public static final int TOP = 37;
  public static final int LEFT = 28;
  public static final int BOTTOM = 35;
  public static final int RIGHT = 26;

  /** Width of 版心 in millimetres. */
  public static final int TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;

  /** Height of 版心 in millimetres. */
  public static final int TEXT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM;

  /** Width of 版心 in characters of a size in points. */
  public static double ems(double size) {
    return TEXT_WIDTH / 25.4 * 72 / size;
  }

  /** Distance of lines in points: 225 mm by 22. */
  public static final double LINE_PITCH = 28.95;

  /** 二号. */
  public static final double TITLE_SIZE = 22;

  /** 三号. */
  public static final double TEXT_SIZE = 16;

  /** What 三号 is printed with, so that 28 characters fill a line: 156 mm by 28. */
  public static final double BODY_SIZE = 15.75;

  /** 四号, page numbers. */
  public static final double PAGE_NUMBER_SIZE = 14;

  /** Largest size of 发文机关标志 in points. */
  private static final double MARK_SIZE = 52;

  /** Size of 发文机关标志 in points: as large as fits on one line, at most {@value #MARK_SIZE}. */
  public static double organMarkSize(String mark) {
    return Math.min(MARK_SIZE, TEXT_WIDTH / 25.4 * 72 / (TextMeasure.ems(mark) + 1));
  }

  /** A typeface by its role. {@code family} is the name that an office has installed. */
  public enum Face {
    XIAOBIAOSONG("方正小标宋简体"),
    SONG("宋体"),
    HEI("黑体"),
    KAI("楷体_GB2312"),
    FANGSONG("仿宋_GB2312");

    private final String family;

    Face(String family) {
      this.family = family;
    }

    /** Name of the font as DOCX gives it. */
    public String family() {
      return family;
    }
  }

  /** Face of a heading: 一、黑体，（一）楷体，1. and （1）仿宋. */
  public static Face heading(int level) {
    return switch (level) {
      case 1 -> Face.HEI;
      case 2 -> Face.KAI;
      default -> Face.FANGSONG;
    };
  }

  /** Size of a table's text in points: 小四, 五号 or 小五 as it has more columns. */
  public static double tableSize(int columns) {
    if (columns <= 5) {
      return 12;
    }
    return columns <= 7 ? 10.5 : 9;
  }
}
