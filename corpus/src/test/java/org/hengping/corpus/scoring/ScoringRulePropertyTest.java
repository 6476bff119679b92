package org.hengping.corpus.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.hengping.corpus.scoring.IndicatorValue.Operator;
import org.hengping.corpus.scoring.IndicatorValue.Quantity;

/** What holds for every rule of quantities, whatever the numbers. */
class ScoringRulePropertyTest {

  @Provide
  Arbitrary<String> rules() {
    return Arbitraries.of(
        "比率",
        "比率:超额上限=150%",
        "101号",
        "101号:及格线=45.5%",
        "分档:按完成率;≥100%→100%;≥80%→70%;≥60%→50%",
        "扣分:每1个百分点扣0.5分;零头按比例",
        "扣分:每1.5个百分点扣3%;零头进一",
        "扣分:每2个百分点扣1分;零头舍去",
        "是否");
  }

  @Property
  void aScoreLiesBetweenNothingAndTheWeight(
      @ForAll("rules") String rule,
      @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal weight,
      @ForAll @BigRange(min = "-500", max = "500") @Scale(2) BigDecimal target,
      @ForAll @BigRange(min = "-500", max = "9000") @Scale(2) BigDecimal actual,
      @ForAll Operator operator)
      throws BadRule {
    var score = score(rule, weight, target, actual, operator);

    assertTrue(score.signum() >= 0 && score.compareTo(weight) <= 0, rule + " " + score);
    assertTrue(score.scale() <= 2);
  }

  @Property
  void fullMarksAtTheTarget(
      @ForAll("rules") String rule,
      @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal weight,
      @ForAll @BigRange(min = "0.01", max = "500") @Scale(2) BigDecimal target)
      throws BadRule {
    for (Operator operator : new Operator[] {Operator.AT_LEAST, Operator.AT_MOST, Operator.EQUAL}) {
      assertEquals(
          0, weight.compareTo(score(rule, weight, target, target, operator)), rule + operator);
    }
  }

  @Property
  void moreIsNeverWorseUpToTheTargetWhereMoreIsBetter(
      @ForAll("rules") String rule,
      @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal weight,
      @ForAll @BigRange(min = "0.01", max = "500") @Scale(2) BigDecimal target,
      @ForAll @BigRange(min = "0", max = "500") @Scale(2) BigDecimal one,
      @ForAll @BigRange(min = "0", max = "500") @Scale(2) BigDecimal other)
      throws BadRule {
    Assume.that(one.max(other).compareTo(target) <= 0);
    var less = score(rule, weight, target, one.min(other), Operator.AT_LEAST);
    var more = score(rule, weight, target, one.max(other), Operator.AT_LEAST);

    assertTrue(less.compareTo(more) <= 0, rule + ": " + less + " " + more);
  }

  @Property
  void lessIsNeverWorseWhereLessIsBetter(
      @ForAll("rules") String rule,
      @ForAll @BigRange(min = "0.01", max = "500") @Scale(2) BigDecimal target,
      @ForAll @BigRange(min = "0", max = "5000") @Scale(2) BigDecimal one,
      @ForAll @BigRange(min = "0", max = "5000") @Scale(2) BigDecimal other)
      throws BadRule {
    var weight = new BigDecimal("12.5");
    var low = score(rule, weight, target, one.min(other), Operator.AT_MOST);
    var high = score(rule, weight, target, one.max(other), Operator.AT_MOST);

    assertTrue(low.compareTo(high) >= 0, rule + ": " + low + " " + high);
  }

  @Property
  void satisfactionFallsSteadily(
      @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal one,
      @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal other)
      throws BadRule {
    var low = score("满意值", BigDecimal.TEN, BigDecimal.ONE, one.min(other), Operator.AT_LEAST);
    var high = score("满意值", BigDecimal.TEN, BigDecimal.ONE, one.max(other), Operator.AT_LEAST);

    assertTrue(low.compareTo(high) <= 0);
    if (one.max(other).compareTo(BigDecimal.valueOf(90)) >= 0) {
      assertEquals(0, high.compareTo(BigDecimal.TEN));
    } else if (one.max(other).compareTo(new BigDecimal("89.9")) <= 0) {
      assertTrue(high.compareTo(BigDecimal.TEN) < 0);
    }
  }

  @Property
  void everyPointIsWorthTheSame(
      @ForAll @IntRange(min = 1, max = 20) int points, @ForAll @IntRange(min = 0, max = 20) int met)
      throws BadRule {
    var result =
        ScoringRule.parse("要点均分:" + points)
            .score(
                new Measured(
                    BigDecimal.valueOf(points),
                    IndicatorValue.parse(""),
                    new IndicatorValue.Points(met),
                    Optional.empty()));

    if (met > points) {
      assertTrue(result instanceof ScoreResult.NotComputable);
    } else {
      assertEquals(0, BigDecimal.valueOf(met).compareTo(((ScoreResult.Computed) result).score()));
    }
  }

  @Property
  void anyTextIsUnderstoodOrLeftAsWords(@ForAll @StringLength(max = 60) String text) {
    var value = IndicatorValue.parse(text);
    if (value instanceof IndicatorValue.Words words) {
      assertEquals(text.strip(), words.text());
    }
    assertTrue(ScoringRule.understand(text).map(r -> !r.text().isEmpty()).orElse(true));
  }

  private static BigDecimal score(
      String rule, BigDecimal weight, BigDecimal target, BigDecimal actual, Operator operator)
      throws BadRule {
    var result =
        ScoringRule.parse(rule)
            .score(
                new Measured(
                    weight,
                    new Quantity(operator, target, "%"),
                    new Quantity(Operator.EQUAL, actual, "%"),
                    Optional.empty()));
    return ((ScoreResult.Computed) result).score();
  }
}
