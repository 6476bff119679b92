package org.hengping.corpus.scoring;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hengping.corpus.scoring.IndicatorValue.Day;
import org.hengping.corpus.scoring.IndicatorValue.Operator;
import org.hengping.corpus.scoring.IndicatorValue.Quantity;
import org.hengping.corpus.scoring.IndicatorValue.Range;
import org.hengping.corpus.scoring.IndicatorValue.YesNo;

/**
 * An actual value held against its target.
 *
 * @param rate completion rate; above 1 only where more is better
 * @param gap how far the target was missed, in the unit of the values, 0 when it was met
 * @param unit unit of the gap
 * @param met whether the target was met
 */
record Achievement(Share rate, BigDecimal gap, String unit, boolean met) {

  /** The achievement, or nothing when the two cannot be compared. */
  static Optional<Achievement> of(Measured m) {
    if (m.target() instanceof Quantity t && m.actual() instanceof Quantity a) {
      return sameUnit(t.unit(), a.unit())
          ? Optional.of(quantity(t, a.number(), direction(m, t)))
          : Optional.empty();
    } else if (m.target() instanceof Range t && m.actual() instanceof Quantity a) {
      return sameUnit(t.unit(), a.unit()) ? Optional.of(range(t, a.number())) : Optional.empty();
    } else if (m.target() instanceof Day t && m.actual() instanceof Day a) {
      long late = Math.max(0, ChronoUnit.DAYS.between(t.date(), a.date()));
      return Optional.of(whole(late == 0, BigDecimal.valueOf(late), "天"));
    } else if (m.target() instanceof YesNo t && m.actual() instanceof YesNo a) {
      boolean met = t.yes() == a.yes();
      return Optional.of(whole(met, met ? BigDecimal.ZERO : BigDecimal.ONE, ""));
    }
    return Optional.empty();
  }

  /** Why two values cannot be compared, and what would help. */
  static String reason(Measured m) {
    if (m.actual().text().isEmpty()) {
      return "没有填写实际完成值，请填写后再计算";
    }
    return "指标值“"
        + m.target().text()
        + "”与实际完成值“"
        + m.actual().text()
        + "”不能直接比较，请按同一单位的数字填写，或由评价人判断";
  }

  private static boolean sameUnit(String a, String b) {
    return a.equals(b) || a.isEmpty() || b.isEmpty();
  }

  /** A target of 0 without an operator says that nothing should happen, e.g. 0起. */
  private static Direction direction(Measured m, Quantity target) {
    boolean lower =
        switch (target.operator()) {
          case AT_MOST, LESS_THAN -> true;
          case EQUAL -> target.number().signum() == 0;
          case AT_LEAST, MORE_THAN -> false;
        };
    return m.direction().orElse(lower ? Direction.LOWER : Direction.HIGHER);
  }

  private static Achievement whole(boolean met, BigDecimal gap, String unit) {
    return new Achievement(met ? Share.ALL : Share.NONE, gap, unit, met);
  }

  private static Achievement quantity(Quantity target, BigDecimal actual, Direction direction) {
    var bound = target.number();
    return switch (direction) {
      case HIGHER ->
          new Achievement(
              higher(bound, actual),
              bound.subtract(actual).max(BigDecimal.ZERO),
              target.unit(),
              target.operator() == Operator.MORE_THAN
                  ? actual.compareTo(bound) > 0
                  : actual.compareTo(bound) >= 0);
      case LOWER ->
          new Achievement(
              lower(bound, actual),
              actual.subtract(bound).max(BigDecimal.ZERO),
              target.unit(),
              target.operator() == Operator.LESS_THAN
                  ? actual.compareTo(bound) < 0
                  : actual.compareTo(bound) <= 0);
      case EXACT, RANGE -> {
        var off = actual.subtract(bound).abs();
        yield new Achievement(exact(bound, off), off, target.unit(), off.signum() == 0);
      }
    };
  }

  private static Share higher(BigDecimal bound, BigDecimal actual) {
    if (bound.signum() <= 0) {
      return actual.compareTo(bound) >= 0 ? Share.ALL : Share.NONE;
    }
    return new Share(actual.max(BigDecimal.ZERO), bound);
  }

  private static Share lower(BigDecimal bound, BigDecimal actual) {
    if (actual.compareTo(bound) <= 0) {
      return Share.ALL;
    }
    return bound.signum() <= 0 ? Share.NONE : new Share(bound, actual);
  }

  private static Share exact(BigDecimal bound, BigDecimal off) {
    if (off.signum() == 0) {
      return Share.ALL;
    }
    return bound.signum() == 0
        ? Share.NONE
        : Share.ALL.minus(new Share(off, bound.abs())).clamped();
  }

  private static Achievement range(Range target, BigDecimal actual) {
    var below = target.low().subtract(actual);
    var above = actual.subtract(target.high());
    if (below.signum() > 0) {
      return new Achievement(higher(target.low(), actual), below, target.unit(), false);
    } else if (above.signum() > 0) {
      return new Achievement(lower(target.high(), actual), above, target.unit(), false);
    }
    return new Achievement(Share.ALL, BigDecimal.ZERO, target.unit(), true);
  }
}
