package org.hengping.corpus.proposal.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the number of a cell, in full-width digits too, with 分 or % behind it. */
final class Numbers {
  private static final int LONGEST = 24;
  private static final Pattern FORM =
      Pattern.compile("\\(?([-+]?\\d{1,9}(?:\\.\\d{1,6})?)(?:分|%|个百分点)?\\)?");

  /** Numbers of a list, which are no values though they normalise to digits. */
  private static final Pattern COUNTED = Pattern.compile("[①-⓿⑴-⒛❶-➓]");

  private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z},]+");
  private static final Pattern MINUS = Pattern.compile("[−–—﹣](?=\\d)");

  /** The Chinese characters that may stand behind a number; none of them normalises to another. */
  private static final String BEHIND = "分个百点";

  private Numbers() {}

  /** The number, if the cell says nothing else. */
  static Optional<BigDecimal> read(String text) {
    if (text.isBlank()
        || text.length() > LONGEST
        || saysMore(text)
        || COUNTED.matcher(text).find()) {
      return Optional.empty();
    }
    String plain = IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    var number = FORM.matcher(MINUS.matcher(plain).replaceAll("-"));
    return number.matches()
        ? Optional.of(plain(new BigDecimal(number.group(1))))
        : Optional.empty();
  }

  private static boolean saysMore(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '一' && c <= '龥' && BEHIND.indexOf(c) < 0) {
        return true;
      }
    }
    return false;
  }

  /** The number without needless zeros. */
  static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
