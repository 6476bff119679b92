package org.hengping.corpus.figure;

import static org.hengping.corpus.figure.Display.COUNT;
import static org.hengping.corpus.figure.Display.PERCENT;
import static org.hengping.corpus.figure.Display.POINTS;
import static org.hengping.corpus.figure.Display.WAN;
import static org.hengping.corpus.figure.Display.YI;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hengping.corpus.figure.Calculation.Result;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.CountyRewards;
import org.hengping.corpus.register.CountyRewards.Reward;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.WorkRegisters;

/** Numbers of plans, circulars and proposals: planned evaluations, each agency, county, linkage. */
final class CircularCalculations {
  private CircularCalculations() {}

  static List<Calculation> all() {
    return Stream.of(planned(), agencies(), counties(), overdue(), linkage())
        .flatMap(List::stream)
        .toList();
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
                        .filter(p -> !isClassified(r, p))
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

  private static boolean isClassified(Records r, RegisterRow row) {
    return r.snapshot()
        .find(BureauRegisters.UNITS, row.text("unit"))
        .map(unit -> unit.flag("classified"))
        .orElse(false);
  }

  private static List<Calculation> agencies() {
    return List.of(
        of(
            "review.score",
            "一家机构的质量考评得分",
            "质量考评登记的得分",
            POINTS,
            r -> Sums.only(reviews(r), q -> q.decimal("score")),
            "year",
            "agency"),
        of(
            "review.paidPercent",
            "一家机构的费用拨付比例",
            "质量考评登记的费用拨付比例",
            PERCENT,
            r -> Sums.only(reviews(r), q -> BigDecimal.valueOf(q.whole("paidPercent"))),
            "year",
            "agency"),
        spanning(
            "review.evaluations",
            "一家机构受考评的评价数",
            "质量考评明细中该机构的条数",
            COUNT,
            r -> Result.count(items(r)),
            "year",
            "agency"),
        spanning(
            "review.reward",
            "一家机构的奖励金额",
            "质量考评明细中该机构的奖励金额之和",
            WAN,
            r -> Sums.wan(items(r), "rewardWan"),
            "year",
            "agency"),
        spanning(
            "review.penalty",
            "一家机构的扣减金额",
            "质量考评明细中该机构的扣减金额之和",
            WAN,
            r -> Sums.wan(items(r), "penaltyWan"),
            "year",
            "agency"),
        measured("reviews.rewarded", "受奖励的机构数", "奖"),
        measured("reviews.penalised", "受处罚的机构数", "罚"));
  }

  private static List<RegisterRow> reviews(Records r) {
    return r.matching(BureauRegisters.QUALITY_REVIEWS, "year", "agency");
  }

  private static List<RegisterRow> items(Records r) {
    return r.matching(WorkRegisters.QUALITY_ITEMS, "year", "agency");
  }

  private static Calculation measured(String name, String title, String measure) {
    return of(
        name,
        title,
        "奖罚措施中有“" + measure + "”的机构数",
        COUNT,
        r ->
            Result.count(
                r.matching(BureauRegisters.QUALITY_REVIEWS, "year").stream()
                    .filter(q -> q.text("measure").contains(measure))
                    .toList()),
        "year");
  }

  private static List<Calculation> counties() {
    return List.of(
        of(
            "county.score",
            "一个县市区的考核得分",
            "县市区考核登记的得分",
            POINTS,
            r ->
                Sums.only(
                    r.matching(BureauRegisters.COUNTY_ASSESSMENTS, "year", "county"),
                    a -> a.decimal("score")),
            "year",
            "county"),
        of(
            "counties.ofGroup",
            "一组中受考核的县市区数",
            "分组相符的县市区考核记录数",
            COUNT,
            r -> Result.count(ofGroup(r)),
            "year",
            "grade",
            "group"),
        of(
            "counties.groupScore",
            "一组县市区的平均得分",
            "分组相符的县市区考核得分之和÷个数",
            POINTS,
            r -> Sums.average(ofGroup(r), a -> a.decimal("score")),
            "year",
            "group"),
        of(
            "counties.rewarded",
            "达到奖励条件的县市区数",
            "得分、等级、全省排名都达到奖励规则的县市区数",
            COUNT,
            r -> Result.count(rewarded(r).map(Reward::assessment).toList()),
            "year",
            "rules",
            "group"),
        of(
            "counties.reward",
            "县市区奖励经费",
            "达到奖励条件的县市区按规则得到的奖励经费之和",
            WAN,
            r ->
                new Result(
                    rewarded(r).map(Reward::amount).reduce(Amount.ZERO, Amount::plus).wan(),
                    rewarded(r).map(Reward::assessment).toList()),
            "year",
            "rules",
            "group"));
  }

  private static List<RegisterRow> ofGroup(Records r) {
    return r.matching(BureauRegisters.COUNTY_ASSESSMENTS, "year", "grade").stream()
        .filter(a -> inGroup(r, a))
        .toList();
  }

  private static boolean inGroup(Records r, RegisterRow assessment) {
    String group = r.parameter("group");
    return group.isEmpty()
        || r.snapshot()
            .find(BureauRegisters.COUNTIES, assessment.text("county"))
            .map(c -> c.text("group").equals(group))
            .orElse(false);
  }

  /** By the rules of the year that the parameter {@code rules} names, else of the year itself. */
  private static Stream<Reward> rewarded(Records r) {
    int year = whole(r, "year").orElse(0);
    return CountyRewards.of(r.snapshot(), year, whole(r, "rules").orElse(year)).stream()
        .filter(Reward::isEarned)
        .filter(reward -> inGroup(r, reward.assessment()));
  }

  private static Optional<Integer> whole(Records r, String parameter) {
    String text = r.parameter(parameter);
    return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
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
        .filter(e -> !isClassified(r, e));
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

  private static Calculation of(
      String name,
      String title,
      String formula,
      Display display,
      Function<Records, Result> compute,
      String... parameters) {
    return new Calculation(name, title, formula, Set.of(parameters), display, false, compute);
  }

  /** One that adds up rows about evaluations. */
  private static Calculation spanning(
      String name,
      String title,
      String formula,
      Display display,
      Function<Records, Result> compute,
      String... parameters) {
    return new Calculation(name, title, formula, Set.of(parameters), display, true, compute);
  }
}
