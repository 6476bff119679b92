package org.hengping.corpus.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.scoring.IndicatorValue;
import org.hengping.corpus.scoring.Measured;
import org.hengping.corpus.scoring.ScoreResult;
import org.hengping.corpus.scoring.ScoringRule;

/** Holds the scores of an evaluation against the scheme that it follows. */
public final class CheckScores {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final RegisterSnapshot registers;
  private final IndicatorLibrary library;

  public CheckScores(RegisterSnapshot registers) {
    this.registers = registers;
    this.library = IndicatorLibrary.of(registers);
  }

  /**
   * What the check found.
   *
   * @param scheme name of the scheme, empty when the data folder holds none
   * @param problems what must be mended, in Chinese
   * @param scores every score with what was computed
   */
  public record Report(String scheme, List<String> problems, List<Checked> scores) {
    public Report {
      problems = List.copyOf(problems);
      scores = List.copyOf(scores);
    }

    /** Scores that differ from what their rule gives. */
    public List<Checked> differing() {
      return scores.stream().filter(s -> s.difference().signum() != 0).toList();
    }
  }

  /**
   * One score.
   *
   * @param rule by which it was computed, if any
   * @param difference entered less computed, 0 when nothing could be computed
   * @param explanation how the computed score comes about, or why there is none
   */
  public record Checked(
      int sequence,
      String name,
      BigDecimal weight,
      BigDecimal entered,
      Optional<ScoringRule> rule,
      Optional<BigDecimal> computed,
      BigDecimal difference,
      String explanation) {}

  /**
   * Checks one evaluation.
   *
   * @throws IllegalArgumentException when there is no such evaluation
   */
  public Report check(String evaluation) {
    var row =
        registers
            .find(BureauRegisters.EVALUATIONS, evaluation)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "台账中没有评价 " + evaluation + "，请核对编号（应如 PJ-2021-001）"));
    var scheme = ScoringScheme.of(registers, row);
    var scores =
        registers.by(BureauRegisters.SCORES, "evaluation", evaluation).stream()
            .sorted(Comparator.comparing(s -> s.whole("sequence")))
            .toList();
    return new Report(
        scheme.map(ScoringScheme::name).orElse(""),
        problems(row, scheme, scores),
        scores.stream().map(s -> checked(s, scheme)).toList());
  }

  private List<String> problems(
      RegisterRow evaluation, Optional<ScoringScheme> scheme, List<RegisterRow> scores) {
    var problems = new ArrayList<String>();
    if (scores.isEmpty()) {
      return List.of("评价 " + evaluation.key() + " 还没有登记指标得分");
    }
    var total =
        scores.stream().map(s -> s.decimal("weight")).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.compareTo(HUNDRED) != 0) {
      problems.add("分值合计" + Points.text(total) + "分，应为100分，请核对各指标分值");
    }
    scheme
        .filter(s -> s.binds(evaluation))
        .ifPresent(s -> problems.addAll(s.weightProblems(scores)));
    scores.forEach(s -> problems.addAll(problems(s)));
    return problems;
  }

  private List<String> problems(RegisterRow score) {
    var problems = new ArrayList<String>();
    String place = "第" + score.text("sequence") + "项“" + score.text("level3") + "”";
    if (score.decimal("score").compareTo(score.decimal("weight")) > 0) {
      problems.add(place + "得分" + score.text("score") + "分，超过分值" + score.text("weight") + "分，请改正");
    }
    if (score.decimal("score").signum() < 0) {
      problems.add(place + "得分" + score.text("score") + "分，低于0分，请改正");
    }
    String indicator = score.text("indicator");
    if (!indicator.isEmpty() && VersionId.parse(indicator).flatMap(library::find).isEmpty()) {
      problems.add(place + "指向的指标版本 " + indicator + " 不在指标库中，请核对（应如 ZB-000017.v2）");
    }
    return problems;
  }

  private Checked checked(RegisterRow score, Optional<ScoringScheme> scheme) {
    var weight = score.decimal("weight").max(BigDecimal.ZERO);
    var entered = score.decimal("score");
    var rule = rule(score, scheme);
    var version = library.versionOf(score);
    ScoreResult result =
        rule.map(
                r ->
                    r.score(
                        Measured.of(
                            weight,
                            score.text("target"),
                            score.text("actual"),
                            version.flatMap(IndicatorVersion::direction))))
            .orElseGet(() -> new ScoreResult.NotComputable(noRule(score)));
    Optional<BigDecimal> computed =
        result instanceof ScoreResult.Computed c ? Optional.of(c.score()) : Optional.empty();
    return new Checked(
        score.whole("sequence"),
        score.text("level3"),
        weight,
        entered,
        rule,
        computed,
        computed.map(entered::subtract).orElse(BigDecimal.ZERO),
        result instanceof ScoreResult.Computed c
            ? c.explanation()
            : ((ScoreResult.NotComputable) result).reason());
  }

  private static String noRule(RegisterRow score) {
    return score.has("rule")
        ? "评分规则“" + score.text("rule") + "”是文字说明，由评价人判断；写成“比率”“扣分”等规则后可自动核算"
        : "没有评分规则，也没有登记评分方案，由评价人判断";
  }

  /**
   * The rule for a score: its own; where it only has words, those if they are understood; otherwise
   * that of the indicator where it depends on the indicator, or of the scheme.
   */
  private Optional<ScoringRule> rule(RegisterRow score, Optional<ScoringScheme> scheme) {
    if (score.has("rule")) {
      return ScoringRule.understand(score.text("rule"));
    }
    var own = library.versionOf(score).flatMap(IndicatorVersion::rule);
    if (own.isPresent() && (own.get().isOfTheIndicator() || scheme.isEmpty())) {
      return own;
    }
    boolean chosen = scheme.map(ScoringScheme::chosen).orElse(false);
    return own.filter(r -> !chosen)
        .or(
            () ->
                scheme.map(
                    s -> s.rule(score.text("level3"), IndicatorValue.parse(score.text("target")))));
  }
}
