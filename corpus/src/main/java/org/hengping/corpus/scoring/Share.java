package org.hengping.corpus.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction, so that rounding happens once, in the score.
 *
 * @param denominator greater than 0
 */
record Share(BigDecimal numerator, BigDecimal denominator) {
  static final Share NONE = new Share(BigDecimal.ZERO, BigDecimal.ONE);
  static final Share ALL = new Share(BigDecimal.ONE, BigDecimal.ONE);

  Share {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("A share needs a positive denominator");
    }
  }

  static Share ofPercent(BigDecimal percent) {
    return new Share(percent, BigDecimal.valueOf(100));
  }

  /** Compares with a number of per cent. */
  int comparePercent(BigDecimal percent) {
    return numerator.multiply(BigDecimal.valueOf(100)).compareTo(percent.multiply(denominator));
  }

  Share plus(Share other) {
    return new Share(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Share minus(Share other) {
    return plus(new Share(other.numerator.negate(), other.denominator));
  }

  /** Between nothing and all. */
  Share clamped() {
    if (numerator.signum() <= 0) {
      return NONE;
    }
    return numerator.compareTo(denominator) >= 0 ? ALL : this;
  }

  /** This part of a number of points, HALF_UP to two decimals. */
  BigDecimal of(BigDecimal points) {
    return points.multiply(numerator).divide(denominator, 2, RoundingMode.HALF_UP);
  }

  /** In per cent, HALF_UP to two decimals, e.g. 84.44%. */
  String text() {
    return Numbers.plain(of(BigDecimal.valueOf(100))) + "%";
  }
}
