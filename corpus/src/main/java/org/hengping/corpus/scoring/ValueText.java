package org.hengping.corpus.scoring;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hengping.corpus.scoring.IndicatorValue.Day;
import org.hengping.corpus.scoring.IndicatorValue.Operator;
import org.hengping.corpus.scoring.IndicatorValue.Points;
import org.hengping.corpus.scoring.IndicatorValue.Quantity;
import org.hengping.corpus.scoring.IndicatorValue.Range;
import org.hengping.corpus.scoring.IndicatorValue.Words;
import org.hengping.corpus.scoring.IndicatorValue.YesNo;

/** Reads values as units write them into forms. A text is understood as a whole or not at all. */
final class ValueText {
  private static final String NUMBER = "([-+]?\\d{1,15}(?:\\.\\d{1,6})?)";

  /** Units are short and hold no digits; 万 and 亿 belong to the unit. */
  private static final String UNIT = "([%‰]|个?百分点|[\\p{IsHan}/·㎡a-zA-Z²³]{0,8}?)";

  private static final Map<String, Operator> WORDS_BEFORE =
      Map.ofEntries(
          Map.entry("≥", Operator.AT_LEAST),
          Map.entry("⩾", Operator.AT_LEAST),
          Map.entry("≧", Operator.AT_LEAST),
          Map.entry(">=", Operator.AT_LEAST),
          Map.entry("=>", Operator.AT_LEAST),
          Map.entry("大于等于", Operator.AT_LEAST),
          Map.entry("不低于", Operator.AT_LEAST),
          Map.entry("不少于", Operator.AT_LEAST),
          Map.entry("不小于", Operator.AT_LEAST),
          Map.entry("至少", Operator.AT_LEAST),
          Map.entry("达到", Operator.AT_LEAST),
          Map.entry(">", Operator.MORE_THAN),
          Map.entry("大于", Operator.MORE_THAN),
          Map.entry("高于", Operator.MORE_THAN),
          Map.entry("超过", Operator.MORE_THAN),
          Map.entry("≤", Operator.AT_MOST),
          Map.entry("⩽", Operator.AT_MOST),
          Map.entry("≦", Operator.AT_MOST),
          Map.entry("<=", Operator.AT_MOST),
          Map.entry("=<", Operator.AT_MOST),
          Map.entry("小于等于", Operator.AT_MOST),
          Map.entry("不超过", Operator.AT_MOST),
          Map.entry("不高于", Operator.AT_MOST),
          Map.entry("不多于", Operator.AT_MOST),
          Map.entry("不大于", Operator.AT_MOST),
          Map.entry("至多", Operator.AT_MOST),
          Map.entry("控制在", Operator.AT_MOST),
          Map.entry("<", Operator.LESS_THAN),
          Map.entry("小于", Operator.LESS_THAN),
          Map.entry("低于", Operator.LESS_THAN),
          Map.entry("少于", Operator.LESS_THAN),
          Map.entry("=", Operator.EQUAL),
          Map.entry("等于", Operator.EQUAL),
          Map.entry("", Operator.EQUAL));

  private static final Map<String, Operator> WORDS_AFTER =
      Map.of(
          "以上", Operator.AT_LEAST,
          "及以上", Operator.AT_LEAST,
          "(含)以上", Operator.AT_LEAST,
          "以下", Operator.AT_MOST,
          "及以下", Operator.AT_MOST,
          "以内", Operator.AT_MOST,
          "之内", Operator.AT_MOST,
          "内", Operator.AT_MOST);

  private static final Pattern QUANTITY =
      Pattern.compile(
          "("
              + alternatives(WORDS_BEFORE.keySet())
              + ")"
              + NUMBER
              + UNIT
              + "("
              + alternatives(WORDS_AFTER.keySet())
              + ")?");

  private static final Pattern RANGE =
      Pattern.compile(NUMBER + UNIT + "(?:[~～—–至到]|-{1,2})" + NUMBER + UNIT + "(?:之间)?");

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-年./](\\d{1,2})[-月./](\\d{1,2})日?(?:之?前|以前|止|完成|前完成|之前完成|底前完成)?");

  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})[-年./](\\d{1,2})月?(?:底|末|份)?(?:之?前|以前|内|止)?(?:完成)?");

  private static final Pattern YEAR_END =
      Pattern.compile("(\\d{4})年(?:底|末|年底|年末|度?内)?(?:之?前|以前)?(?:完成)?");

  private static final Pattern HALF_YEAR =
      Pattern.compile("(\\d{4})年(上半年|下半年|第?[一二三四1-4]季度)(?:末|底)?(?:之?前|内)?(?:完成)?");

  private static final Pattern MET =
      Pattern.compile("(?:满足|符合|达到|做到)(\\d{1,2})(?:项|点|条|个要点)|(\\d{1,2})/\\d{1,2}");

  private static final Pattern CIRCLED = Pattern.compile("(?:[①-⑳]、?)+(?:达到|满足|符合)?");

  private static final Set<String> YES = Set.of("是", "有", "已完成", "符合", "达标", "合格", "通过", "√");
  private static final Set<String> NO = Set.of("否", "无", "未完成", "不符合", "不达标", "不合格", "未通过", "×");

  private static final List<Function<String, Optional<IndicatorValue>>> FORMS =
      List.of(
          ValueText::yesNo,
          ValueText::points,
          ValueText::day,
          ValueText::range,
          ValueText::quantity);

  private ValueText() {}

  private static String alternatives(Set<String> words) {
    return words.stream()
        .sorted(java.util.Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .reduce((a, b) -> a + "|" + b)
        .orElseThrow();
  }

  static IndicatorValue parse(String text) {
    String plain = plain(text);
    if (plain.length() <= 40) {
      for (var form : FORMS) {
        var value = form.apply(plain);
        if (value.isPresent()) {
          return value.get();
        }
      }
    }
    return new Words(text.strip());
  }

  /** Full-width signs made narrow, spaces and thousands separators dropped. */
  private static String plain(String text) {
    var plain = new StringBuilder();
    for (char c : text.strip().toCharArray()) {
      if (c >= '！' && c <= '～') {
        plain.append((char) (c - 0xFEE0));
      } else if (!Character.isWhitespace(c) && c != '　' && c != '\u00A0') {
        plain.append(c);
      }
    }
    return plain
        .toString()
        .replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "")
        .replaceAll("^(?:不超|控制在)(?=[\\d.])", "≤");
  }

  private static Optional<IndicatorValue> yesNo(String text) {
    if (YES.contains(text) || NO.contains(text)) {
      return Optional.of(new YesNo(YES.contains(text)));
    }
    return Optional.empty();
  }

  private static Optional<IndicatorValue> points(String text) {
    var met = MET.matcher(text);
    if (met.matches()) {
      return Optional.of(
          new Points(Integer.parseInt(met.group(1) == null ? met.group(2) : met.group(1))));
    }
    return CIRCLED.matcher(text).matches()
        ? Optional.of(new Points((int) text.chars().filter(c -> c >= '①' && c <= '⑳').count()))
        : Optional.empty();
  }

  /** A number with its unit; what counts in 月 is a month and no quantity. */
  private static Optional<IndicatorValue> quantity(String text) {
    var m = QUANTITY.matcher(text);
    if (!m.matches() || m.group(3).startsWith("月")) {
      return Optional.empty();
    }
    var operator = WORDS_BEFORE.get(m.group(1));
    if (m.group(4) != null && operator == Operator.EQUAL) {
      operator = WORDS_AFTER.get(m.group(4));
    }
    return Optional.of(new Quantity(operator, new BigDecimal(m.group(2)), m.group(3)));
  }

  private static Optional<IndicatorValue> range(String text) {
    var m = RANGE.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    var low = new BigDecimal(m.group(1));
    var high = new BigDecimal(m.group(3));
    String unit = Optional.ofNullable(m.group(4)).orElse("");
    String first = Optional.ofNullable(m.group(2)).orElse("");
    return low.compareTo(high) <= 0 && (first.isEmpty() || first.equals(unit))
        ? Optional.of(new Range(low, high, unit))
        : Optional.empty();
  }

  private static Optional<IndicatorValue> day(String text) {
    try {
      return lastDay(text).map(Day::new);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The last day that a text speaks of. */
  private static Optional<LocalDate> lastDay(String text) {
    var day = DAY.matcher(text);
    if (day.matches()) {
      return Optional.of(
          LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3))));
    }
    var month = MONTH.matcher(text);
    if (month.matches() && text.matches(".*月.*|\\d{4}-\\d{2}")) {
      return Optional.of(endOf(number(month.group(1)), number(month.group(2))));
    }
    var half = HALF_YEAR.matcher(text);
    if (half.matches()) {
      return Optional.of(endOf(number(half.group(1)), lastMonth(half.group(2))));
    }
    var year = YEAR_END.matcher(text);
    return year.matches() ? Optional.of(endOf(number(year.group(1)), 12)) : Optional.empty();
  }

  private static int lastMonth(String part) {
    if (part.startsWith("上半")) {
      return 6;
    }
    for (int quarter = 1; quarter <= 3; quarter++) {
      if (part.contains(Integer.toString(quarter))
          || part.contains("一二三".substring(quarter - 1, quarter))) {
        return quarter * 3;
      }
    }
    return 12;
  }

  private static LocalDate endOf(int year, int month) {
    return YearMonth.of(year, month).atEndOfMonth();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
