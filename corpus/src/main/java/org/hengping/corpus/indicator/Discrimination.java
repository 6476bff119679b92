package org.hengping.corpus.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How well an indicator tells good from bad (区分度).
 *
 * @param uses number of scores with a weight
 * @param full how many of them are full marks
 * @param lowest lowest score rate in per cent, HALF_UP to one decimal; 0 when never used
 * @param highest highest score rate
 * @param mean mean score rate
 */
public record Discrimination(
    int uses, int full, BigDecimal lowest, BigDecimal highest, BigDecimal mean) {
  /** From so many scores on, equal rates mean that the indicator tells nothing. */
  static final int ENOUGH = 3;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Discrimination of(List<IndicatorUse> uses) {
    var rates =
        uses.stream().filter(u -> u.weight().signum() > 0).map(Discrimination::rate).toList();
    if (rates.isEmpty()) {
      return new Discrimination(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
    int full = (int) uses.stream().filter(u -> u.weight().signum() > 0 && u.isFull()).count();
    var sum = rates.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Discrimination(
        rates.size(),
        full,
        shown(rates.stream().min(BigDecimal::compareTo).orElseThrow()),
        shown(rates.stream().max(BigDecimal::compareTo).orElseThrow()),
        sum.divide(BigDecimal.valueOf(rates.size()), 1, RoundingMode.HALF_UP));
  }

  private static BigDecimal rate(IndicatorUse use) {
    return use.score().multiply(HUNDRED).divide(use.weight(), 6, RoundingMode.HALF_UP);
  }

  private static BigDecimal shown(BigDecimal rate) {
    return rate.setScale(1, RoundingMode.HALF_UP);
  }

  /** Share of full marks in per cent, HALF_UP to one decimal. */
  public BigDecimal fullShare() {
    return uses == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(full)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(uses), 1, RoundingMode.HALF_UP);
  }

  /** Spread of the score rates in percentage points. */
  public BigDecimal spread() {
    return highest.subtract(lowest);
  }

  /** 区分度低: used often enough, and always with the same score rate, such as full marks. */
  public boolean isLow() {
    return uses >= ENOUGH && spread().signum() == 0;
  }
}
