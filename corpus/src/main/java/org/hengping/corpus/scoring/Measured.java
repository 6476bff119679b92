package org.hengping.corpus.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a score is made of.
 *
 * @param weight full score, not negative
 * @param direction which actual values are good; when empty the target's operator tells
 */
public record Measured(
    BigDecimal weight,
    IndicatorValue target,
    IndicatorValue actual,
    Optional<Direction> direction) {
  public Measured {
    if (weight.signum() < 0) {
      throw new IllegalArgumentException("A weight is not negative: " + weight);
    }
  }

  /** From texts as they stand in a register. */
  public static Measured of(
      BigDecimal weight, String target, String actual, Optional<Direction> direction) {
    return new Measured(
        weight, IndicatorValue.parse(target), IndicatorValue.parse(actual), direction);
  }
}
