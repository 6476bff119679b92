package org.hengping.corpus.figure;

import static org.hengping.corpus.figure.Display.COUNT;
import static org.hengping.corpus.figure.Display.MONEY;
import static org.hengping.corpus.figure.Display.PERCENT;
import static org.hengping.corpus.figure.Display.POINTS;
import static org.hengping.corpus.figure.Display.YI;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hengping.corpus.figure.Calculation.Result;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;

/** Numbers over many evaluations and what hangs on them. */
final class YearCalculations {
  /** What narrows the evaluations. */
  private static final List<String> EVALUATIONS =
      List.of("year", "type", "mode", "agency", "grade");

  private final List<Calculation> all = new ArrayList<>();

  private YearCalculations() {
    evaluations();
    rates();
    findings();
    rectification();
  }

  static List<Calculation> all() {
    return new YearCalculations().all;
  }

  private void evaluations() {
    add("evaluations.count", "评价项目数", "绩效评价的个数", COUNT, r -> Result.count(r.evaluations()));
    add("evaluations.funds", "评价资金总额", "各评价的评价资金之和", YI, r -> Sums.yi(r.evaluations(), "fundsWan"));
    add(
        "evaluations.averageFunds",
        "平均每个评价的资金",
        "评价资金之和÷评价个数",
        YI,
        r -> Sums.average(r.evaluations(), e -> e.amount("fundsWan").yi()));
    add(
        "evaluations.released",
        "已公开的评价报告数",
        "报告已在门户公开的评价个数",
        COUNT,
        r -> Result.count(released(r)));
    add(
        "evaluations.withheld",
        "不予公开的评价报告数",
        "登记了不予公开依据的评价个数",
        COUNT,
        r -> Result.count(only(r.evaluations(), e -> e.has("withheldGround"))));
    add(
        "evaluations.pending",
        "尚未公开的评价报告数",
        "没有不予公开依据、报告还未公开的评价个数",
        COUNT,
        r ->
            Result.count(
                only(
                    r.evaluations(),
                    e -> !e.has("withheldGround") && !r.snapshot().isReleased(e.key()))));
  }

  private void rates() {
    add(
        "evaluations.releasedRate",
        "评价报告公开率",
        "已公开的评价个数÷评价个数",
        PERCENT,
        r -> Sums.share(released(r), r.evaluations()));
    add(
        "evaluations.averageScore",
        "平均得分",
        "各评价得分之和÷评价个数",
        POINTS,
        r -> Sums.average(r.evaluations(), r::score));
    add(
        "evaluations.executionRate",
        "平均预算执行率",
        "执行数之和÷预算数之和",
        PERCENT,
        r -> Sums.ratio(r.evaluations(), "executedWan", "budgetWan"));
  }

  private void findings() {
    add(
        "findings.count",
        "发现的问题数",
        "各评价发现的问题条数",
        COUNT,
        r -> Result.count(r.findings()),
        "category");
    add(
        "findings.amount",
        "问题涉及金额",
        "各问题登记的金额之和",
        MONEY,
        r -> Sums.wan(r.findings(), "amountWan"),
        "category");
    add(
        "feedback.count",
        "单位反馈意见数",
        "被评价单位对各问题的反馈意见条数",
        COUNT,
        r -> Result.count(r.narrowed(r.ofFindings(BureauRegisters.FEEDBACK), "adopted")),
        "category",
        "adopted");
  }

  private void rectification() {
    add(
        "notices.count",
        "整改通知书数",
        "已下发的整改通知书份数",
        COUNT,
        r -> Result.count(r.ofEvaluations(BureauRegisters.NOTICES)));
    add(
        "reports.received",
        "收到的整改报告数",
        "登记了收到日期的整改通知书份数",
        COUNT,
        r ->
            Result.count(
                only(r.ofEvaluations(BureauRegisters.NOTICES), n -> n.has("reportReceivedOn"))));
    add(
        "reports.outstanding",
        "未收到整改报告的通知书数",
        "没有登记收到日期的整改通知书份数",
        COUNT,
        r ->
            Result.count(
                only(r.ofEvaluations(BureauRegisters.NOTICES), n -> !n.has("reportReceivedOn"))));
    add(
        "reports.onTimeRate",
        "整改报告按时报送率",
        "收到日期不晚于整改期限的通知书份数÷通知书份数",
        PERCENT,
        r -> {
          var notices = r.ofEvaluations(BureauRegisters.NOTICES);
          return Sums.share(only(notices, YearCalculations::onTime), notices);
        });
    add(
        "items.count",
        "整改事项数",
        "整改台账中的事项条数",
        COUNT,
        r -> Result.count(r.narrowed(r.ofFindings(BureauRegisters.ITEMS), "state")),
        "category",
        "state");
    add(
        "items.closedRate",
        "整改销号率",
        "已销号的整改事项数÷整改事项数",
        PERCENT,
        r -> {
          var items = r.ofFindings(BureauRegisters.ITEMS);
          return Sums.share(only(items, i -> i.text("state").equals("CLOSED")), items);
        },
        "category");
  }

  private static boolean onTime(RegisterRow notice) {
    return notice
        .date("reportReceivedOn")
        .flatMap(received -> notice.date("dueOn").map(due -> !received.isAfter(due)))
        .orElse(false);
  }

  private static List<RegisterRow> released(Records r) {
    return only(r.evaluations(), e -> r.snapshot().isReleased(e.key()));
  }

  private static List<RegisterRow> only(List<RegisterRow> rows, Predicate<RegisterRow> test) {
    return rows.stream().filter(test).toList();
  }

  private void add(
      String name,
      String title,
      String formula,
      Display display,
      Function<Records, Result> compute,
      String... more) {
    var parameters = new ArrayList<>(EVALUATIONS);
    parameters.addAll(List.of(more));
    all.add(new Calculation(name, title, formula, Set.copyOf(parameters), display, true, compute));
  }
}
