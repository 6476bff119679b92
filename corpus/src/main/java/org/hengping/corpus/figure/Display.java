package org.hengping.corpus.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a value is printed: its unit, rounding, and whether the unit belongs to the number. */
public enum Display {
  /** A whole number; the measure word (个, 份, 次) is written by the template. */
  COUNT("个", 0, false),
  /** Money in 万元, up to two decimals, e.g. 960万元. */
  WAN("万元", 2, true),
  /** Money in 亿元, up to two decimals, e.g. 138.98亿元. */
  YI("亿元", 2, true),
  /** Money counted in 万元; from one 亿元 on it is printed in 亿元, e.g. 960万元, 16.73亿元. */
  MONEY("万元", 2, true),
  /** A share in per cent, up to one decimal, e.g. 90.7%. */
  PERCENT("%", 1, true),
  /** Points, up to two decimals; 分 is written by the template. */
  POINTS("分", 2, false);

  private static final BigDecimal WAN_IN_YI = BigDecimal.valueOf(10_000);

  private final String unit;
  private final int decimals;
  private final boolean printsUnit;

  Display(String unit, int decimals, boolean printsUnit) {
    this.unit = unit;
    this.decimals = decimals;
    this.printsUnit = printsUnit;
  }

  /** Unit of the value. */
  public String unit() {
    return unit;
  }

  /** Decimals that are printed at most. */
  int decimals() {
    return decimals;
  }

  /** The value as printed in a sentence: HALF_UP, trailing zeros dropped (DESIGN §7). */
  public String print(BigDecimal value) {
    if (this == MONEY && value.abs().compareTo(WAN_IN_YI) >= 0) {
      return YI.print(value.divide(WAN_IN_YI));
    }
    var rounded = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    String number = (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    return printsUnit ? number + unit : number;
  }
}
