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

  private Numbers() {}

  /** The number, if the cell says nothing else. */
  static Optional<BigDecimal> read(String text) {
    if (text.isBlank() || text.length() > LONGEST || COUNTED.matcher(text).find()) {
      return Optional.empty();
    }
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Z},]+", "")
            .replaceAll("[−–—﹣](?=\\d)", "-");
    var number = FORM.matcher(plain);
    return number.matches()
        ? Optional.of(plain(new BigDecimal(number.group(1))))
        : Optional.empty();
  }

  /** The number without needless zeros. */
  static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
