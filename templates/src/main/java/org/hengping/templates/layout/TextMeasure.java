package org.hengping.templates.layout;

/** Rough widths of text in ems, without a font: a Chinese character is one, others are half. */
public final class TextMeasure {
  private TextMeasure() {}

  /** Width of a line. */
  public static double ems(String line) {
    double ems = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      ems += Character.isLowSurrogate(c) ? 0 : em(c);
    }
    return ems;
  }

  /** Width of the longest part that cannot be broken. */
  static double longestWord(String line) {
    double longest = 0;
    double current = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x2E80) {
        longest = Math.max(longest, 1);
        current = 0;
      } else {
        current = c == ' ' ? 0 : current + em(c);
        longest = Math.max(longest, current);
        current = c == '/' || c == '-' ? 0 : current;
      }
    }
    return Math.min(longest, 8);
  }

  private static double em(int c) {
    return c < 0x2E80 && !(c >= 0x2010 && c <= 0x2027) ? 0.55 : 1;
  }
}
