package org.hengping.corpus.markdown;

/** Literal text inside Markdown. */
public final class MarkdownText {
  private MarkdownText() {}

  /**
   * The value as it can stand inside a line: each line end or tab becomes one space, other control
   * characters are dropped, unpaired surrogates and noncharacters become U+FFFD (no output format
   * can carry them).
   */
  public static String normalise(String value) {
    var out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r' && i < value.length() && value.charAt(i) == '\n') {
        continue;
      }
      if (c == '\n' || c == '\r' || c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029) {
        out.append(' ');
      } else if (isBroken(c)) {
        out.append('\uFFFD');
      } else if (!Character.isISOControl(c)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static boolean isBroken(int c) {
    return (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  /**
   * The {@linkplain #normalise normalised} value as Markdown that stays text wherever it stands:
   * {@link MarkdownReader} gives back exactly the normalised value.
   */
  public static String escape(String value) {
    String text = normalise(value);
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' && !insideWords(text, i)) {
        out.append("&#32;");
      } else if (c == '|') {
        out.append("&#124;"); // a table's caption may not hold the sign itself
      } else if (isPunctuation(c)) {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Leading, trailing and doubled spaces would be swallowed. */
  private static boolean insideWords(String text, int i) {
    return i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ' && text.charAt(i + 1) != ' ';
  }

  static boolean isPunctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }
}
