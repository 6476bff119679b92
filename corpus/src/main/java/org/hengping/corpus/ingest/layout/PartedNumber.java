package org.hengping.corpus.ingest.layout;

import java.util.regex.Pattern;

/** Numbers that a narrow line parts: 71.25/86. and 40, 82.47 and %. */
final class PartedNumber {
  /** A number that is plainly not whole: more than a label such as 1. */
  private static final Pattern OPEN = Pattern.compile(".*[0-9][0-9.,]*/[0-9.,]*|.*[0-9]{2,}[.,]");

  /** What only stands behind a number. */
  private static final Pattern REST = Pattern.compile("[%％‰℃].*|/[0-9].*");

  private PartedNumber() {}

  /** Whether a line goes on with the number that the one before it ends with. */
  static boolean goesOn(CharSequence before, CharSequence next) {
    if (before.length() == 0 || next.length() == 0) {
      return false;
    }
    boolean digit = isDigit(next.charAt(0));
    return digit && OPEN.matcher(before).matches()
        || isDigit(before.charAt(before.length() - 1)) && REST.matcher(next).matches();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
