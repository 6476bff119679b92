package org.hengping.publisher.audit;

import java.text.Normalizer;
import java.util.Locale;

/** Forms of a text for comparing. */
final class Squeezed {
  private Squeezed() {}

  /** Without blanks and without characters that have no look. */
  static String of(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints().filter(Squeezed::visible).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Compatibility forms resolved, then without blanks. */
  static String compatible(String text) {
    return of(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  /** Compatible, in upper case, and without what stands between the digits of a number. */
  static String compact(String text) {
    return compatible(text)
        .replaceAll("[\\-‐-―−.·•_,/|()\\[\\]【】]", "")
        .replace('〇', '0')
        .toUpperCase(Locale.ROOT);
  }

  private static boolean visible(int c) {
    int type = Character.getType(c);
    boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
    boolean unseen =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.SURROGATE
            || c >= 0xfe00 && c <= 0xfe0f
            || c >= 0xe0000 && c <= 0xe0fff
            || c == 0x115f
            || c == 0x1160
            || c == 0x3164
            || c == 0xffa0;
    return !blank && !unseen;
  }
}
