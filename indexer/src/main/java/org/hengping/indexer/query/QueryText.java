package org.hengping.indexer.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.indexer.analysis.NormalText;

/**
 * Reads what a person typed: words, "phrase", -not, 年:2021, year:2019..2021, 单位:教育, 类型:报告. Wrong
 * syntax is text; nothing is ever refused.
 */
public final class QueryText {
  private static final int LONGEST = 400;
  private static final int MOST_WORDS = 24;
  private static final String QUOTES = "\"“”＂";
  private static final String MINUS = "-－−";
  private static final Pattern YEARS =
      Pattern.compile("(\\d{4})年?(?:(?:\\.\\.|-|~|–|—|至|到)(\\d{4})年?)?");

  private final List<ParsedQuery.Word> words = new ArrayList<>();
  private final List<NormalText> not = new ArrayList<>();
  private final List<ParsedQuery.YearRange> years = new ArrayList<>();
  private final List<NormalText> units = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();

  private QueryText() {}

  /** Reads a query; never fails. */
  public static ParsedQuery parse(String typed) {
    var reading = new QueryText();
    int end = Math.min(typed.length(), LONGEST);
    reading.read(typed.substring(0, end));
    if (reading.words.isEmpty() && reading.nothingLimits()) {
      // Only function words or punctuation: then they are what was meant.
      reading.addWord(NormalText.of(typed.substring(0, end)), false);
    }
    return new ParsedQuery(reading.words, reading.not, reading.years, reading.units, reading.kinds);
  }

  private boolean nothingLimits() {
    return not.isEmpty() && years.isEmpty() && units.isEmpty() && kinds.isEmpty();
  }

  private void read(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        i++;
        continue;
      }
      boolean negated =
          MINUS.indexOf(c) >= 0 && i + 1 < text.length() && !isSpace(text.charAt(i + 1));
      int from = negated ? i + 1 : i;
      int close = QUOTES.indexOf(text.charAt(from)) >= 0 ? quoteEnd(text, from + 1) : -1;
      if (close > from + 1) {
        phrase(text.substring(from + 1, close), negated);
        i = close + 1;
      } else {
        int end = tokenEnd(text, Math.max(from, close > 0 ? close + 1 : from + 1));
        token(text.substring(from, end), negated);
        i = end;
      }
    }
  }

  private static int quoteEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (QUOTES.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static int tokenEnd(String text, int from) {
    int i = from;
    while (i < text.length() && !isSpace(text.charAt(i)) && !opensPhrase(text, i)) {
      i++;
    }
    return i;
  }

  /** A quote inside a token opens a phrase only when it is closed and not a field's value. */
  private static boolean opensPhrase(String text, int i) {
    return QUOTES.indexOf(text.charAt(i)) >= 0
        && quoteEnd(text, i + 1) > i + 1
        && ":：".indexOf(text.charAt(i - 1)) < 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void phrase(String text, boolean negated) {
    var normal = NormalText.of(text);
    if (normal.length() == 0) {
      return;
    }
    if (negated) {
      not.add(normal);
    } else {
      addWord(normal, true);
    }
  }

  private void token(String token, boolean negated) {
    if (!negated && field(token)) {
      return;
    }
    if (negated) {
      var normal = NormalText.of(token);
      if (normal.length() > 0) {
        not.add(normal);
      }
      return;
    }
    for (NormalText part : FunctionWords.split(NormalText.of(token))) {
      addWord(part, false);
    }
  }

  private void addWord(NormalText text, boolean quoted) {
    if (text.length() > 0 && words.size() < MOST_WORDS) {
      words.add(new ParsedQuery.Word(text, quoted));
    }
  }

  private boolean field(String token) {
    int colon = token.indexOf(':') >= 0 ? token.indexOf(':') : token.indexOf('：');
    if (colon <= 0 || colon == token.length() - 1) {
      return false;
    }
    String value = token.substring(colon + 1);
    return switch (token.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "year", "年", "年度", "年份" -> year(value);
      case "unit", "单位", "部门" -> unit(value);
      case "kind", "类型", "种类", "文种" -> kind(value);
      default -> false;
    };
  }

  private boolean year(String value) {
    var m = YEARS.matcher(value);
    if (!m.matches()) {
      return false;
    }
    int from = Integer.parseInt(m.group(1));
    int to = m.group(2) == null ? from : Integer.parseInt(m.group(2));
    years.add(new ParsedQuery.YearRange(Math.min(from, to), Math.max(from, to)));
    return true;
  }

  private boolean unit(String value) {
    var normal = NormalText.of(value);
    return normal.length() > 0 && units.add(normal);
  }

  private boolean kind(String value) {
    var named =
        Arrays.stream(DocumentKind.values())
            .filter(k -> k.name().equalsIgnoreCase(value) || k.title().contains(value))
            .map(Enum::name)
            .toList();
    kinds.addAll(named);
    return !named.isEmpty();
  }
}
