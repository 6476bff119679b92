package org.hengping.corpus.ingest.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number with which an item of a Chinese official document starts: 第三条, （二）, 4.
 *
 * @param kind place in the list of kinds of numbering
 * @param number from 1, 0 where it cannot be told
 */
record Label(int kind, int number) {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String COUNT = "[一二三四五六七八九十百零〇]{1,5}";
  private static final List<Pattern> KINDS =
      List.of(
          Pattern.compile("第(" + COUNT + ")[章节编]"),
          Pattern.compile("第(" + COUNT + ")条"),
          Pattern.compile("([一二三四五六七八九十]{1,3})、"),
          Pattern.compile("[（(]([一二三四五六七八九十]{1,3})[）)]"),
          Pattern.compile("(\\d{1,2})[.．、](?!\\d)"),
          Pattern.compile("[（(](\\d{1,2})[）)]"),
          Pattern.compile("(\\d{1,2})[）)]"),
          Pattern.compile("([①-⑳])"));
  private static final Pattern ANY =
      Pattern.compile(String.join("|", KINDS.stream().map(Pattern::pattern).toList()));

  /** The label at the start of a text, headings of Markdown included. */
  static Optional<Label> of(String line) {
    String text = line.startsWith("#") ? line.replaceFirst("^#{1,6} *", "") : line;
    for (int kind = 0; kind < KINDS.size(); kind++) {
      var matcher = KINDS.get(kind).matcher(text);
      if (matcher.lookingAt()) {
        return Optional.of(new Label(kind, value(matcher.group(1))));
      }
    }
    return Optional.empty();
  }

  static boolean starts(String text) {
    return ANY.matcher(text).lookingAt();
  }

  /** How many labels stand inside a text. */
  static int inside(String text) {
    Matcher matcher = ANY.matcher(text);
    int count = 0;
    int from = 1;
    while (from < text.length() && matcher.find(from)) {
      count++;
      from = matcher.end();
    }
    return count;
  }

  boolean follows(Label before) {
    return kind == before.kind && number > 0 && number == before.number + 1;
  }

  private static int value(String text) {
    char first = text.charAt(0);
    if (first >= '①' && first <= '⑳') {
      return first - '①' + 1;
    }
    return Character.isDigit(first) ? Integer.parseInt(text) : chinese(text);
  }

  private static int chinese(String text) {
    int value = 0;
    int digit = -1;
    for (char c : text.toCharArray()) {
      if (c == '十' || c == '百') {
        value += (digit <= 0 ? 1 : digit) * (c == '十' ? 10 : 100);
        digit = -1;
      } else {
        digit = Math.max(0, DIGITS.indexOf(c == '〇' ? '零' : c));
      }
    }
    return value + Math.max(0, digit);
  }
}
