package org.hengping.templates.docx;

import org.hengping.templates.layout.OfficialLayout;

/**
 * Size and margins of the page, all in twentieths of a point.
 *
 * @param footer distance of the footer from the lower edge
 */
public record PageSetup(
    int width, int height, int top, int right, int bottom, int left, int header, int footer) {
  /** GB/T 9704—2012: A4, 版心 156 × 225 mm, the page number 7 mm below it. */
  static final PageSetup OFFICIAL =
      new PageSetup(
          11906,
          16838,
          twips(OfficialLayout.TOP),
          twips(OfficialLayout.RIGHT),
          twips(OfficialLayout.BOTTOM),
          twips(OfficialLayout.LEFT),
          851,
          1361);

  private static int twips(int millimetres) {
    return (int) Math.round(millimetres * Paragraphs.TWIPS);
  }

  /** Width of the text. */
  int textWidth() {
    return width - left - right;
  }

  /** Height of the text. */
  int textHeight() {
    return height - top - bottom;
  }

  /** Width of the text in millimetres. */
  double textMillimetres() {
    return this == OFFICIAL ? OfficialLayout.TEXT_WIDTH : textWidth() / Paragraphs.TWIPS;
  }

  /** The margins in millimetres, for people. */
  String forPeople() {
    return "上%.0f、下%.0f、左%.0f、右%.0f毫米"
        .formatted(
            top / Paragraphs.TWIPS,
            bottom / Paragraphs.TWIPS,
            left / Paragraphs.TWIPS,
            right / Paragraphs.TWIPS);
  }

  /** The properties of the only section. */
  void write(boolean outerNumbers, XmlOut out) {
    out.xml("<w:sectPr>");
    if (outerNumbers) {
      out.xml("<w:footerReference w:type=\"even\" r:id=\"footerEven\"/>");
      out.xml("<w:footerReference w:type=\"default\" r:id=\"footerOdd\"/>");
    } else {
      out.xml("<w:footerReference w:type=\"default\" r:id=\"footer\"/>");
    }
    out.xml("<w:pgSz w:w=\"").number(width).xml("\" w:h=\"").number(height);
    out.xml("\"/><w:pgMar w:top=\"").number(top).xml("\" w:right=\"").number(right);
    out.xml("\" w:bottom=\"").number(bottom).xml("\" w:left=\"").number(left);
    out.xml("\" w:header=\"").number(header).xml("\" w:footer=\"").number(footer);
    out.xml("\" w:gutter=\"0\"/><w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr>");
  }
}
