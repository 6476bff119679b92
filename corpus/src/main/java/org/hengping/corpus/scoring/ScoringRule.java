package org.hengping.corpus.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How points are given (评分规则), of a named kind. A rule computes the score from target and actual,
 * exactly, and rounds once: HALF_UP to two decimals. A score is never below 0 nor above the weight.
 */
public sealed interface ScoringRule {

  /** 要点均分: every point checked is worth the same. */
  record EqualPoints(int points) implements ScoringRule {
    @Override
    public String title() {
      return "要点均分";
    }

    @Override
    public String text() {
      return "要点均分:" + points;
    }
  }

  /**
   * 比率: full marks when the target is met, otherwise in proportion (财预〔2020〕10号 第十六条).
   *
   * @param excessLimit completion rate in per cent above which the target counts as set too low and
   *     points are cut by the deviation
   */
  record Proportion(Optional<BigDecimal> excessLimit) implements ScoringRule {
    @Override
    public String title() {
      return "比率";
    }

    @Override
    public String text() {
      return "比率" + excessLimit.map(l -> ":超额上限=" + Numbers.plain(l) + "%").orElse("");
    }
  }

  /**
   * 101号: (completion rate − pass line) ÷ (1 − pass line), nothing below the pass line
   * (财预〔2021〕101号).
   *
   * @param line pass line in per cent, 60 in the regulation
   */
  record PassLine(BigDecimal line) implements ScoringRule {
    @Override
    public String title() {
      return "101号";
    }

    @Override
    public String text() {
      return "101号:及格线=" + Numbers.plain(line) + "%";
    }
  }

  /** 分档: the first step whose bound holds gives its share of the weight, none gives nothing. */
  record Ladder(boolean ofRate, List<Step> steps) implements ScoringRule {

    /**
     * A step.
     *
     * @param bound in the unit of the value, per cent for a completion rate
     * @param percent share of the weight in per cent
     */
    public record Step(
        IndicatorValue.Operator operator, BigDecimal bound, String unit, BigDecimal percent) {
      String text() {
        return operator.sign() + Numbers.plain(bound) + unit + "→" + Numbers.plain(percent) + "%";
      }
    }

    public Ladder {
      steps = List.copyOf(steps);
    }

    @Override
    public String title() {
      return "分档";
    }

    @Override
    public String text() {
      return (ofRate ? "分档:按完成率;" : "分档:按实际值;")
          + String.join(";", steps.stream().map(Step::text).toList());
    }
  }

  /**
   * 扣分: for every so much that the target is missed by, points go.
   *
   * @param step size of a step in the unit
   * @param unit of the step; 个百分点 for per cent
   * @param loss points, or per cent of the weight, that a step costs
   * @param lossInPercent whether the loss is a share of the weight
   * @param rest what a part of a step costs
   */
  record Deduction(BigDecimal step, String unit, BigDecimal loss, boolean lossInPercent, Rest rest)
      implements ScoringRule {

    /** What a part of a step costs. */
    public enum Rest {
      /** As much of a step's loss as it is of a step. */
      PROPORTIONAL("零头按比例"),
      /** A whole step. */
      UP("零头进一"),
      /** Nothing. */
      DOWN("零头舍去");

      private final String words;

      Rest(String words) {
        this.words = words;
      }

      String words() {
        return words;
      }
    }

    @Override
    public String title() {
      return "扣分";
    }

    @Override
    public String text() {
      return "扣分:每"
          + Numbers.plain(step)
          + unit
          + "扣"
          + Numbers.plain(loss)
          + (lossInPercent ? "%" : "分")
          + ";"
          + rest.words();
    }
  }

  /** 是否: all when the target is met, otherwise nothing. */
  record AllOrNothing() implements ScoringRule {
    @Override
    public String title() {
      return "是否";
    }

    @Override
    public String text() {
      return "是否";
    }
  }

  /**
   * 满意值: full marks from a line on, below it every percentage point costs a share of the weight.
   *
   * @param line in per cent, e.g. 90
   * @param lossPercent share of the weight that one point costs, in per cent, e.g. 5
   */
  record Satisfaction(BigDecimal line, BigDecimal lossPercent) implements ScoringRule {
    @Override
    public String title() {
      return "满意值";
    }

    @Override
    public String text() {
      return "满意值:满分线=" + Numbers.plain(line) + "%;每低1个百分点扣" + Numbers.plain(lossPercent) + "%";
    }
  }

  /** 定性三档: 100–80, 80–60, 60–0 per cent of the weight, judged by a person (10号 第十六条). */
  record ThreeBands() implements ScoringRule {
    @Override
    public String title() {
      return "定性三档";
    }

    @Override
    public String text() {
      return "定性三档";
    }
  }

  /** Name of the kind. */
  String title();

  /** The rule as it stands in a register; {@link #parse} reads it back. */
  String text();

  /** Scores an indicator. */
  default ScoreResult score(Measured measured) {
    return ComputeScore.of(this, measured);
  }

  /**
   * Whether it only makes sense for the indicator that it was written for, so that no scheme takes
   * its place.
   */
  default boolean isOfTheIndicator() {
    return this instanceof EqualPoints || this instanceof Deduction || this instanceof AllOrNothing;
  }

  /**
   * Reads a rule.
   *
   * @throws BadRule when the text is no rule, with what is wrong and how to write it
   */
  static ScoringRule parse(String text) throws BadRule {
    return RuleText.parse(text);
  }

  /** Reads a rule, or the plainest words for one (按比例计分, 每低1个百分点扣0.5分); nothing otherwise. */
  static Optional<ScoringRule> understand(String text) {
    try {
      return Optional.of(parse(text));
    } catch (BadRule e) {
      return RuleWords.read(text);
    }
  }
}
