package org.hengping.corpus.figure;

import static org.hengping.corpus.figure.Display.COUNT;
import static org.hengping.corpus.figure.Display.MONEY;
import static org.hengping.corpus.figure.Display.PERCENT;
import static org.hengping.corpus.figure.Display.POINTS;
import static org.hengping.corpus.figure.Display.WAN;
import static org.hengping.corpus.figure.Display.YI;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hengping.corpus.figure.Calculation.Result;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;

/** The calculations themselves; the only place that knows how a number is made. */
final class Calculations {
  static final Map<String, Calculation> ALL = new LinkedHashMap<>();

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static {
    overEvaluations();
    overOtherRegisters();
    ofOneEvaluation();
  }

  private Calculations() {}

  private static void overEvaluations() {
    over("evaluations.count", "评价项目数", COUNT, r -> Result.count(evaluations(r)));
    over("evaluations.funds", "评价资金总额", YI, r -> money(evaluations(r), "fundsWan", true));
    over(
        "evaluations.averageFunds",
        "平均每个评价的资金",
        YI,
        r -> average(evaluations(r), e -> e.amount("fundsWan").yi()));
    over(
        "evaluations.released",
        "已公开的评价报告数",
        COUNT,
        r ->
            Result.count(
                evaluations(r).stream().filter(e -> r.snapshot().isReleased(e.key())).toList()));
    over(
        "evaluations.withheld",
        "不予公开的评价报告数",
        COUNT,
        r -> Result.count(evaluations(r).stream().filter(e -> e.has("withheldGround")).toList()));
    over(
        "evaluations.releasedRate",
        "评价报告公开率",
        PERCENT,
        r ->
            share(
                evaluations(r).stream().filter(e -> r.snapshot().isReleased(e.key())).toList(),
                evaluations(r)));
    over(
        "evaluations.averageScore", "平均得分", POINTS, r -> average(evaluations(r), e -> score(r, e)));
    over(
        "evaluations.executionRate",
        "平均预算执行率",
        PERCENT,
        r -> ratio(evaluations(r), "executedWan", "budgetWan"));
    over("findings.count", "发现的问题数", COUNT, r -> Result.count(findings(r)));
    over("findings.amount", "问题涉及金额", MONEY, r -> money(findings(r), "amountWan", false));
    over(
        "notices.count",
        "整改通知书数",
        COUNT,
        r -> Result.count(r.ofEvaluations(BureauRegisters.NOTICES)));
    over(
        "reports.received",
        "收到的整改报告数",
        COUNT,
        r ->
            Result.count(
                r.ofEvaluations(BureauRegisters.NOTICES).stream()
                    .filter(n -> n.has("reportReceivedOn"))
                    .toList()));
    over("items.count", "整改事项数", COUNT, r -> Result.count(items(r)));
    over(
        "items.closedRate",
        "整改销号率",
        PERCENT,
        r ->
            share(
                items(r).stream().filter(i -> i.text("state").equals("CLOSED")).toList(),
                items(r)));
    over(
        "feedback.count",
        "单位反馈意见数",
        COUNT,
        r ->
            Result.count(
                r.ofEvaluations(BureauRegisters.FINDINGS).stream()
                    .flatMap(
                        f -> r.snapshot().by(BureauRegisters.FEEDBACK, "finding", f.key()).stream())
                    .filter(
                        f ->
                            r.parameter("adopted").isEmpty()
                                || f.text("adopted").equals(r.parameter("adopted")))
                    .toList()));
  }

  private static void overOtherRegisters() {
    matching("units.count", "预算单位数", BureauRegisters.UNITS, true, "region", "kind", "section");
    matching("submissions.count", "报送单位数", BureauRegisters.SUBMISSIONS, true, "year", "kind");
    add(
        "submissions.rate",
        "报送率（以报送绩效目标的单位为基数）",
        Set.of("year", "kind"),
        PERCENT,
        true,
        r -> {
          var goals =
              r.matching(BureauRegisters.SUBMISSIONS, "year").stream()
                  .filter(s -> s.text("kind").equals("GOAL"))
                  .toList();
          return share(r.matching(BureauRegisters.SUBMISSIONS, "year", "kind"), goals);
        });
    add(
        "linkage.amount",
        "预算挂钩金额",
        Set.of("budgetYear", "direction"),
        WAN,
        false,
        r ->
            money(
                r.matching(BureauRegisters.LINKAGE, "budgetYear", "direction"),
                "amountWan",
                false));
    matching("briefings.count", "绩效专报数", BureauRegisters.BRIEFINGS, false, "year");
    matching("summaries.count", "综合材料数", BureauRegisters.SUMMARIES, false, "year");
    matching("policies.count", "政策制度数", BureauRegisters.POLICIES, false, "year", "status");
    matching(
        "plan.count", "计划事项数", BureauRegisters.PLAN, true, "year", "kind", "type", "mode", "month");
    matching("activities.count", "活动数", BureauRegisters.ACTIVITIES, false, "year", "kind");
    matching("counties.count", "县市区数", BureauRegisters.COUNTIES, false, "group");
    matching("agencies.count", "第三方机构数", BureauRegisters.AGENCIES, false, "category");
    matching("reviews.count", "质量考评机构数", BureauRegisters.QUALITY_REVIEWS, false, "year", "grade");
    add(
        "rules.minScore",
        "奖励的最低考核得分",
        Set.of("year", "group"),
        POINTS,
        false,
        r ->
            only(
                r.matching(BureauRegisters.ASSESSMENT_RULES, "year", "group"),
                x -> x.decimal("minScore")));
    add(
        "rules.maxProvinceRank",
        "奖励的全省排名要求",
        Set.of("year", "group"),
        COUNT,
        false,
        r ->
            only(
                r.matching(BureauRegisters.ASSESSMENT_RULES, "year", "group"),
                x -> BigDecimal.valueOf(x.whole("maxProvinceRank"))));
  }

  private static void ofOneEvaluation() {
    one("evaluation.funds", "评价资金", WAN, r -> money(List.of(r.evaluation()), "fundsWan", false));
    one("evaluation.budget", "预算数", WAN, r -> money(List.of(r.evaluation()), "budgetWan", false));
    one(
        "evaluation.executed",
        "执行数",
        WAN,
        r -> money(List.of(r.evaluation()), "executedWan", false));
    one(
        "evaluation.executionRate",
        "预算执行率",
        PERCENT,
        r -> ratio(List.of(r.evaluation()), "executedWan", "budgetWan"));
    one("evaluation.score", "评价得分", POINTS, r -> sum(scores(r), "score"));
    one("evaluation.weight", "总分值", POINTS, r -> sum(scores(r), "weight"));
    one("evaluation.levelScore", "一级指标得分", POINTS, r -> sum(levelScores(r), "score"));
    one("evaluation.levelWeight", "一级指标分值", POINTS, r -> sum(levelScores(r), "weight"));
    one(
        "evaluation.levelRate",
        "一级指标得分率",
        PERCENT,
        r ->
            new Result(
                percent(
                    sum(levelScores(r), "score").value(), sum(levelScores(r), "weight").value()),
                levelScores(r)));
    one("evaluation.indicators", "指标数", COUNT, r -> Result.count(scores(r)));
    one(
        "evaluation.findings",
        "问题数",
        COUNT,
        r ->
            Result.count(
                r.snapshot()
                    .by(BureauRegisters.FINDINGS, "evaluation", r.parameter("evaluation"))));
    one(
        "evaluation.items",
        "整改事项数",
        COUNT,
        r ->
            Result.count(
                r
                    .snapshot()
                    .by(BureauRegisters.FINDINGS, "evaluation", r.parameter("evaluation"))
                    .stream()
                    .flatMap(
                        f -> r.snapshot().by(BureauRegisters.ITEMS, "finding", f.key()).stream())
                    .filter(
                        i ->
                            r.parameter("state").isEmpty()
                                || i.text("state").equals(r.parameter("state")))
                    .toList()));
  }

  private static List<RegisterRow> evaluations(Records r) {
    var rows = r.matching(BureauRegisters.EVALUATIONS, "year", "type", "mode", "agency");
    String grade = r.parameter("grade");
    if (grade.isEmpty()) {
      return rows;
    }
    var grades = new HashMap<String, Grades>();
    return rows.stream()
        .filter(
            e ->
                grades
                    .computeIfAbsent(e.text("scheme"), s -> Grades.of(r.snapshot(), e))
                    .grade(score(r, e))
                    .equals(grade))
        .toList();
  }

  private static List<RegisterRow> findings(Records r) {
    return r.ofEvaluations(BureauRegisters.FINDINGS).stream()
        .filter(
            f ->
                r.parameter("category").isEmpty()
                    || f.text("category").equals(r.parameter("category")))
        .toList();
  }

  private static List<RegisterRow> items(Records r) {
    return r.ofEvaluations(BureauRegisters.FINDINGS).stream()
        .flatMap(f -> r.snapshot().by(BureauRegisters.ITEMS, "finding", f.key()).stream())
        .filter(i -> r.parameter("state").isEmpty() || i.text("state").equals(r.parameter("state")))
        .toList();
  }

  private static List<RegisterRow> scores(Records r) {
    r.evaluation();
    return r.snapshot().by(BureauRegisters.SCORES, "evaluation", r.parameter("evaluation"));
  }

  private static List<RegisterRow> levelScores(Records r) {
    return scores(r).stream()
        .filter(
            s -> r.parameter("level1").isEmpty() || s.text("level1").equals(r.parameter("level1")))
        .toList();
  }

  private static BigDecimal score(Records r, RegisterRow evaluation) {
    return sum(r.snapshot().by(BureauRegisters.SCORES, "evaluation", evaluation.key()), "score")
        .value();
  }

  private static Result sum(List<RegisterRow> rows, String field) {
    return new Result(
        rows.stream().map(s -> s.decimal(field)).reduce(BigDecimal.ZERO, BigDecimal::add), rows);
  }

  private static Result money(List<RegisterRow> rows, String field, boolean inYi) {
    Amount total = rows.stream().map(e -> e.amount(field)).reduce(Amount.ZERO, Amount::plus);
    return new Result(inYi ? total.yi() : total.wan(), rows);
  }

  private static Result ratio(List<RegisterRow> rows, String part, String whole) {
    return new Result(
        percent(money(rows, part, false).value(), money(rows, whole, false).value()), rows);
  }

  private static Result share(List<RegisterRow> part, List<RegisterRow> whole) {
    return new Result(
        percent(BigDecimal.valueOf(part.size()), BigDecimal.valueOf(whole.size())),
        Stream.concat(part.stream(), whole.stream()).toList());
  }

  private static Result average(List<RegisterRow> rows, Function<RegisterRow, BigDecimal> value) {
    var total = rows.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Result(
        rows.isEmpty()
            ? BigDecimal.ZERO
            : total.divide(BigDecimal.valueOf(rows.size()), MathContext.DECIMAL64),
        rows);
  }

  private static Result only(List<RegisterRow> rows, Function<RegisterRow, BigDecimal> value) {
    if (rows.size() != 1) {
      throw new IllegalArgumentException("应恰有一条记录，实有" + rows.size() + "条，请核对台账和参数");
    }
    return new Result(value.apply(rows.get(0)), rows);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
  }

  private static void over(
      String name, String title, Display display, Function<Records, Result> formula) {
    add(
        name,
        title,
        Set.of("year", "type", "mode", "agency", "grade", "category", "state", "adopted"),
        display,
        true,
        formula);
  }

  private static void matching(
      String name, String title, Register register, boolean spans, String... parameters) {
    add(
        name,
        title,
        Set.of(parameters),
        COUNT,
        spans,
        r -> Result.count(r.matching(register, parameters)));
  }

  private static void one(
      String name, String title, Display display, Function<Records, Result> formula) {
    add(name, title, Set.of("evaluation", "level1", "state"), display, false, formula);
  }

  private static void add(
      String name,
      String title,
      Set<String> parameters,
      Display display,
      boolean spans,
      Function<Records, Result> formula) {
    ALL.put(name, new Calculation(name, title, parameters, display, spans, formula));
  }
}
