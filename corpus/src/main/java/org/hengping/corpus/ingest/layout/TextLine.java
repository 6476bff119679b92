package org.hengping.corpus.ingest.layout;

/**
 * One line of text on a page, in points from the upper left corner.
 *
 * @param text with the marks of notes set apart, see {@link NoteMarks}
 * @param top of the line's baseline
 * @param size font size
 * @param smaller the smallest size of several characters in it, as letters may be set smaller
 * @param larger the largest one
 * @param head width of what cannot be parted from the line's start: a word, or a character with the
 *     punctuation around it
 */
public record TextLine(
    String text,
    float left,
    float right,
    float top,
    float size,
    float smaller,
    float larger,
    float head)
    implements PageItem {
  private static final float ALIKE = 0.6f;

  /** A line of one size. */
  public TextLine(String text, float left, float right, float top, float size, float head) {
    this(text, left, right, top, size, size, size, head);
  }

  /** Whether two lines can be of one paragraph by their type. */
  boolean isTypeOf(TextLine other) {
    return smaller < other.larger + ALIKE && larger > other.smaller - ALIKE;
  }

  float width() {
    return right - left;
  }

  float middle() {
    return (left + right) / 2;
  }
}
