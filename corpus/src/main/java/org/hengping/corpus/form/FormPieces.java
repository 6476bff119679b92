package org.hengping.corpus.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hengping.corpus.form.FormPart.Box;
import org.hengping.corpus.form.FormPart.Column;
import org.hengping.corpus.form.FormPart.Line;

/** What the definitions of forms are put together from. */
final class FormPieces {
  static final double ROW = 24;

  private static final List<String> PARTS = List.of("FISCAL", "CARRYOVER", "OTHER");

  static final Column LEVEL1 =
      new Column(
          Slot.optional("level1", "一级指标", Slot.Type.TEXT, "产出指标", "效益指标", "满意度指标", "成本指标"),
          1,
          1,
          "",
          true);
  static final Column LEVEL2 =
      new Column(Slot.optional("level2", "二级指标", Slot.Type.TEXT), 2, 1, "", true);

  static final Formula.ColumnSum SELF_WEIGHT = new Formula.ColumnSum("weight", List.of("10"));
  static final Formula.ColumnSum SELF_SCORE =
      new Formula.ColumnSum("score", List.of("executionScore"));

  /** Causes of a deviation (偏差原因), as the columns of the monitoring form. */
  enum Cause {
    FUNDING("经费保障"),
    RULES("制度保障"),
    STAFF("人员保障"),
    EQUIPMENT("硬件条件保障"),
    OTHER("其他");

    private final String title;

    Cause(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private FormPieces() {}

  @SafeVarargs
  static List<FormPart> parts(List<? extends FormPart>... groups) {
    var parts = new ArrayList<FormPart>();
    for (var group : groups) {
      parts.addAll(group);
    }
    return parts;
  }

  static List<Line> title(String title, int columns) {
    return List.of(
        line(40, new Box.Label(title, 0, columns, 1, FormPart.Box.Look.TITLE)),
        line(20, input(Slot.locked("year", "年度", Slot.Type.TEXT), 0, columns)));
  }

  /** Name of the project, department and unit; {@code at} is the column of the second label. */
  static List<Line> projectHead(int columns, int at) {
    return List.of(
        line(
            ROW,
            label("项目名称", 0, 2),
            input(Slot.required("object", "项目名称", Slot.Type.TEXT), 2, columns - 2)),
        line(
            ROW,
            label("主管部门", 0, 2),
            input(Slot.required("department", "主管部门", Slot.Type.TEXT), 2, at - 2),
            label("实施单位", at, 1),
            input(Slot.locked("unitName", "实施单位", Slot.Type.TEXT), at + 1, columns - at - 1)),
        codeLine(columns, at));
  }

  static Line codeLine(int columns, int at) {
    return line(
        ROW,
        label("单位编码", 0, 2),
        input(Slot.locked("unitCode", "单位编码", Slot.Type.TEXT), 2, at - 2),
        label("填报日期", at, 1),
        input(Slot.optional("filedOn", "填报日期", Slot.Type.DATE), at + 1, columns - at - 1));
  }

  static Line goalFunds(String source, String name) {
    return line(
        ROW,
        label(name, 2, 2),
        input(funds(source, "initial", name, "年度预算数", true), 4, 1),
        input(funds(source, "period", name, "实施期预算数", true), 5, 2));
  }

  static Line departmentFunds(String source, String name, boolean total) {
    return line(
        ROW, label(name, 2, 2), input(funds(source, "initial", name, "年度预算数", total), 4, 3));
  }

  static Line monitoringFunds(String source, String name) {
    return line(
        ROW,
        label(name, 2, 2),
        input(funds(source, "initial", name, "年初预算数", true), 4, 1),
        input(funds(source, "adjusted", name, "全年预算数", true), 5, 1),
        input(funds(source, "executed", name, "1—7月执行数", true), 6, 1),
        input(rate(source, name, "1—7月执行率"), 7, 2),
        input(funds(source, "forecast", name, "全年预计执行数", true), 9, 3),
        fixed("", 12, 3));
  }

  static Line selfFunds(String source, String name) {
    boolean total = source.equals("TOTAL");
    return line(
        ROW,
        label(name, 2, 2),
        input(funds(source, "initial", name, "年初预算数", true), 4, 1),
        input(funds(source, "adjusted", name, "全年预算数", true), 5, 1),
        input(funds(source, "executed", name, "全年执行数", true), 6, 1),
        fixed(total ? "10" : "—", 7, 1),
        input(rate(source, name, "执行率"), 8, 1),
        total
            ? input(Slot.required("executionScore", "预算执行率得分", Slot.Type.POINTS), 9, 1)
            : fixed("—", 9, 1));
  }

  static String fund(String source, String column) {
    return "funds." + source + "." + column;
  }

  static List<String> fundParts(String column) {
    return PARTS.stream().map(p -> fund(p, column)).toList();
  }

  /** A cell of the money rows; the total is the sum of its parts. */
  static Slot funds(String source, String column, String row, String heading, boolean summed) {
    String name = row.replaceFirst("^.*：", "") + heading;
    return source.equals("TOTAL") && summed
        ? Slot.calculated(
            fund(source, column), name, Slot.Type.MONEY, new Formula.Sum(fundParts(column)))
        : Slot.optional(fund(source, column), name, Slot.Type.MONEY);
  }

  static Formula.Ratio execution(String source) {
    return new Formula.Ratio(fund(source, "executed"), fund(source, "adjusted"));
  }

  static Slot rate(String source, String row, String heading) {
    return Slot.calculated(
        fund(source, "rate"),
        row.replaceFirst("^.*：", "") + heading,
        Slot.Type.RATE,
        execution(source));
  }

  static List<Column> goalColumns() {
    return List.of(
        LEVEL1,
        LEVEL2,
        column(Slot.required("name", "三级指标", Slot.Type.TEXT), 3, 1),
        column(Slot.required("target", "指标值", Slot.Type.TEXT), 4, 1),
        column(Slot.required("weight", "分值", Slot.Type.POINTS), 5, 1),
        column(Slot.optional("note", "指标解释", Slot.Type.TEXT), 6, 1));
  }

  static Line goalTotal() {
    return line(
        ROW,
        label("合计", 0, 5),
        input(
            Slot.calculated(
                "totalWeight",
                "分值合计",
                Slot.Type.POINTS,
                new Formula.ColumnSum("weight", List.of())),
            5,
            1),
        fixed("", 6, 1));
  }

  static List<Column> monitoringColumns() {
    var columns = new ArrayList<Column>();
    columns.add(LEVEL1);
    columns.add(LEVEL2);
    columns.add(column(Slot.required("name", "三级指标", Slot.Type.TEXT), 3, 1));
    columns.add(column(Slot.required("target", "年度指标值", Slot.Type.TEXT), 4, 1));
    columns.add(column(Slot.required("actual", "1—7月执行情况", Slot.Type.TEXT), 5, 1));
    columns.add(column(Slot.required("forecast", "全年预计完成情况", Slot.Type.TEXT), 6, 1));
    int at = 7;
    for (Cause cause : Cause.values()) {
      var slot = Slot.optional(cause.name(), cause.title(), Slot.Type.TICK, "√");
      columns.add(new Column(slot, at++, 1, "偏差原因分析", false));
    }
    columns.add(
        new Column(Slot.optional("reason", "原因说明", Slot.Type.TEXT), at++, 1, "偏差原因分析", false));
    columns.add(
        column(
            Slot.required("possibility", "完成目标可能性", Slot.Type.CHOICE, "确定能", "有可能", "完全不可能"),
            at++,
            1));
    columns.add(column(Slot.optional("note", "备注", Slot.Type.TEXT), at, 1));
    return List.copyOf(columns);
  }

  static List<Check> goalChecks(boolean project) {
    var checks = new ArrayList<Check>();
    checks.add(new Check.NoNegativeMoney());
    checks.add(new Check.SumOfParts(fund("TOTAL", "initial"), fundParts("initial")));
    if (project) {
      checks.add(new Check.SumOfParts(fund("TOTAL", "period"), fundParts("period")));
    } else {
      checks.add(
          new Check.SumOfParts(
              fund("TOTAL", "initial"),
              List.of(fund("BASIC", "initial"), fund("PROJECT", "initial"))));
    }
    checks.add(new Check.Weights("indicators", "weight", Set.of(90, 100)));
    checks.add(new Check.TotalOf("totalWeight", new Formula.ColumnSum("weight", List.of())));
    checks.add(new Check.Targets("indicators", "target", "", ""));
    checks.add(new Check.DifferentNames("indicators", "name"));
    return checks;
  }

  static List<Check> monitoringChecks() {
    var checks =
        new ArrayList<>(fundChecks(List.of("initial", "adjusted", "executed", "forecast")));
    checks.add(new Check.NotAbove(fund("TOTAL", "executed"), fund("TOTAL", "forecast")));
    checks.add(new Check.NotAbove(fund("TOTAL", "forecast"), fund("TOTAL", "adjusted")));
    checks.add(
        new Check.ReasonWhen(
            "indicators",
            "possibility",
            Set.of("有可能", "完全不可能"),
            "reason",
            List.of(Cause.values()).stream().map(Cause::name).toList()));
    checks.add(new Check.Targets("indicators", "target", "", ""));
    checks.add(new Check.DifferentNames("indicators", "name"));
    return checks;
  }

  static List<Check> selfChecks() {
    var checks = new ArrayList<>(fundChecks(List.of("initial", "adjusted", "executed")));
    checks.add(new Check.NotAbove(fund("TOTAL", "executed"), fund("TOTAL", "adjusted")));
    checks.add(new Check.Within("executionScore", BigDecimal.TEN));
    checks.add(new Check.Weights("indicators", "weight", Set.of(90)));
    checks.add(new Check.ScoreWithinWeight("indicators", "score", "weight"));
    checks.add(new Check.TotalOf("totalWeight", SELF_WEIGHT));
    checks.add(new Check.TotalOf("totalScore", SELF_SCORE));
    checks.add(new Check.Targets("indicators", "target", "actual", "reason"));
    checks.add(new Check.DifferentNames("indicators", "name"));
    return checks;
  }

  static List<Check> fundChecks(List<String> columns) {
    var checks = new ArrayList<Check>();
    checks.add(new Check.NoNegativeMoney());
    for (String column : columns) {
      checks.add(new Check.SumOfParts(fund("TOTAL", column), fundParts(column)));
    }
    checks.add(new Check.RateOf(fund("TOTAL", "rate"), execution("TOTAL")));
    PARTS.forEach(p -> checks.add(new Check.RateOf(fund(p, "rate"), execution(p))));
    return checks;
  }

  static Line line(double height, Box... boxes) {
    return new Line(height, List.of(boxes));
  }

  static Box.Label label(String text, int at, int span) {
    return tall(text, at, span, 1);
  }

  static Box.Label tall(String text, int at, int span, int rows) {
    return new Box.Label(text, at, span, rows, FormPart.Box.Look.LABEL);
  }

  static Box.Label fixed(String text, int at, int span) {
    return new Box.Label(text, at, span, 1, FormPart.Box.Look.FIXED);
  }

  static Line note(String text, int columns) {
    return line(54, new Box.Label(text, 0, columns, 1, FormPart.Box.Look.NOTE));
  }

  static Box.Input input(Slot slot, int at, int span) {
    return new Box.Input(slot, at, span);
  }

  static Column column(Slot slot, int at, int span) {
    return new Column(slot, at, span, "", false);
  }
}
