package org.hengping.corpus.ingest.metadata;

import java.util.Optional;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.format.ProposedValue;
import org.hengping.corpus.manuscript.Anchor;

/**
 * A line of a manuscript.
 *
 * @param text as it stands
 * @param plain of the same length: full-width letters, digits, brackets and spaces as ASCII
 */
record Line(int page, int block, int row, String text, String plain) {

  static Line of(int page, int block, int row, String text) {
    return new Line(page, block, row, text, plain(text));
  }

  /** The text with full-width characters as ASCII, character by character. */
  static String plain(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      if (c >= '！' && c <= '～') {
        characters[i] = (char) (c - '！' + '!');
      } else if (c == '　' || c == '\u00A0' || c == '\n') {
        characters[i] = ' ';
      }
    }
    return new String(characters);
  }

  boolean isShort(int longest) {
    return text.length() <= longest;
  }

  Anchor anchor(int start, int end) {
    return new Anchor(page, block, row, start, end);
  }

  /** A value that stands at a range of this line. */
  ProposedValue value(Aspect aspect, String value, int start, int end, int sure) {
    return new ProposedValue(aspect, value, Optional.of(anchor(start, end)), sure);
  }
}
