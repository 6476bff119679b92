package org.hengping.corpus.ingest.format;

import java.util.Locale;

/** Prints a counted number in one of the formats of WordprocessingML (ST_NumberFormat). */
public final class Counting {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_LETTERS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private Counting() {}

  /** The number as a reader sees it; formats that we do not know print as decimal. */
  public static String print(String format, int number) {
    int n = Math.min(Math.max(number, 0), 9_999);
    return switch (format) {
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "ideographLegalTraditional" ->
          chinese(n, DIGITS, "十百千");
      case "chineseLegalSimplified" -> chinese(n, LEGAL, "拾佰仟");
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(n);
      case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(n);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          n >= 1 && n <= 20 ? String.valueOf((char) ('①' + n - 1)) : "(" + n + ")";
      case "decimalEnclosedParen" ->
          n >= 1 && n <= 20 ? String.valueOf((char) ('⑴' + n - 1)) : "(" + n + ")";
      case "decimalEnclosedFullstop" ->
          n >= 1 && n <= 20 ? String.valueOf((char) ('⒈' + n - 1)) : n + ".";
      case "ideographEnclosedCircle" ->
          n >= 1 && n <= 10 ? String.valueOf((char) ('㈠' + n - 1)) : chinese(n, DIGITS, "十百千");
      case "ideographTraditional" -> oneOf("甲乙丙丁戊己庚辛壬癸", n);
      case "ideographZodiac" -> oneOf("子丑寅卯辰巳午未申酉戌亥", n);
      case "decimalZero" -> n < 10 ? "0" + n : String.valueOf(n);
      case "lowerLetter" -> letters(n).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letters(n);
      case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
      case "upperRoman" -> roman(n);
      default -> String.valueOf(n);
    };
  }

  private static String chinese(int n, String digits, String powers) {
    if (n == 0) {
      return digits.substring(0, 1);
    }
    var out = new StringBuilder();
    boolean zero = false;
    for (int power = 3; power >= 0; power--) {
      int digit = n / (int) Math.pow(10, power) % 10;
      if (digit == 0) {
        zero = out.length() > 0;
        continue;
      }
      if (zero) {
        out.append('零');
        zero = false;
      }
      boolean plainTen = power == 1 && digit == 1 && out.length() == 0 && digits == DIGITS;
      if (!plainTen) {
        out.append(digits.charAt(digit));
      }
      if (power > 0) {
        out.append(powers.charAt(power - 1));
      }
    }
    return out.toString();
  }

  private static String digits(int n) {
    var out = new StringBuilder();
    String.valueOf(n).chars().forEach(c -> out.append(DIGITS.charAt(c - '0')));
    return out.toString();
  }

  private static String fullWidth(int n) {
    var out = new StringBuilder();
    String.valueOf(n).chars().forEach(c -> out.append((char) (c - '0' + '０')));
    return out.toString();
  }

  private static String oneOf(String signs, int n) {
    return n >= 1 && n <= signs.length() ? signs.substring(n - 1, n) : String.valueOf(n);
  }

  private static String letters(int n) {
    return n == 0 ? "" : String.valueOf((char) ('A' + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
  }

  private static String roman(int n) {
    var out = new StringBuilder();
    int left = n;
    for (int i = 0; i < ROMAN.length; i++) {
      while (left >= ROMAN[i]) {
        out.append(ROMAN_LETTERS[i]);
        left -= ROMAN[i];
      }
    }
    return out.toString();
  }
}
