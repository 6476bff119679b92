package org.hengping.corpus.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A target value (指标值) or an actual value (实际完成值) as it was understood. */
public sealed interface IndicatorValue {

  /** How an actual value is held against a quantity. */
  enum Operator {
    AT_LEAST("≥", "不低于"),
    MORE_THAN(">", "高于"),
    AT_MOST("≤", "不超过"),
    LESS_THAN("<", "低于"),
    EQUAL("=", "等于");

    private final String sign;
    private final String words;

    Operator(String sign, String words) {
      this.sign = sign;
      this.words = words;
    }

    public String sign() {
      return sign;
    }

    /** As said in a sentence. */
    public String words() {
      return words;
    }

    /** Whether a value keeps to the operator and its bound. */
    public boolean holds(BigDecimal value, BigDecimal bound) {
      int order = value.compareTo(bound);
      return switch (this) {
        case AT_LEAST -> order >= 0;
        case MORE_THAN -> order > 0;
        case AT_MOST -> order <= 0;
        case LESS_THAN -> order < 0;
        case EQUAL -> order == 0;
      };
    }
  }

  /**
   * A number with its unit, e.g. ≥95%, ≤3天, =12个.
   *
   * @param operator {@link Operator#EQUAL} when the text has none
   * @param number as written, per cent as the number before the sign
   * @param unit e.g. %, 天, 个; empty when none is written
   */
  record Quantity(Operator operator, BigDecimal number, String unit) implements IndicatorValue {
    @Override
    public String text() {
      return (operator == Operator.EQUAL ? "" : operator.sign()) + number.toPlainString() + unit;
    }
  }

  /** Between two numbers, both included, e.g. 95%~105%. */
  record Range(BigDecimal low, BigDecimal high, String unit) implements IndicatorValue {
    @Override
    public String text() {
      return low.toPlainString() + "~" + high.toPlainString() + unit;
    }
  }

  /** A day; as a target not later than this day, e.g. 2021年6月底前. */
  record Day(LocalDate date) implements IndicatorValue {
    @Override
    public String text() {
      return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
  }

  /** 是 or 否. */
  record YesNo(boolean yes) implements IndicatorValue {
    @Override
    public String text() {
      return yes ? "是" : "否";
    }
  }

  /** How many of so many points were met, e.g. 满足3项, 3/4, ①②④. */
  record Points(int met) implements IndicatorValue {
    @Override
    public String text() {
      return "满足" + met + "项";
    }
  }

  /** Anything else: words that a person judges. */
  record Words(String text) implements IndicatorValue {}

  /** As people read it. */
  String text();

  /** Understands a value; what is none of the forms is {@link Words}. */
  static IndicatorValue parse(String text) {
    return ValueText.parse(text);
  }

  /** The quantity, if it is one. */
  default Optional<Quantity> quantity() {
    return this instanceof Quantity q ? Optional.of(q) : Optional.empty();
  }
}
