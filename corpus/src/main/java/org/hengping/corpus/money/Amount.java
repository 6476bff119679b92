package org.hengping.corpus.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in 元 with two decimals (whole 分).
 *
 * @param yuan value in 元, scale 2
 */
public record Amount(BigDecimal yuan) implements Comparable<Amount> {
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

  /** No money. */
  public static final Amount ZERO = new Amount(BigDecimal.ZERO);

  /**
   * @throws ArithmeticException when the value has fractions of a 分
   */
  public Amount {
    yuan = yuan.setScale(2, RoundingMode.UNNECESSARY);
  }

  /**
   * An amount given in 万元.
   *
   * @throws ArithmeticException when it has more than six decimals
   */
  public static Amount ofWan(BigDecimal wan) {
    return new Amount(wan.multiply(WAN));
  }

  /** An amount given in whole 分, the stored form. */
  public static Amount ofFen(long fen) {
    return new Amount(BigDecimal.valueOf(fen, 2));
  }

  /** Whole 分. */
  public long fen() {
    return yuan.unscaledValue().longValueExact();
  }

  /** Exact value in 万元 without trailing zeros. */
  public BigDecimal wan() {
    return plain(yuan.divide(WAN));
  }

  /** Exact value in 亿元 without trailing zeros. */
  public BigDecimal yi() {
    return plain(yuan.divide(YI));
  }

  private static BigDecimal plain(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  public Amount plus(Amount other) {
    return new Amount(yuan.add(other.yuan));
  }

  @Override
  public int compareTo(Amount other) {
    return yuan.compareTo(other.yuan);
  }
}
