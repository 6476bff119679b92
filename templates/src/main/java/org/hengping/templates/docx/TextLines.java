package org.hengping.templates.docx;

/**
 * Counts the lines of a paragraph as Word breaks them: an ideograph is as wide as its size, words
 * are kept whole, no line begins with a closing mark or ends with an opening one.
 *
 * @param size of the text in points
 * @param spacing between characters in points
 * @param width of a line in points
 * @param first indent of the first line in points
 */
record TextLines(double size, double spacing, double width, double first) {
  private static final String NOT_FIRST = "！），．：；？］｝、。〃々〉》」』】〕〗…—·’”%,.:;!?)]}％℃°";
  private static final String NOT_LAST = "（［｛〈《「『【〔〖‘“([{￥$";

  /** Stands where a control begins or ends; it takes no room, and no space is added at it. */
  static final char EDGE = '\u0001';

  /**
   * Space that programs add between ideographs and other letters or digits, as a share of the size.
   */
  private static final double BETWEEN = 0.2;

  /** Widths of the characters from the blank to the tilde in thousandths of the size. */
  private static final int[] LATIN = {
    333, 333, 408, 500, 500, 833, 778, 214, 389, 389, 500, 606, 278, 333, 278, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 606, 606, 606, 444, 747, 739, 703, 722, 778, 640,
    611, 722, 778, 333, 389, 740, 611, 906, 752, 778, 580, 778, 667, 556, 640, 740, 722, 1017, 740,
    702, 611, 333, 606, 333, 606, 500, 278, 489, 561, 444, 560, 460, 333, 500, 570, 283, 283, 520,
    278, 839, 550, 540, 560, 560, 370, 410, 340, 560, 500, 728, 520, 500, 440, 333, 606, 333, 606
  };

  /** Lines that a printed text takes, at least one. */
  int of(String text) {
    int lines = 0;
    for (String part : text.split("\n", -1)) {
      lines += part(part, lines == 0 ? first : 0);
    }
    return lines;
  }

  private int part(String text, double indent) {
    int lines = 1;
    double at = indent;
    int i = 0;
    while (i < text.length()) {
      int end = unit(text, i);
      double wide = width(text, i, end);
      double printed = width(text, i, trimmed(text, i, end));
      if (at + printed > width && at > (lines == 1 ? indent : 0)) {
        lines++;
        at = 0;
      }
      for (at += wide; at > width + size && end - i > 1; at -= width) {
        lines++;
      }
      i = end;
    }
    return lines;
  }

  /** The end of the shortest piece from {@code i} on that no line break divides. */
  private static int unit(String text, int i) {
    int end = i + 1;
    while (end < text.length() && joined(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean joined(String text, int i) {
    char after = text.charAt(i);
    int last = i - 1;
    while (last > 0 && text.charAt(last) == EDGE) {
      last--;
    }
    char before = text.charAt(last);
    boolean word = latin(before) && latin(after) && before != ' ' && before != '-';
    return word
        || after == ' '
        || after == EDGE
        || NOT_FIRST.indexOf(after) >= 0
        || NOT_LAST.indexOf(before) >= 0
        || Character.isLowSurrogate(after);
  }

  private static int trimmed(String text, int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  private static boolean latin(char c) {
    return c < 0x2000;
  }

  private double width(String text, int from, int to) {
    double width = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == EDGE || Character.isLowSurrogate(c)) {
        continue;
      }
      width += spacing + size * (c >= ' ' && c <= '~' ? LATIN[c - ' '] / 1000.0 : 1);
      width += i > 0 && apart(text.charAt(i - 1), c) ? size * BETWEEN : 0;
    }
    return width;
  }

  private static boolean apart(char before, char after) {
    return letter(before) && ideograph(after) || ideograph(before) && letter(after);
  }

  private static boolean letter(char c) {
    return c <= '~' && Character.isLetterOrDigit(c);
  }

  private static boolean ideograph(char c) {
    return c >= 0x2E80 && Character.isLetterOrDigit(c);
  }
}
