package org.hengping.corpus.figure;

import static org.hengping.corpus.figure.Calculation.of;
import static org.hengping.corpus.figure.Calculation.spanning;
import static org.hengping.corpus.figure.Display.COUNT;
import static org.hengping.corpus.figure.Display.WAN;
import static org.hengping.corpus.figure.Display.YI;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.hengping.corpus.figure.Calculation.Result;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.WorkRegisters;

/** Numbers of plans and proposals: planned evaluations, overdue items, budget linkage. */
final class PlanCalculations {
  private PlanCalculations() {}

  static List<Calculation> all() {
    return Stream.of(planned(), overdue(), linkage()).flatMap(List::stream).toList();
  }

  private static List<Calculation> planned() {
    return List.of(
        spanning(
            "planned.count",
            "计划评价数",
            "年度计划中事项类别为绩效评价的记录数",
            COUNT,
            r -> Result.count(planned(r)),
            "year",
            "type",
            "mode",
            "month"),
        spanning(
            "planned.funds",
            "计划评价的部门整体支出预算",
            "列入计划的非涉密部门上一年度随绩效目标报送的预算数之和",
            YI,
            r ->
                Sums.yi(
                    planned(r).stream()
                        .filter(p -> !PublicScope.isClassified(p, r.snapshot()))
                        .flatMap(p -> PlannedFunds.of(p, r.snapshot()).stream())
                        .toList(),
                    "budgetWan"),
            "year"));
  }

  private static List<RegisterRow> planned(Records r) {
    return r.matching(BureauRegisters.PLAN, "year", "type", "mode", "month").stream()
        .filter(p -> p.text("kind").equals("EVALUATION"))
        .toList();
  }

  private static List<Calculation> overdue() {
    return List.of(
        spanning(
            "overdue.items",
            "整改逾期事项数（不含涉密单位）",
            "非涉密单位的评价中整改状态为逾期的事项数",
            COUNT,
            r -> Result.count(overdue(r)),
            "year"),
        spanning(
            "overdue.units",
            "整改逾期的单位数（不含涉密单位）",
            "有整改逾期事项的非涉密单位数",
            COUNT,
            r ->
                new Result(
                    BigDecimal.valueOf(
                        unclassified(r)
                            .filter(e -> !items(r, e).isEmpty())
                            .map(e -> e.text("unit"))
                            .distinct()
                            .count()),
                    overdue(r)),
            "year"));
  }

  private static List<RegisterRow> overdue(Records r) {
    return unclassified(r).flatMap(e -> items(r, e).stream()).toList();
  }

  private static Stream<RegisterRow> unclassified(Records r) {
    return r.matching(BureauRegisters.EVALUATIONS, "year").stream()
        .filter(e -> !PublicScope.isClassified(e, r.snapshot()));
  }

  /** The overdue items of an evaluation. */
  private static List<RegisterRow> items(Records r, RegisterRow evaluation) {
    return r.snapshot().by(BureauRegisters.FINDINGS, "evaluation", evaluation.key()).stream()
        .flatMap(f -> r.snapshot().by(BureauRegisters.ITEMS, "finding", f.key()).stream())
        .filter(i -> i.text("state").equals("OVERDUE"))
        .toList();
  }

  private static List<Calculation> linkage() {
    return List.of(
        of(
            "linkage.one",
            "一笔预算挂钩的金额",
            "预算挂钩登记的金额",
            WAN,
            r -> Sums.wan(keyed(r, BureauRegisters.LINKAGE, r.parameter("linkage")), "amountWan"),
            "linkage"),
        of(
            "linkage.fund",
            "一笔预算挂钩中一项资金的金额",
            "挂钩资金登记的分项金额",
            WAN,
            r ->
                Sums.wan(
                    keyed(
                        r,
                        WorkRegisters.LINKAGE_FUNDS,
                        r.parameter("linkage") + "/" + r.parameter("fund")),
                    "amountWan"),
            "linkage",
            "fund"));
  }

  private static List<RegisterRow> keyed(Records r, Register register, String key) {
    return List.of(
        r.snapshot()
            .find(register, key)
            .orElseThrow(
                () -> new IllegalArgumentException("台账“" + register.title() + "”中没有 " + key)));
  }
}
