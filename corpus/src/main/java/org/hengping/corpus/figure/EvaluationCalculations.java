package org.hengping.corpus.figure;

import static org.hengping.corpus.figure.Display.COUNT;
import static org.hengping.corpus.figure.Display.MONEY;
import static org.hengping.corpus.figure.Display.PERCENT;
import static org.hengping.corpus.figure.Display.POINTS;
import static org.hengping.corpus.figure.Display.WAN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hengping.corpus.figure.Calculation.Result;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;

/** Numbers of one evaluation. */
final class EvaluationCalculations {
  private final List<Calculation> all = new ArrayList<>();

  private EvaluationCalculations() {
    money();
    scores();
    findings();
    history();
  }

  static List<Calculation> all() {
    return new EvaluationCalculations().all;
  }

  private void money() {
    amount("evaluation.funds", "评价资金", "fundsWan");
    amount("evaluation.budget", "预算数", "budgetWan");
    amount("evaluation.executed", "执行数", "executedWan");
    add(
        "evaluation.executionRate",
        "预算执行率",
        "执行数÷预算数",
        PERCENT,
        r -> Sums.ratio(List.of(r.evaluation()), "executedWan", "budgetWan"));
  }

  private void scores() {
    add("evaluation.score", "评价得分", "各三级指标得分之和", POINTS, r -> Sums.points(scores(r), "score"));
    add("evaluation.weight", "总分值", "各三级指标分值之和", POINTS, r -> Sums.points(scores(r), "weight"));
    add("evaluation.indicators", "指标数", "三级指标的个数", COUNT, r -> Result.count(scores(r)));
    add(
        "evaluation.levelScore",
        "一级指标得分",
        "该一级指标下各三级指标得分之和",
        POINTS,
        r -> Sums.points(levelScores(r), "score"),
        "level1");
    add(
        "evaluation.levelWeight",
        "一级指标分值",
        "该一级指标下各三级指标分值之和",
        POINTS,
        r -> Sums.points(levelScores(r), "weight"),
        "level1");
    add(
        "evaluation.levelRate",
        "一级指标得分率",
        "一级指标得分÷一级指标分值",
        PERCENT,
        r -> {
          var rows = levelScores(r);
          return new Result(
              Sums.percent(Sums.points(rows, "score").value(), Sums.points(rows, "weight").value()),
              rows);
        },
        "level1");
  }

  private void findings() {
    add(
        "evaluation.findings",
        "问题数",
        "该评价发现的问题条数",
        COUNT,
        r -> Result.count(r.narrowed(ofThis(r, BureauRegisters.FINDINGS), "category")),
        "category");
    add(
        "evaluation.items",
        "整改事项数",
        "该评价在整改台账中的事项条数",
        COUNT,
        r ->
            Result.count(
                r.narrowed(
                    ofThis(r, BureauRegisters.FINDINGS).stream()
                        .flatMap(
                            f ->
                                r.snapshot().by(BureauRegisters.ITEMS, "finding", f.key()).stream())
                        .toList(),
                    "state")),
        "state");
  }

  private void history() {
    add(
        "evaluation.feedback",
        "反馈意见数",
        "被评价单位对该评价各问题的反馈意见条数",
        COUNT,
        r ->
            Result.count(
                r.narrowed(
                    ofThis(r, BureauRegisters.FINDINGS).stream()
                        .flatMap(
                            f ->
                                r
                                    .snapshot()
                                    .by(BureauRegisters.FEEDBACK, "finding", f.key())
                                    .stream())
                        .toList(),
                    "adopted")),
        "adopted");
    add(
        "evaluation.findingsAmount",
        "问题涉及金额",
        "该评价各问题登记的金额之和",
        MONEY,
        r -> Sums.wan(ofThis(r, BureauRegisters.FINDINGS), "amountWan"));
    add(
        "evaluation.earlierItems",
        "上年整改事项数",
        "同一单位上年各评价在整改台账中的事项条数",
        COUNT,
        r -> Result.count(r.narrowed(earlier(r, BureauRegisters.ITEMS), "state")),
        "state");
    add(
        "evaluation.repeated",
        "重复出现的问题数",
        "该评价的问题中，类别在同一单位上年评价里已经出现的条数",
        COUNT,
        r -> {
          var before =
              earlier(r, BureauRegisters.FINDINGS).stream().map(f -> f.text("category")).toList();
          return Result.count(
              ofThis(r, BureauRegisters.FINDINGS).stream()
                  .filter(f -> before.contains(f.text("category")))
                  .toList());
        });
  }

  /** Findings, or the ledger's items about them, of the same unit's evaluations a year before. */
  private static List<RegisterRow> earlier(Records r, Register register) {
    var findings =
        r.snapshot().by(BureauRegisters.EVALUATIONS, "unit", r.evaluation().text("unit")).stream()
            .filter(e -> e.whole("year") == r.evaluation().whole("year") - 1)
            .filter(e -> PublicScope.tells(r.evaluation(), e, r.snapshot()))
            .flatMap(
                e -> r.snapshot().by(BureauRegisters.FINDINGS, "evaluation", e.key()).stream());
    return register.equals(BureauRegisters.FINDINGS)
        ? findings.toList()
        : findings.flatMap(f -> r.snapshot().by(register, "finding", f.key()).stream()).toList();
  }

  private static List<RegisterRow> scores(Records r) {
    return ofThis(r, BureauRegisters.SCORES);
  }

  private static List<RegisterRow> levelScores(Records r) {
    return r.narrowed(scores(r), "level1");
  }

  private static List<RegisterRow> ofThis(Records r, Register register) {
    return r.snapshot().by(register, "evaluation", r.evaluation().key());
  }

  private void amount(String name, String title, String field) {
    add(name, title, "台账登记的" + title, WAN, r -> Sums.wan(List.of(r.evaluation()), field));
  }

  private void add(
      String name,
      String title,
      String formula,
      Display display,
      Function<Records, Result> compute,
      String... more) {
    var parameters = new ArrayList<>(List.of(more));
    parameters.add("evaluation");
    all.add(new Calculation(name, title, formula, Set.copyOf(parameters), display, false, compute));
  }
}
