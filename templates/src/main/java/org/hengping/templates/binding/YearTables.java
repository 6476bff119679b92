package org.hengping.templates.binding;

import static org.hengping.templates.binding.TableBuilder.center;
import static org.hengping.templates.binding.TableBuilder.left;
import static org.hengping.templates.binding.TableBuilder.number;
import static org.hengping.templates.binding.TableBuilder.points;
import static org.hengping.templates.binding.TableBuilder.right;
import static org.hengping.templates.binding.TableBuilder.wan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;

/** Tables over one year. */
final class YearTables {
  private static final List<String> TYPES = List.of("DEPARTMENT_OVERALL", "PROJECT");

  private YearTables() {}

  /** 评价结果一览表. */
  static Block results(View view) {
    return results(view, view.of(BureauRegisters.EVALUATIONS, view.year()), "评价结果一览表");
  }

  /** The results of the evaluations of one briefing. */
  static Block briefing(View view) {
    String id = view.parameter("briefing");
    var briefing =
        view.registers()
            .find(BureauRegisters.BRIEFINGS, id)
            .orElseThrow(() -> new IllegalArgumentException("台账中没有专报 " + id));
    var evaluations =
        Rows.list(briefing.text("evaluations")).stream()
            .flatMap(e -> view.registers().find(BureauRegisters.EVALUATIONS, e).stream())
            .filter(view::shows)
            .toList();
    return results(view, evaluations, "评价结果");
  }

  private static Block results(View view, List<RegisterRow> evaluations, String caption) {
    var table =
        new TableBuilder(caption)
            .header("序号", "单位", "评价对象", "资金（万元）", "评价机构", "得分", "等级", "主要问题", "应用意见");
    int n = 0;
    for (RegisterRow e : evaluations) {
      var total = view.total(e.key());
      table.row(
          number(++n),
          left(view.shown(e, view.name(BureauRegisters.UNITS, e.text("unit")))),
          left(view.shown(e, e.text("object"))),
          wan(e.amount("fundsWan")),
          left(e.has("agency") ? view.name(BureauRegisters.AGENCIES, e.text("agency")) : "财政评价组"),
          right(points(total)),
          center(view.grade(e)),
          left(
              view.findings(e.key()).stream()
                  .map(f -> f.text("category"))
                  .distinct()
                  .collect(Collectors.joining("；"))),
          left(application(view, e, view.grade(e))));
    }
    return table.evenDecimals().build(view.source());
  }

  /** What follows from the result: the linkage on record, otherwise by grade. */
  private static String application(View view, RegisterRow evaluation, String grade) {
    String linked = linked(view, evaluation);
    if (!linked.isEmpty()) {
      return linked;
    }
    return switch (grade) {
      case "优" -> "优先保障";
      case "良" -> "按期整改";
      case "中" -> "整改并重新论证预算";
      default -> "调减或取消";
    };
  }

  /** The linkage on record, empty when there is none. */
  static String linked(View view, RegisterRow evaluation) {
    return view.registers().rows(BureauRegisters.LINKAGE).stream()
        .filter(l -> Rows.list(l.text("evaluations")).contains(evaluation.key()))
        .map(l -> l.text("budgetYear") + "年预算" + Rows.name(l.text("direction")))
        .collect(Collectors.joining("；"));
  }

  static Block grades(View view) {
    String year = String.valueOf(view.year());
    var table = new TableBuilder("评价等级分布").header("等级", "部门整体支出（个）", "项目支出（个）", "合计（个）", "资金（亿元）");
    for (String grade : view.gradeNames()) {
      table.row(
          center(grade),
          right(
              view.print("evaluations.count", "year", year, "type", TYPES.get(0), "grade", grade)),
          right(
              view.print("evaluations.count", "year", year, "type", TYPES.get(1), "grade", grade)),
          right(view.print("evaluations.count", "year", year, "grade", grade)),
          right(yi(view, "year", year, "grade", grade)));
    }
    return table
        .row(
            center("合计"),
            right(view.print("evaluations.count", "year", year, "type", TYPES.get(0))),
            right(view.print("evaluations.count", "year", year, "type", TYPES.get(1))),
            right(view.print("evaluations.count", "year", year)),
            right(yi(view, "year", year)))
        .build(view.source());
  }

  private static String yi(View view, String... parameters) {
    var map = new TreeMap<String, String>();
    for (int i = 0; i + 1 < parameters.length; i += 2) {
      map.put(parameters[i], parameters[i + 1]);
    }
    return twoDecimals(view.figure("evaluations.funds", map).value());
  }

  private static String twoDecimals(BigDecimal value) {
    return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  static Block categories(View view) {
    String type = view.parameter("type");
    var evaluations =
        view.of(BureauRegisters.EVALUATIONS, view.year()).stream()
            .filter(e -> e.text("type").equals(type))
            .toList();
    Map<String, List<RegisterRow>> byCategory =
        evaluations.stream()
            .flatMap(e -> view.findings(e.key()).stream())
            .collect(
                Collectors.groupingBy(f -> f.text("category"), TreeMap::new, Collectors.toList()));
    var table =
        new TableBuilder(Rows.name(type) + "问题分类")
            .header("序号", "问题类别", "问题数（个）", "涉及评价数（个）", "涉及金额（万元）");
    int n = 0;
    for (var entry : bySize(byCategory)) {
      var findings = entry.getValue();
      table.row(
          number(++n),
          left(entry.getKey()),
          right(String.valueOf(findings.size())),
          right(String.valueOf(evaluationsOf(findings))),
          money(findings));
    }
    var all = byCategory.values().stream().flatMap(List::stream).toList();
    return table
        .row(
            TableBuilder.cell("合计", 1, 2, Block.Align.CENTER),
            right(String.valueOf(all.size())),
            right(String.valueOf(evaluationsOf(all))),
            money(all))
        .build(view.source());
  }

  static List<Map.Entry<String, List<RegisterRow>>> bySize(
      Map<String, List<RegisterRow>> byCategory) {
    return byCategory.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, List<RegisterRow>> e) -> e.getValue().size())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  private static long evaluationsOf(List<RegisterRow> findings) {
    return findings.stream().map(f -> f.text("evaluation")).distinct().count();
  }

  private static Block.Cell money(List<RegisterRow> findings) {
    return amount(findings).equals(Amount.ZERO) ? center("—") : wan(amount(findings));
  }

  private static Amount amount(List<RegisterRow> findings) {
    return findings.stream().map(f -> f.amount("amountWan")).reduce(Amount.ZERO, Amount::plus);
  }

  static Block comparison(View view) {
    String year = String.valueOf(view.year());
    String previous = String.valueOf(view.year() - 1);
    var table = new TableBuilder("与上年度比较").header("项目", "单位", previous + "年", year + "年", "增减");
    compare(table, view, "财政绩效评价", "个", "evaluations.count", Map.of());
    compare(table, view, "其中：部门整体支出", "个", "evaluations.count", Map.of("type", TYPES.get(0)));
    compare(table, view, "项目支出", "个", "evaluations.count", Map.of("type", TYPES.get(1)));
    compare(table, view, "评价资金", "亿元", "evaluations.funds", Map.of());
    compare(table, view, "平均得分", "分", "evaluations.averageScore", Map.of());
    compare(table, view, "平均预算执行率", "%", "evaluations.executionRate", Map.of());
    compare(table, view, "发现问题", "个", "findings.count", Map.of());
    compare(table, view, "下发整改通知书", "份", "notices.count", Map.of());
    return table.build(view.source());
  }

  private static void compare(
      TableBuilder table,
      View view,
      String name,
      String unit,
      String calculation,
      Map<String, String> parameters) {
    var now = new TreeMap<>(parameters);
    now.put("year", String.valueOf(view.year()));
    var before = new TreeMap<>(parameters);
    before.put("year", String.valueOf(view.year() - 1));
    String current = cell(view.figure(calculation, now), unit);
    String earlier = cell(view.figure(calculation, before), unit);
    BigDecimal change = new BigDecimal(current).subtract(new BigDecimal(earlier));
    table.row(
        left(name),
        center(unit),
        right(earlier),
        right(current),
        right((change.signum() > 0 ? "+" : "") + change.toPlainString()));
  }

  private static String cell(Figure figure, String unit) {
    int decimals =
        switch (unit) {
          case "亿元", "分" -> 2;
          case "%" -> 1;
          default -> 0;
        };
    return figure.value().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  static Block agencies(View view) {
    var table =
        new TableBuilder("第三方机构质量考评结果")
            .header("序号", "评价机构", "评价项目数（个）", "得分", "等级", "费用拨付比例（%）", "奖罚", "说明");
    int n = 0;
    for (RegisterRow review : byScore(view.of(BureauRegisters.QUALITY_REVIEWS, view.year()))) {
      table.row(
          number(++n),
          left(view.name(BureauRegisters.AGENCIES, review.text("agency"))),
          right(review.text("evaluationsCount")),
          right(points(review.decimal("score"))),
          center(review.text("grade")),
          right(review.text("paidPercent")),
          center(review.text("measure")),
          left(review.text("remark")));
    }
    return table.build(view.source());
  }

  static Block counties(View view) {
    var table = new TableBuilder("县市区预算绩效管理考核结果").header("名次", "县市区", "得分", "等级", "全省排名", "说明");
    int n = 0;
    for (RegisterRow assessment :
        byScore(view.of(BureauRegisters.COUNTY_ASSESSMENTS, view.year()))) {
      table.row(
          number(++n),
          center(view.name(BureauRegisters.COUNTIES, assessment.text("county"))),
          right(points(assessment.decimal("score"))),
          center(assessment.text("grade")),
          right(assessment.text("provinceRank")),
          left(assessment.text("remark")));
    }
    return table.build(view.source());
  }

  private static List<RegisterRow> byScore(List<RegisterRow> rows) {
    return rows.stream()
        .sorted(Comparator.comparing((RegisterRow r) -> r.decimal("score")).reversed())
        .toList();
  }

  static Block plan(View view) {
    var table =
        new TableBuilder(view.year() + "年财政重点绩效评价计划")
            .header("序号", "评价项目", "单位", "类型", "组织方式", "启动月份");
    int n = 0;
    for (RegisterRow item : view.of(BureauRegisters.PLAN, view.year())) {
      if (item.text("kind").equals("EVALUATION")) {
        table.row(
            number(++n),
            left(view.shown(item, item.text("title").replaceAll("绩效评价$", ""))),
            left(view.shown(item, view.name(BureauRegisters.UNITS, item.text("unit")))),
            center(Rows.name(item.text("type"))),
            center(Rows.name(item.text("mode"))),
            center(item.has("month") ? item.text("month") + "月" : ""));
      }
    }
    return table.build(view.source());
  }
}
