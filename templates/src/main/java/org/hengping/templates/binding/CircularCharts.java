package org.hengping.templates.binding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;

/** Charts of circulars and of the plan. */
final class CircularCharts {
  private CircularCharts() {}

  /** Scores of agencies, best first. */
  static Block agencies(View view) {
    return scores(
        view, "第三方机构质量考评得分", BureauRegisters.QUALITY_REVIEWS, BureauRegisters.AGENCIES, "agency");
  }

  /** Scores of counties, best first. */
  static Block counties(View view) {
    return scores(
        view,
        "县市区预算绩效管理考核得分",
        BureauRegisters.COUNTY_ASSESSMENTS,
        BureauRegisters.COUNTIES,
        "county");
  }

  private static Block scores(
      View view, String title, Register register, Register names, String field) {
    var rows = CircularTables.byScore(view.of(register, view.year()));
    return new Block.Chart(
        Block.ChartShape.BAR,
        view.year() + "年度" + title,
        "分",
        rows.stream().map(r -> view.name(names, r.text(field))).toList(),
        List.of(new Block.Series("得分", rows.stream().map(r -> r.decimal("score")).toList())),
        view.source());
  }

  /** Evaluations of the plan by the month in which they start. */
  static Block months(View view) {
    var months =
        view.of(BureauRegisters.PLAN, view.year()).stream()
            .filter(p -> p.text("kind").equals("EVALUATION") && p.has("month"))
            .map(p -> p.whole("month"))
            .distinct()
            .sorted()
            .toList();
    return new Block.Chart(
        Block.ChartShape.COLUMN,
        view.year() + "年度绩效评价启动月份分布",
        "个",
        months.stream().map(m -> m + "月").toList(),
        BureauRegisters.PLAN.field("type").codes().stream()
            .map(type -> new Block.Series(Rows.name(type), starts(view, type, months)))
            .toList(),
        view.source());
  }

  private static List<BigDecimal> starts(View view, String type, List<Integer> months) {
    String year = String.valueOf(view.year());
    return months.stream()
        .map(
            m ->
                view.figure(
                        "planned.count",
                        Map.of("year", year, "type", type, "month", String.valueOf(m)))
                    .value())
        .toList();
  }
}
