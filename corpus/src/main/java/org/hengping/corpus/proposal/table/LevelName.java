package org.hengping.corpus.proposal.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name in a level's cell, and the points that stand behind it as in 决策（20分）.
 *
 * @param depth how deep its numbering is (一、 is 1, （一） is 2, 1. is 3, （1） is 4), 0 when it has none
 */
record LevelName(String name, Optional<BigDecimal> weight, int depth) {
  private static final Pattern POINTS =
      Pattern.compile(
          "(.*?)[（(\\[【]?(?:权重|分值|满分|计)?[:： ]*(\\d{1,3}(?:[.．]\\d{1,2})?)(分|%)?[）)\\]】]?");
  private static final String COUNT = "[一二三四五六七八九十]{1,3}";
  private static final Pattern[] NUMBERING = {
    Pattern.compile("^" + COUNT + "[、.．]\\s*"),
    Pattern.compile("^[（(]" + COUNT + "[）)][、.．]?\\s*"),
    Pattern.compile("^\\d{1,2}[、.．](?!\\d)\\s*"),
    Pattern.compile("^[（(]\\d{1,2}[）)][、.．]?\\s*"),
  };
  private static final Pattern PLACEHOLDER = Pattern.compile("^指标\\s*\\d{1,2}\\s*[:：.、]\\s*");
  private static final Pattern DOTS = Pattern.compile("[.．…·。、—－/\\-\\s]*");

  /**
   * Reads a cell.
   *
   * @param leaf the name is that of an indicator, where a number in brackets may be its target
   */
  static LevelName of(String cell, boolean leaf) {
    String text = Wording.name(cell);
    text = PLACEHOLDER.matcher(text).replaceFirst("");
    int depth = 0;
    for (int i = 0; i < NUMBERING.length && depth == 0; i++) {
      var number = NUMBERING[i].matcher(text);
      if (number.find()) {
        depth = i + 1;
        text = text.substring(number.end());
      }
    }
    if (DOTS.matcher(text).matches()) {
      return new LevelName("", Optional.empty(), 0);
    }
    var points = POINTS.matcher(text);
    if (points.matches() && behind(points.group(1), text, leaf)) {
      return new LevelName(points.group(1).strip(), Numbers.read(points.group(2)), depth);
    }
    return new LevelName(text, Optional.empty(), depth);
  }

  /** Whether the number is set off as points and not a part of the name, as in （2021） or 7月. */
  private static boolean behind(String name, String text, boolean leaf) {
    if (name.isBlank()) {
      return false;
    }
    String rest = text.substring(name.length()).strip();
    boolean bracketed = "（([【".indexOf(rest.charAt(0)) >= 0;
    boolean points = rest.contains("分");
    return leaf ? bracketed && points : bracketed || points || text.charAt(name.length()) == ' ';
  }
}
