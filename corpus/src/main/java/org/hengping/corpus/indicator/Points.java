package org.hengping.corpus.indicator;

import java.math.BigDecimal;

/** Points as people read them: without trailing zeros. */
final class Points {
  private Points() {}

  static String text(BigDecimal points) {
    var stripped = points.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
