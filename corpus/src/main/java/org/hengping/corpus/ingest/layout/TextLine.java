package org.hengping.corpus.ingest.layout;

/**
 * One line of text on a page, in points from the upper left corner.
 *
 * @param text with the marks of notes set apart, see {@link NoteMarks}
 * @param top of the line's baseline
 * @param size font size
 * @param head width of what cannot be parted from the line's start: a word, or a character with the
 *     punctuation around it
 */
public record TextLine(String text, float left, float right, float top, float size, float head)
    implements PageItem {
  float width() {
    return right - left;
  }

  float middle() {
    return (left + right) / 2;
  }
}
