package org.hengping.publisher.redaction;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the detectors read it: compatibility forms resolved, every decimal digit ASCII, every
 * dash a hyphen, every blank a space, and nothing invisible; each character knows its place in the
 * original.
 */
final class NormalText {
  private static final String DASHES = "‐‑‒–—―−﹣－⁃╴ー─";
  private static final String DOTS = "・‧∙⋅";
  private static final String CROSS_LIKE_X = "ХхΧχ×✕╳";

  private final StringBuilder text;
  private int[] starts;
  private int[] ends;

  private NormalText(int capacity) {
    text = new StringBuilder(capacity);
    starts = new int[capacity];
    ends = new int[capacity];
  }

  static NormalText of(String original) {
    var normal = new NormalText(Math.max(16, original.length()));
    for (int i = 0; i < original.length(); ) {
      int point = original.codePointAt(i);
      int end = i + Character.charCount(point);
      normal.add(point, i, end);
      i = end;
    }
    return normal;
  }

  /** The normalised form of a text alone. */
  static String normalise(String original) {
    return of(original).toString();
  }

  private void add(int point, int start, int end) {
    if (invisible(point)) {
      return;
    }
    if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
      put((char) ('0' + Character.digit(point, 10)), start, end);
    } else if (point < 0x80 || point >= 0x4e00 && point <= 0x9fff) {
      put(point == '\t' || point == '\r' ? ' ' : (char) point, start, end);
    } else {
      String resolved = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
      resolved.codePoints().filter(p -> !invisible(p)).forEach(p -> putFolded(p, start, end));
    }
  }

  private void putFolded(int point, int start, int end) {
    if (DASHES.indexOf(point) >= 0) {
      put('-', start, end);
    } else if (DOTS.indexOf(point) >= 0) {
      put('·', start, end);
    } else if (CROSS_LIKE_X.indexOf(point) >= 0) {
      put('X', start, end);
    } else if (Character.isSpaceChar(point) || point == 0x2800) {
      put(' ', start, end);
    } else {
      for (char c : Character.toChars(point)) {
        put(c, start, end);
      }
    }
  }

  private void put(char c, int start, int end) {
    if (text.length() == starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    starts[text.length()] = start;
    ends[text.length()] = end;
    text.append(c);
  }

  /** Format, variation and tag characters, combining marks, and letters that print as nothing. */
  private static boolean invisible(int point) {
    int type = Character.getType(point);
    return type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.CONTROL && point != '\n' && point != '\t' && point != '\r'
        || point == 0x115f
        || point == 0x1160
        || point == 0x3164
        || point == 0xffa0;
  }

  /** Place in the original of the first character of a match. */
  int start(int index) {
    return starts[index];
  }

  /** Place in the original after the last character of a match that ends before {@code index}. */
  int end(int index) {
    return ends[index - 1];
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
