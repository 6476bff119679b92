package org.hengping.templates.pdf;

/** Thrown when a text holds a character that no shipped font can print. */
public final class MissingGlyph extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the character and where it stands.
   *
   * @param character Unicode code point
   * @param place for people, e.g. 第3段
   * @param excerpt text around it
   */
  public MissingGlyph(int character, String place, String excerpt) {
    super(
        String.format(
            "PDF 字体中没有字符“%s”（U+%04X），位置：%s，上下文：“%s”。请改用其他写法后再生成 PDF。",
            new String(Character.toChars(character)), character, place, excerpt));
  }
}
