package org.hengping.templates.binding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;

/** Charts, chosen by the parameter {@code of}. */
final class Charts {
  private Charts() {}

  static Block draw(View view) {
    String of = view.parameter("of");
    return switch (of) {
      case "levels" -> levels(view);
      case "grades" -> grades(view);
      case "categories" -> categories(view);
      case "funds" -> funds(view);
      case "years" -> years(view);
      case "agencies" -> CircularCharts.agencies(view);
      case "counties" -> CircularCharts.counties(view);
      case "months" -> CircularCharts.months(view);
      default ->
          throw new IllegalArgumentException(
              "没有名为“"
                  + of
                  + "”的图，可用：levels、grades、categories、funds、years、agencies、counties、months");
    };
  }

  private static Block levels(View view) {
    String id = view.evaluation().key();
    var names = view.scores(id).stream().map(s -> s.text("level1")).distinct().toList();
    var rates =
        names.stream()
            .map(
                level ->
                    view.figure("evaluation.levelRate", Map.of("evaluation", id, "level1", level))
                        .value()
                        .setScale(1, RoundingMode.HALF_UP))
            .toList();
    return new Block.Chart(
        Block.ChartShape.BAR,
        "一级指标得分率",
        "%",
        names,
        List.of(new Block.Series("得分率", rates)),
        view.source());
  }

  private static Block grades(View view) {
    String year = String.valueOf(view.year());
    var names = view.gradeNames();
    return new Block.Chart(
        Block.ChartShape.COLUMN,
        year + "年评价等级分布",
        "个",
        names,
        List.of(
            new Block.Series("部门整体支出", counts(view, names, year, "DEPARTMENT_OVERALL")),
            new Block.Series("项目支出", counts(view, names, year, "PROJECT"))),
        view.source());
  }

  private static List<BigDecimal> counts(View view, List<String> grades, String year, String type) {
    return grades.stream()
        .map(
            g ->
                view.figure("evaluations.count", Map.of("year", year, "type", type, "grade", g))
                    .value())
        .toList();
  }

  private static Block categories(View view) {
    String type = view.parameter("type");
    var byCategory =
        view.of(BureauRegisters.EVALUATIONS, view.year()).stream()
            .filter(e -> e.text("type").equals(type))
            .flatMap(e -> view.findings(e.key()).stream())
            .collect(
                Collectors.groupingBy(
                    (RegisterRow f) -> f.text("category"), TreeMap::new, Collectors.toList()));
    var sorted = YearTables.bySize(byCategory);
    return new Block.Chart(
        Block.ChartShape.BAR,
        Rows.name(type) + "问题分类",
        "个",
        sorted.stream().map(Map.Entry::getKey).toList(),
        List.of(
            new Block.Series(
                "问题数", sorted.stream().map(e -> BigDecimal.valueOf(e.getValue().size())).toList())),
        view.source());
  }

  /** Funds by grade, departments and projects side by side. */
  private static Block funds(View view) {
    String year = String.valueOf(view.year());
    var names = view.gradeNames();
    return new Block.Chart(
        Block.ChartShape.COLUMN,
        year + "年评价资金按等级分布",
        "亿元",
        names,
        List.of(
            new Block.Series("部门整体支出", funds(view, names, year, "DEPARTMENT_OVERALL")),
            new Block.Series("项目支出", funds(view, names, year, "PROJECT"))),
        view.source());
  }

  private static List<BigDecimal> funds(View view, List<String> grades, String year, String type) {
    return grades.stream()
        .map(
            g ->
                view.figure("evaluations.funds", Map.of("year", year, "type", type, "grade", g))
                    .value()
                    .setScale(2, RoundingMode.HALF_UP))
        .toList();
  }

  /** Counts of this year beside those of the year before. */
  private static Block years(View view) {
    return new Block.Chart(
        Block.ChartShape.COLUMN,
        "与上年度比较",
        "个",
        List.of("财政绩效评价", "部门整体支出", "项目支出", "发现问题", "整改通知书"),
        List.of(year(view, view.year() - 1), year(view, view.year())),
        view.source());
  }

  private static Block.Series year(View view, int year) {
    String name = String.valueOf(year);
    return new Block.Series(
        name + "年",
        List.of(
            view.figure("evaluations.count", Map.of("year", name)).value(),
            view.figure("evaluations.count", Map.of("year", name, "type", "DEPARTMENT_OVERALL"))
                .value(),
            view.figure("evaluations.count", Map.of("year", name, "type", "PROJECT")).value(),
            view.figure("findings.count", Map.of("year", name)).value(),
            view.figure("notices.count", Map.of("year", name)).value()));
  }
}
