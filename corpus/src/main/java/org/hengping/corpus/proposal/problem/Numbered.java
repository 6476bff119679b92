package org.hengping.corpus.proposal.problem;

import java.util.regex.Pattern;

/**
 * The number before a line and what follows it.
 *
 * @param depth 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for ① and 6 for 一是; 0 without a number
 */
record Numbered(int depth, String text) {
  private static final String COUNT = "[一二三四五六七八九十]{1,3}";
  private static final Pattern LEADING = Pattern.compile("^[\\s　]+");
  private static final Pattern[] FORMS = {
    Pattern.compile("^(?:第?" + COUNT + "(?:部分|章)?[、.．：:]|第" + COUNT + "(?:部分|章))[\\s　]*"),
    Pattern.compile("^[（(]" + COUNT + "[）)][、.．]?[\\s　]*"),
    Pattern.compile("^\\d{1,2}[、.．](?!\\d)[\\s　]*"),
    Pattern.compile("^(?:[（(]\\d{1,2}[）)]|\\d{1,2}[）)])[、.．]?[\\s　]*"),
    Pattern.compile("^[①-⑳][、.．]?[\\s　]*"),
    Pattern.compile(
        "^(?:" + COUNT + "是|其[一二三四五六七八九]|问题" + COUNT + "|第" + COUNT + ")[，,、：:]?[\\s　]*"),
  };

  static Numbered of(String line) {
    String text = LEADING.matcher(line.strip()).replaceFirst("");
    for (int i = 0; i < FORMS.length; i++) {
      var number = FORMS[i].matcher(text);
      if (number.lookingAt()) {
        return new Numbered(i + 1, text.substring(number.end()).strip());
      }
    }
    return new Numbered(0, text);
  }
}
