package org.hengping.corpus.ingest.pdf;

/**
 * One line of text on a page, in points from the upper left corner.
 *
 * @param top of the line's baseline
 * @param size font size
 * @param head width of what cannot be parted from the line's start: a word, or a character with the
 *     punctuation around it
 */
record PdfLine(String text, float left, float right, float top, float size, float head)
    implements PdfItem {}
