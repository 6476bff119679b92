package org.hengping.corpus.ingest.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as official documents write it: 2022年3月1日, 二〇二二年三月一日, 2022-03-01, 2022.3.1.
 *
 * @param start first character
 * @param end one past the last
 */
record DateText(LocalDate date, int start, int end) {
  private static final String NUMERAL = "〇○ＯOo零0一二三四五六七八九";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\d.])((?:19|20)\\d\\d) ?(?:年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日"
              + "|([-./])(\\d{1,2})\\4(\\d{1,2})(?![\\d./-]))"
              + "|([一二][〇○OoＯ零0九一二三四五六七八]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");

  /** All dates of a line in which full-width digits are ASCII. */
  static List<DateText> in(String plain) {
    var dates = new ArrayList<DateText>();
    if (!mayHold(plain)) {
      return dates;
    }
    var m = DATE.matcher(plain);
    while (m.find()) {
      of(m).ifPresent(d -> dates.add(new DateText(d, m.start(), m.end())));
    }
    return dates;
  }

  /** Whether a line has the marks of a date at all: most have none, and this look is cheap. */
  private static boolean mayHold(String plain) {
    boolean named = plain.indexOf('日') >= 0 && plain.indexOf('月') >= 0 && plain.indexOf('年') >= 0;
    boolean pointed = plain.indexOf('-') >= 0 || plain.indexOf('.') >= 0 || plain.indexOf('/') >= 0;
    return named || pointed && (plain.contains("20") || plain.contains("19"));
  }

  private static Optional<LocalDate> of(Matcher m) {
    if (m.group(7) != null) {
      return date(digits(m.group(7)), spoken(m.group(8)), spoken(m.group(9)));
    }
    int year = Integer.parseInt(m.group(1));
    boolean named = m.group(2) != null;
    return date(
        year,
        Integer.parseInt(named ? m.group(2) : m.group(5)),
        Integer.parseInt(named ? m.group(3) : m.group(6)));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A year spoken digit by digit: 二〇二二. */
  static int digits(String chinese) {
    int value = 0;
    for (int i = 0; i < chinese.length(); i++) {
      value = value * 10 + Math.max(0, NUMERAL.indexOf(chinese.charAt(i)) - 6);
    }
    return value;
  }

  /** A number up to 99: 三, 十二, 二十, 三十一. */
  private static int spoken(String chinese) {
    int ten = chinese.indexOf('十');
    if (ten < 0) {
      return digits(chinese);
    }
    int tens = ten == 0 ? 1 : digits(chinese.substring(0, ten));
    return tens * 10 + digits(chinese.substring(ten + 1));
  }
}
