package org.hengping.publisher.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds structured personal data in a text as it is printed. */
public final class PersonalData {
  private static final String NUMERALS = "〇一二三四五六七八九";
  private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String SPOKEN = "洞幺两";
  private static final Pattern WRITTEN_OUT =
      Pattern.compile(
          "[0-9〇零一二三四五六七八九○◯壹贰叁肆伍陆柒捌玖洞幺两]{0,6}[〇零一二三四五六七八九○◯壹贰叁肆伍陆柒捌玖洞幺两]"
              + "[0-9〇零一二三四五六七八九○◯壹贰叁肆伍陆柒捌玖洞幺两]{0,6}");
  private static final int SHORTEST_WRITTEN = 7;
  private static final Pattern LETTER_FOR_DIGIT = Pattern.compile("[0-9][OolI|]|[OolI|][0-9]");
  private static final Set<Rule> CHECKED =
      EnumSet.of(Rule.ID_NUMBER, Rule.BANK_CARD, Rule.MOBILE, Rule.BANK_ACCOUNT);
  private static final Pattern ZERO = Pattern.compile("[〇零○◯]");

  private PersonalData() {}

  /** A hit that a caller outside the redaction may know about: which rule and where. */
  public record Hit(Rule rule, int start, int end) {}

  /** The rules that find something in the text, with the places; nothing of the text itself. */
  public static List<Hit> hits(String text) {
    return find(text).stream().map(f -> new Hit(f.rule(), f.start(), f.end())).toList();
  }

  /** All hits, as places in the original text, none overlapping another, in order. */
  static List<Found> find(String original) {
    return find(NormalText.of(original));
  }

  static List<Found> find(NormalText normal) {
    String text = normal.toString();
    var all = new ArrayList<>(NumberRules.find(text));
    if (ZERO.matcher(text).find()) {
      all.addAll(NumberRules.find(zeros(text)));
    }
    if (WRITTEN_OUT.matcher(text).results().anyMatch(r -> r.group().length() >= SHORTEST_WRITTEN)) {
      all.addAll(NumberRules.find(numerals(text)));
    }
    if (LETTER_FOR_DIGIT.matcher(text).find()) {
      NumberRules.find(letters(text)).stream()
          .filter(f -> CHECKED.contains(f.rule()))
          .forEach(all::add);
    }
    return merged(all).stream()
        .map(f -> new Found(normal.start(f.start()), normal.end(f.end()), f.rule(), f.value()))
        .toList();
  }

  /** 〇 and 零 beside a digit are digits. */
  private static String zeros(String text) {
    var out = new StringBuilder(text);
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < out.length(); i++) {
        int at = pass == 0 ? i : out.length() - 1 - i;
        if ("〇零○◯".indexOf(out.charAt(at)) >= 0 && (digit(out, at, -1) || digit(out, at, 1))) {
          out.setCharAt(at, '0');
        }
      }
    }
    return out.toString();
  }

  /** The letters O, l and I in a run of digits are the digits that they look like. */
  private static String letters(String text) {
    var out = new StringBuilder(text);
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < out.length(); i++) {
        int at = pass == 0 ? i : out.length() - 1 - i;
        int one = "OolI|".indexOf(out.charAt(at));
        if (one >= 0 && (digit(out, at, -1) || digit(out, at, 1))) {
          out.setCharAt(at, one < 2 ? '0' : '1');
        }
      }
    }
    return out.toString();
  }

  /** Every Chinese numeral is a digit. */
  private static String numerals(String text) {
    var out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      int value = Math.max(NUMERALS.indexOf(c), Math.max(FORMAL.indexOf(c), SPOKEN.indexOf(c)));
      if (c == '○' || c == '◯') {
        out.setCharAt(i, '0');
      } else if (value >= 0) {
        out.setCharAt(i, (char) ('0' + value));
      }
    }
    return out.toString();
  }

  /** Whether the nearest character on one side is a digit, blanks and dashes skipped. */
  private static boolean digit(StringBuilder text, int from, int step) {
    int at = from + step;
    for (int skipped = 0; skipped < 3 && at >= 0 && at < text.length(); skipped++) {
      if (" \n-.·".indexOf(text.charAt(at)) < 0) {
        break;
      }
      at += step;
    }
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Overlapping hits joined; the hit of the rule that comes first names the whole. */
  static List<Found> merged(List<Found> hits) {
    var sorted = new ArrayList<>(hits);
    sorted.sort(Comparator.comparingInt(Found::start).thenComparing(f -> -f.end()));
    var merged = new ArrayList<Found>();
    for (Found hit : sorted) {
      Found last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.overlaps(hit)) {
        Found named = hit.rule().compareTo(last.rule()) < 0 ? hit : last;
        merged.set(
            merged.size() - 1,
            new Found(last.start(), Math.max(last.end(), hit.end()), named.rule(), named.value()));
      } else {
        merged.add(hit);
      }
    }
    return merged;
  }
}
