package org.hengping.corpus.form;

import java.util.ArrayList;
import java.util.List;

/** The cell styles of a form, numbered as they are asked for. Not thread-safe. */
final class Styles {

  /** How a cell looks. */
  record Style(
      Font font, Align align, Format format, boolean bordered, boolean grey, boolean locked) {}

  enum Font {
    BODY("<sz val=\"10.5\"/><name val=\"宋体\"/><charset val=\"134\"/>"),
    LABEL("<sz val=\"10.5\"/><name val=\"黑体\"/><charset val=\"134\"/>"),
    TITLE("<b/><sz val=\"18\"/><name val=\"宋体\"/><charset val=\"134\"/>"),
    SMALL("<sz val=\"9\"/><name val=\"宋体\"/><charset val=\"134\"/>");

    private final String markup;

    Font(String markup) {
      this.markup = markup;
    }
  }

  enum Align {
    CENTER("center", "center"),
    LEFT("left", "center"),
    RIGHT("right", "center"),
    TOP("left", "top");

    private final String across;
    private final String down;

    Align(String across, String down) {
      this.across = across;
      this.down = down;
    }
  }

  enum Format {
    GENERAL(0, ""),
    TEXT(49, ""),
    MONEY(164, "#,##0.00####"),
    PERCENT(10, ""),
    POINTS(165, "0.##"),
    DATE(166, "yyyy-mm-dd");

    private final int id;
    private final String code;

    Format(int id, String code) {
      this.id = id;
      this.code = code;
    }
  }

  private final List<Style> styles = new ArrayList<>();

  Styles() {
    styles.add(new Style(Font.BODY, Align.LEFT, Format.GENERAL, false, false, false));
  }

  /** The number of a style. */
  int of(Style style) {
    int known = styles.indexOf(style);
    if (known >= 0) {
      return known;
    }
    styles.add(style);
    return styles.size() - 1;
  }

  /** The part {@code xl/styles.xml}. */
  String markup() {
    var xml = new StringBuilder(FormFile.XML + "<styleSheet xmlns=\"" + FormFile.MAIN + "\">");
    xml.append("<numFmts count=\"3\">");
    for (Format format : Format.values()) {
      if (!format.code.isEmpty()) {
        xml.append("<numFmt numFmtId=\"" + format.id + "\" formatCode=\"" + format.code + "\"/>");
      }
    }
    xml.append("</numFmts><fonts count=\"" + Font.values().length + "\">");
    for (Font font : Font.values()) {
      xml.append("<font>" + font.markup + "</font>");
    }
    String side = " style=\"thin\"><color rgb=\"FF404040\"/></";
    xml.append("</fonts><fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>")
        .append("<fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill")
        .append(" patternType=\"solid\"><fgColor rgb=\"FFF2F2F2\"/><bgColor indexed=\"64\"/>")
        .append("</patternFill></fill></fills><borders count=\"2\"><border><left/><right/><top/>")
        .append("<bottom/><diagonal/></border><border>");
    for (String edge : List.of("left", "right", "top", "bottom")) {
      xml.append("<" + edge + side + edge + ">");
    }
    xml.append("<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\"")
        .append(" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"")
        .append(styles.size() + "\">");
    styles.forEach(s -> xml.append(format(s)));
    return xml.append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"常规\" xfId=\"0\"")
        .append(" builtinId=\"0\"/></cellStyles></styleSheet>")
        .toString();
  }

  private static String format(Style style) {
    return "<xf xfId=\"0\" numFmtId=\""
        + style.format().id
        + "\" fontId=\""
        + style.font().ordinal()
        + "\" fillId=\""
        + (style.grey() ? 2 : 0)
        + "\" borderId=\""
        + (style.bordered() ? 1 : 0)
        + "\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
        + " applyAlignment=\"1\" applyProtection=\"1\"><alignment horizontal=\""
        + style.align().across
        + "\" vertical=\""
        + style.align().down
        + (style.align() == Align.CENTER ? "" : "\" indent=\"1")
        + "\" wrapText=\"1\"/><protection locked=\""
        + (style.locked() ? 1 : 0)
        + "\"/></xf>";
  }
}
