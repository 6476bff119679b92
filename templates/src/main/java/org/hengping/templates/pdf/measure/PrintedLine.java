package org.hengping.templates.pdf.measure;

import org.hengping.templates.layout.OfficialLayout.Face;

/**
 * A line of text as printed; lengths in millimetres from the upper left corner of the page.
 *
 * @param page 1-based
 * @param text without blanks at its ends
 * @param left edge of its first character
 * @param right edge of its last character
 * @param base its base line
 * @param size of most of its characters, in points
 * @param face of most of its characters
 * @param red whether most of its characters are red
 */
record PrintedLine(
    int page,
    String text,
    double left,
    double right,
    double base,
    double size,
    Face face,
    boolean red) {
  private static final double POINT = 25.4 / 72;

  /** Share of the size that stands above the base line in a full character. */
  private static final double ASCENT = 0.86;

  double top() {
    return base - size * POINT * ASCENT;
  }

  double bottom() {
    return base + size * POINT * (1 - ASCENT);
  }

  double middle() {
    return (left + right) / 2;
  }

  /** Width of a full character in millimetres. */
  double em() {
    return size * POINT;
  }

  boolean sized(double points) {
    return Math.abs(size - points) <= 0.4;
  }
}
