package org.hengping.corpus.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hengping.corpus.scoring.IndicatorValue.Points;
import org.hengping.corpus.scoring.IndicatorValue.Quantity;
import org.hengping.corpus.scoring.IndicatorValue.Words;
import org.hengping.corpus.scoring.IndicatorValue.YesNo;
import org.hengping.corpus.scoring.ScoreResult.Computed;
import org.hengping.corpus.scoring.ScoreResult.NotComputable;
import org.hengping.corpus.scoring.ScoringRule.AllOrNothing;
import org.hengping.corpus.scoring.ScoringRule.Deduction;
import org.hengping.corpus.scoring.ScoringRule.EqualPoints;
import org.hengping.corpus.scoring.ScoringRule.Ladder;
import org.hengping.corpus.scoring.ScoringRule.PassLine;
import org.hengping.corpus.scoring.ScoringRule.Proportion;
import org.hengping.corpus.scoring.ScoringRule.Satisfaction;
import org.hengping.corpus.scoring.ScoringRule.ThreeBands;

/** The arithmetic of the rules and the sentence that explains it. */
final class ComputeScore {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern JUDGED =
      Pattern.compile("(.{0,10}?)(?:[，,（(])?(\\d{1,3}(?:\\.\\d{1,2})?)%[)）]?");

  /** Words of the bands, most specific first, with their lowest and highest per cent. */
  private static final Map<String, int[]> BANDS =
      Map.of(
          "达成", new int[] {80, 100},
          "达成预期指标", new int[] {80, 100},
          "基本达成", new int[] {80, 100},
          "部分达成", new int[] {60, 80},
          "部分实现", new int[] {60, 80},
          "部分达成并具有一定效果", new int[] {60, 80},
          "未达成", new int[] {0, 60},
          "实现程度较低", new int[] {0, 60},
          "未达成且效果较差", new int[] {0, 60},
          "", new int[] {0, 100});

  private final Measured m;

  private ComputeScore(Measured measured) {
    this.m = measured;
  }

  static ScoreResult of(ScoringRule rule, Measured measured) {
    return new ComputeScore(measured).of(rule);
  }

  private ScoreResult of(ScoringRule rule) {
    if (rule instanceof EqualPoints r) {
      return points(r);
    } else if (rule instanceof Proportion r) {
      return compared(a -> proportion(r, a));
    } else if (rule instanceof PassLine r) {
      return compared(a -> passLine(r, a));
    } else if (rule instanceof Ladder r) {
      return ladder(r);
    } else if (rule instanceof Deduction r) {
      return deduction(r);
    } else if (rule instanceof AllOrNothing) {
      return compared(
          a ->
              computed(
                  a.met() ? Share.ALL : Share.NONE, "达到指标值得满分，否则不得分", a.met() ? "" : missed(a)));
    } else if (rule instanceof Satisfaction r) {
      return satisfaction(r);
    } else if (rule instanceof ThreeBands) {
      return bands();
    }
    throw new IllegalStateException("Unknown rule " + rule);
  }

  private ScoreResult compared(Function<Achievement, ScoreResult> scored) {
    return Achievement.of(m).map(scored).orElseGet(() -> new NotComputable(Achievement.reason(m)));
  }

  private ScoreResult computed(Share share, String how, String lost) {
    return scored(share.clamped().of(m.weight()), how, lost);
  }

  private ScoreResult scored(BigDecimal points, String how, String lost) {
    var score = points.max(BigDecimal.ZERO).min(m.weight()).setScale(2, RoundingMode.HALF_UP);
    boolean full = score.compareTo(m.weight()) == 0;
    return new Computed(
        score,
        "得分="
            + Numbers.plain(score)
            + "（分值"
            + Numbers.plain(m.weight())
            + "，"
            + how
            + "）"
            + (full || lost.isEmpty() ? "，未扣分" : "；扣分原因：" + lost)
            + "。");
  }

  private String missed(Achievement a) {
    return "实际完成"
        + m.actual().text()
        + "，"
        + (m.target() instanceof Quantity q && m.direction().isEmpty()
            ? "要求" + q.operator().words() + Numbers.plain(q.number()) + q.unit()
            : "指标值为" + m.target().text())
        + (a.unit().equals("天") && m.target() instanceof IndicatorValue.Day
            ? "，逾期" + Numbers.plain(a.gap()) + "天"
            : "");
  }

  private ScoreResult points(EqualPoints rule) {
    Optional<Integer> met =
        m.actual() instanceof Points p
            ? Optional.of(p.met())
            : m.actual()
                .quantity()
                .filter(q -> q.unit().matches("[项点条个]?") && q.number().scale() <= 0)
                .map(q -> q.number().intValueExact());
    if (met.isEmpty() || met.get() < 0 || met.get() > rule.points()) {
      return new NotComputable(
          "要点均分须写明满足几项（0至" + rule.points() + "项，如“满足3项”），现为“" + m.actual().text() + "”");
    }
    return computed(
        new Share(BigDecimal.valueOf(met.get()), BigDecimal.valueOf(rule.points())),
        rule.points() + "个要点均分，满足" + met.get() + "项",
        (rule.points() - met.get()) + "个要点未满足");
  }

  private ScoreResult proportion(Proportion rule, Achievement a) {
    var limit = rule.excessLimit();
    if (limit.isPresent() && a.rate().comparePercent(limit.get()) > 0) {
      var over = a.rate().minus(Share.ofPercent(limit.get()));
      return computed(
          Share.ALL.minus(over),
          "完成率" + a.rate().text() + "，超过" + Numbers.plain(limit.get()) + "%的部分按偏离度调减",
          "完成值高出指标值较多，指标值设定偏低");
    }
    return computed(
        a.rate(),
        a.rate().comparePercent(HUNDRED) >= 0 ? "完成指标值得满分" : "完成率" + a.rate().text() + "按比例计分",
        missed(a));
  }

  private ScoreResult passLine(PassLine rule, Achievement a) {
    String line = Numbers.plain(rule.line()) + "%";
    if (a.rate().comparePercent(rule.line()) < 0) {
      return computed(Share.NONE, "完成率" + a.rate().text() + "，低于" + line + "不得分", missed(a));
    }
    var above = a.rate().clamped().minus(Share.ofPercent(rule.line()));
    return computed(
        new Share(
            above.numerator().multiply(HUNDRED),
            above.denominator().multiply(HUNDRED.subtract(rule.line()))),
        "（完成率" + a.rate().clamped().text() + "－" + line + "）÷（1－" + line + "）×分值",
        missed(a));
  }

  private ScoreResult ladder(Ladder rule) {
    if (rule.ofRate()) {
      return compared(a -> ladder(rule, a.rate(), "完成率" + a.rate().text()));
    }
    var actual = m.actual().quantity();
    if (actual.isEmpty()
        || rule.steps().stream()
            .anyMatch(s -> !s.unit().equals(actual.get().unit()) && !s.unit().isEmpty())) {
      return new NotComputable(
          "分档须有与档位同一单位的实际完成值（如 " + rule.steps().get(0).text() + "），现为“" + m.actual().text() + "”");
    }
    return ladder(rule, Share.ofPercent(actual.get().number()), "实际完成" + actual.get().text());
  }

  /** A value in the unit of the steps is held as a share of 100, exactly. */
  private ScoreResult ladder(Ladder rule, Share value, String said) {
    for (Ladder.Step step : rule.steps()) {
      var order = BigDecimal.valueOf(value.comparePercent(step.bound()));
      if (step.operator().holds(order, BigDecimal.ZERO)) {
        return computed(
            Share.ofPercent(step.percent()), said + "，属“" + step.text() + "”一档", said + "，未到满分档");
      }
    }
    return computed(Share.NONE, said + "，不在任何得分档内", said + "，未到得分档");
  }

  private ScoreResult deduction(Deduction rule) {
    var gap = gap(rule);
    if (gap.isEmpty()) {
      return new NotComputable(Achievement.reason(m));
    }
    var loss =
        rule.lossInPercent() ? m.weight().multiply(rule.loss()).divide(HUNDRED) : rule.loss();
    var lost = lost(rule, gap.get(), loss);
    return scored(
        m.weight().subtract(lost),
        rule.text()
            + "，差"
            + Numbers.plain(gap.get())
            + rule.unit()
            + "扣"
            + Numbers.plain(lost)
            + "分",
        "实际完成"
            + m.actual().text()
            + (m.target().text().isEmpty() ? "" : "，指标值为" + m.target().text()));
  }

  private static BigDecimal lost(Deduction rule, BigDecimal gap, BigDecimal loss) {
    return switch (rule.rest()) {
      case PROPORTIONAL -> gap.multiply(loss).divide(rule.step(), 2, RoundingMode.HALF_UP);
      case UP -> gap.divide(rule.step(), 0, RoundingMode.CEILING).multiply(loss);
      case DOWN -> gap.divide(rule.step(), 0, RoundingMode.FLOOR).multiply(loss);
    };
  }

  /**
   * How far the target was missed in the unit of the rule; of things counted, how many there are.
   */
  private Optional<BigDecimal> gap(Deduction rule) {
    var compared = Achievement.of(m);
    if (compared.isPresent()) {
      String unit = compared.get().unit();
      return unit.isEmpty() || sameUnit(rule.unit(), unit)
          ? Optional.of(compared.get().gap())
          : Optional.empty();
    }
    boolean counted = m.target() instanceof Words || m.target() instanceof YesNo t && !t.yes();
    if (counted && m.actual() instanceof YesNo found && !found.yes()) {
      return Optional.of(BigDecimal.ZERO);
    }
    return counted
        ? m.actual()
            .quantity()
            .filter(q -> q.number().signum() >= 0 && sameUnit(rule.unit(), q.unit()))
            .map(Quantity::number)
        : Optional.empty();
  }

  private static boolean sameUnit(String ofRule, String unit) {
    return ofRule.equals(unit) || unit.equals("%") && ofRule.equals("个百分点");
  }

  private ScoreResult satisfaction(Satisfaction rule) {
    var share =
        m.actual() instanceof Words w
            ? Survey.parse(w.text()).flatMap(Survey::share)
            : m.actual()
                .quantity()
                .filter(q -> q.unit().equals("%"))
                .map(q -> Share.ofPercent(q.number()));
    if (share.isEmpty()) {
      return new NotComputable(
          "满意度须写作百分比或各档答题数（如“非常满意120、比较满意50、无感10、比较不满意5、非常不满意2”），现为“" + m.actual().text() + "”");
    }
    String line = Numbers.plain(rule.line()) + "%";
    if (share.get().comparePercent(rule.line()) >= 0) {
      return computed(Share.ALL, "满意度" + share.get().text() + "，达到" + line + "得满分", "");
    }
    var short1 = Share.ofPercent(rule.line()).minus(share.get());
    return computed(
        Share.ALL.minus(
            new Share(short1.numerator().multiply(rule.lossPercent()), short1.denominator())),
        "满意度"
            + share.get().text()
            + "，低于"
            + line
            + "每1个百分点扣"
            + Numbers.plain(rule.lossPercent())
            + "%",
        "满意度比满分线低" + short1.text().replace("%", "个百分点"));
  }

  private ScoreResult bands() {
    var judged = JUDGED.matcher(m.actual().text().strip());
    String needed =
        "定性指标须写明档次和百分比（达成80%至100%、部分达成60%至80%、未达成60%以下，如“部分达成70%”），现为“" + m.actual().text() + "”";
    if (!judged.matches() || !BANDS.containsKey(judged.group(1))) {
      return new NotComputable(needed);
    }
    var percent = new BigDecimal(judged.group(2));
    int[] band = BANDS.get(judged.group(1));
    boolean open = band[1] == 100;
    if (percent.compareTo(BigDecimal.valueOf(band[0])) < 0
        || percent.compareTo(BigDecimal.valueOf(band[1])) > (open ? 0 : -1)) {
      return new NotComputable(needed);
    }
    return computed(
        Share.ofPercent(percent),
        "定性评为“" + bandName(percent) + "”，按" + Numbers.plain(percent) + "%计分",
        "未完全达成预期");
  }

  private static String bandName(BigDecimal percent) {
    if (percent.compareTo(BigDecimal.valueOf(80)) >= 0) {
      return "达成";
    }
    return percent.compareTo(BigDecimal.valueOf(60)) >= 0 ? "部分达成" : "未达成";
  }
}
