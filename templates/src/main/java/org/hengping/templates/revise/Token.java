package org.hengping.templates.revise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The smallest piece of text that is either kept or changed: a number with its sign, magnitude and
 * percent sign, a word, or one other character. So 12 is no part of 125, and 12万 is not 12.
 */
record Token(String text, int start) {
  private static final Pattern PIECE =
      Pattern.compile("[-−+]?\\d[\\d,]*(?:\\.\\d+)?[十百千万亿]*[%％‰]?|[A-Za-z]+|\\X", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[-−+]?\\d.*");

  static List<Token> of(String text) {
    var tokens = new ArrayList<Token>();
    var piece = PIECE.matcher(text);
    while (piece.find()) {
      tokens.add(new Token(piece.group(), piece.start()));
    }
    return tokens;
  }

  int end() {
    return start + text.length();
  }

  boolean isNumber() {
    return NUMBER.matcher(text).matches();
  }
}
