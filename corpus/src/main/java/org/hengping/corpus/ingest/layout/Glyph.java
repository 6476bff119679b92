package org.hengping.corpus.ingest.layout;

/**
 * A character as drawn, in points from the page's upper left corner.
 *
 * @param x start on the baseline
 * @param y of the baseline
 * @param width advance along the baseline
 * @param size font size
 * @param turn direction of the baseline in quarter turns clockwise, 0 is upright text
 */
record Glyph(String text, float x, float y, float width, float size, int turn) {

  /** Place along the baseline, growing in reading direction. */
  float along() {
    return switch (turn) {
      case 1 -> y;
      case 2 -> -x;
      case 3 -> -y;
      default -> x;
    };
  }

  /** Place across the baseline, growing downwards for the reader of the text. */
  float across() {
    return switch (turn) {
      case 1 -> -x;
      case 2 -> -y;
      case 3 -> x;
      default -> y;
    };
  }

  float end() {
    return along() + width;
  }

  /** Centre of upright text. */
  float middleX() {
    return turn == 0 ? x + width / 2 : x;
  }

  float middleY() {
    return turn == 0 ? y - size * 0.35f : y;
  }
}
