package org.hengping.publisher.redaction;

import java.util.ArrayList;
import java.util.List;

/** Finds a value that was taken out at one place wherever else it stands. */
final class Elsewhere {
  private static final int LONG_NUMBER = 9;

  private Elsewhere() {}

  /** Whether a value is so telling that it is taken out everywhere. */
  static boolean telling(Rule rule, String value) {
    if (rule == Rule.NAME || rule == Rule.PERSONAL_COLUMN && Surnames.isName(value)) {
      return value.length() >= 2;
    }
    return value.length() >= LONG_NUMBER
        && (rule != Rule.PERSONAL_COLUMN || value.matches("[0-9A-Z]+"));
  }

  /** The places of a value in a text, separators inside numbers ignored. */
  static List<Found> find(NormalText normal, Rule rule, String value) {
    String text = normal.toString();
    var compact = new StringBuilder();
    var places = new ArrayList<Integer>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (" \n-.·•_,/|()".indexOf(c) < 0) {
        compact.append(Character.toUpperCase(c));
        places.add(i);
      }
    }
    var found = new ArrayList<Found>();
    for (int at = compact.indexOf(value);
        at >= 0;
        at = compact.indexOf(value, at + value.length())) {
      int start = places.get(at);
      int end = places.get(at + value.length() - 1) + 1;
      found.add(new Found(normal.start(start), normal.end(end), rule, value));
    }
    return found;
  }
}
