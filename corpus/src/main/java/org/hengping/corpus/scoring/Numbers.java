package org.hengping.corpus.scoring;

import java.math.BigDecimal;

/** Numbers as people read them. */
final class Numbers {
  private Numbers() {}

  /** Without trailing zeros and exponents. */
  static String plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
