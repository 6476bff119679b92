package org.hengping.corpus.figure;

import static org.hengping.corpus.figure.Display.COUNT;
import static org.hengping.corpus.figure.Display.MONEY;
import static org.hengping.corpus.figure.Display.PERCENT;
import static org.hengping.corpus.figure.Display.POINTS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hengping.corpus.figure.Calculation.Result;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;

/**
 * Numbers of what units filed: of one unit, of a department with its subordinate units, of all.
 * What was sent back does not count.
 */
final class FilingCalculations {
  private FilingCalculations() {}

  static List<Calculation> all() {
    return List.of(
        add("filings.count", "报送单位数", "报送未被退回的单位数", COUNT, r -> Result.count(filings(r))),
        add(
            "filings.budget",
            "报送的预算数",
            "各单位报送的预算数之和",
            MONEY,
            r -> Sums.wan(filings(r), "budgetWan")),
        add(
            "filings.executed",
            "报送的执行数",
            "各单位报送的执行数之和",
            MONEY,
            r -> Sums.wan(filings(r), "executedWan")),
        add(
            "filings.executionRate",
            "报送的预算执行率",
            "执行数之和÷预算数之和",
            PERCENT,
            r -> Sums.ratio(filings(r), "executedWan", "budgetWan")),
        add(
            "filings.slow",
            "预算执行偏慢的单位数",
            "预算执行率低于给定百分数（below）的单位数",
            COUNT,
            r -> Result.count(filings(r).stream().filter(f -> isSlow(r, f)).toList())),
        add(
            "filings.averageScore",
            "自评平均得分",
            "各单位各指标得分之和÷单位数",
            POINTS,
            r -> Sums.average(filings(r), f -> score(r, f))),
        add("filings.indicators", "报送的指标数", "各单位报送的指标个数", COUNT, r -> indicators(r, i -> true)),
        add("filings.full", "得满分的指标数", "得分等于分值的指标个数", COUNT, r -> indicators(r, i -> !isLost(i))),
        add(
            "filings.lost",
            "没有得满分的指标数",
            "得分低于分值的指标个数",
            COUNT,
            r -> indicators(r, FilingCalculations::isLost)));
  }

  private static List<RegisterRow> filings(Records r) {
    return r.matching(BureauRegisters.SUBMISSIONS, "year", "kind", "unit").stream()
        .filter(s -> !s.text("status").equals("RETURNED"))
        .filter(s -> isOf(r, s.text("unit")))
        .toList();
  }

  /** Whether the unit is the department of the parameter or directly below it. */
  private static boolean isOf(Records r, String unit) {
    String department = r.parameter("department");
    return department.isEmpty()
        || unit.equals(department)
        || r.snapshot()
            .find(BureauRegisters.UNITS, unit)
            .map(u -> u.text("parent").equals(department))
            .orElse(false);
  }

  private static boolean isSlow(Records r, RegisterRow filing) {
    var rate = Sums.ratio(List.of(filing), "executedWan", "budgetWan").value();
    return rate.compareTo(new BigDecimal(r.parameter("below"))) < 0;
  }

  private static BigDecimal score(Records r, RegisterRow filing) {
    return Sums.points(indicators(r, filing), "score").value();
  }

  private static Result indicators(Records r, Predicate<RegisterRow> wanted) {
    return Result.count(
        filings(r).stream().flatMap(f -> indicators(r, f).stream()).filter(wanted).toList());
  }

  private static List<RegisterRow> indicators(Records r, RegisterRow filing) {
    return r
        .snapshot()
        .by(BureauRegisters.SUBMISSION_INDICATORS, "unit", filing.text("unit"))
        .stream()
        .filter(i -> i.text("year").equals(filing.text("year")))
        .filter(i -> i.text("kind").equals(filing.text("kind")))
        .toList();
  }

  private static boolean isLost(RegisterRow indicator) {
    return indicator.decimal("score").compareTo(indicator.decimal("weight")) < 0;
  }

  private static Calculation add(
      String name,
      String title,
      String formula,
      Display display,
      Function<Records, Result> compute) {
    return new Calculation(
        name,
        title,
        formula,
        Set.of("year", "kind", "unit", "department", "below"),
        display,
        true,
        compute);
  }
}
