package org.hengping.corpus.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;

/** Fictional units and forms that they filled in properly. */
public final class SampleForms {
  /** Values that a test may change before the form is written. */
  static final class Draft {
    final Form form;
    final String unit;
    final int year;
    final Map<String, Object> slots = new HashMap<>();
    final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();

    private Draft(Form form, String unit, int year) {
      this.form = form;
      this.unit = unit;
      this.year = year;
    }

    Draft with(String slot, Object value) {
      slots.put(slot, value);
      return this;
    }

    Draft without(String slot) {
      slots.remove(slot);
      return this;
    }

    Draft indicator(int row, String column, Object value) {
      tables.get("indicators").get(row).put(column, value);
      return this;
    }

    byte[] bytes() {
      return FormFile.write(
          form,
          new FormValues(slots, tables),
          new FormIdentity(form.name(), form.version(), unit, year, ""));
    }
  }

  private SampleForms() {}

  /** A form as XLSX, properly filled in but for its total score of the execution rate. */
  public static byte[] selfEvaluation(String unit, int year, String executionScore) {
    return selfEvaluation(unit, year).with("executionScore", executionScore).bytes();
  }

  static RegisterRow unit(String code, String name) {
    return new RegisterRow(
        BureauRegisters.UNITS,
        Map.of(
            "code", code,
            "name", name,
            "section", "社保科",
            "region", "市本级",
            "kind", "DEPARTMENT",
            "industry", "社会保障",
            "classified", false));
  }

  static Amount wan(String wan) {
    return Amount.ofWan(new BigDecimal(wan));
  }

  static BigDecimal points(String points) {
    return new BigDecimal(points);
  }

  private static Draft head(Form form, String unit, int year) {
    var draft = new Draft(form, unit, year);
    draft
        .with("year", "（" + year + "年度）")
        .with("unitCode", unit)
        .with("unitName", "示例市第" + unit + "单位")
        .with("filedOn", LocalDate.of(year + form.filedLater(), 1, 20));
    if (form.object().isEmpty()) {
      draft.with("object", "困难群众救助补助资金").with("department", "示例市民政局");
    }
    return draft;
  }

  private static void money(Draft draft, String column, String fiscal, String carry, String other) {
    draft
        .with("funds.FISCAL." + column, wan(fiscal))
        .with("funds.CARRYOVER." + column, wan(carry))
        .with("funds.OTHER." + column, wan(other));
  }

  private static Map<String, Object> row(Object... pairs) {
    var row = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      row.put((String) pairs[i], pairs[i + 1]);
    }
    return row;
  }

  static Draft selfEvaluation(String unit, int year) {
    var draft = head(BureauForms.SELF_EVALUATION, unit, year);
    money(draft, "initial", "90", "10.5", "0");
    money(draft, "adjusted", "90", "10.5", "2");
    money(draft, "executed", "89.974", "10.5", "1.2");
    draft
        .with("executionScore", points("9.92"))
        .with("goal", "目标1：救助困难群众不少于1200人次；\n目标2：救助金按月足额发放，群众满意度不低于90%。")
        .with("achieved", "全年救助困难群众1268人次，救助金按月足额发放，满意度93%；信息比对系统验收推迟到次年。");
    draft.tables.put(
        "indicators",
        new ArrayList<>(
            List.of(
                indicator("产出指标", "数量指标", "救助困难群众人次", "≥1200人次", "1268人次", "20", "20", ""),
                indicator("产出指标", "质量指标", "救助对象准确率", "≥98%", "98.6%", "10", "10", ""),
                indicator(
                    "产出指标",
                    "时效指标",
                    "信息比对系统验收率",
                    "≥100%",
                    "80%",
                    "10",
                    "6.5",
                    "招标流标一次，已签补充协议，次年3月完成验收"),
                indicator("产出指标", "成本指标", "工作经费", "≤15万元", "14.2万元", "10", "10", ""),
                indicator("效益指标", "社会效益指标", "困难群众基本生活", "有效保障", "有效保障", "30", "28", ""),
                indicator("满意度指标", "服务对象满意度指标", "救助对象满意度", "≥90%", "93%", "10", "10", ""))));
    return draft;
  }

  private static Map<String, Object> indicator(
      String level1,
      String level2,
      String name,
      String target,
      String actual,
      String weight,
      String score,
      String reason) {
    var row =
        row(
            "level1",
            level1,
            "level2",
            level2,
            "name",
            name,
            "target",
            target,
            "actual",
            actual,
            "weight",
            points(weight),
            "score",
            points(score));
    if (!reason.isEmpty()) {
      row.put("reason", reason);
    }
    return row;
  }

  static Draft projectGoal(String unit, int year) {
    var draft = head(BureauForms.PROJECT_GOAL, unit, year);
    money(draft, "initial", "90", "10.5", "0");
    money(draft, "period", "270", "10.5", "0");
    draft
        .with("periodGoal", "三年内建成统一的救助信息平台，救助覆盖全部困难群众。")
        .with("goal", "目标1：救助困难群众不少于1200人次；\n目标2：救助金按月足额发放。");
    draft.tables.put(
        "indicators",
        new ArrayList<>(
            List.of(
                row(
                    "level1",
                    "产出指标",
                    "level2",
                    "数量指标",
                    "name",
                    "救助困难群众人次",
                    "target",
                    "≥1200人次",
                    "weight",
                    points("50")),
                row(
                    "level1",
                    "效益指标",
                    "level2",
                    "社会效益指标",
                    "name",
                    "困难群众基本生活",
                    "target",
                    "有效保障",
                    "weight",
                    points("30")),
                row(
                    "level1",
                    "满意度指标",
                    "level2",
                    "服务对象满意度指标",
                    "name",
                    "救助对象满意度",
                    "target",
                    "≥90%",
                    "weight",
                    points("10"),
                    "note",
                    "问卷调查"))));
    return draft;
  }

  static Draft departmentGoal(String unit, int year) {
    var draft = head(BureauForms.DEPARTMENT_GOAL, unit, year);
    money(draft, "initial", "2800", "120.5", "79.5");
    draft
        .with("funds.TOTAL.initial", wan("3000"))
        .with("funds.BASIC.initial", wan("1800"))
        .with("funds.PROJECT.initial", wan("1200"))
        .with("goal", "保障机关高效运转，完成年度民生实事。");
    draft.tables.put(
        "tasks",
        new ArrayList<>(
            List.of(
                row("name", "社会救助", "content", "城乡低保、特困供养、临时救助", "amount", wan("900")),
                row("name", "养老服务", "content", "社区养老设施改造12处", "amount", wan("300")))));
    draft.tables.put(
        "indicators",
        new ArrayList<>(
            List.of(
                row(
                    "level1",
                    "履职效能",
                    "level2",
                    "重点工作完成",
                    "name",
                    "社区养老设施改造",
                    "target",
                    "≥12处",
                    "weight",
                    points("60")),
                row(
                    "level1",
                    "管理效率",
                    "level2",
                    "预算管理",
                    "name",
                    "预算执行率",
                    "target",
                    "≥95%",
                    "weight",
                    points("30")),
                row(
                    "level1",
                    "服务对象满意度",
                    "level2",
                    "服务对象满意度",
                    "name",
                    "群众满意度",
                    "target",
                    "≥90%",
                    "weight",
                    points("10")))));
    return draft;
  }

  static Draft monitoring(String unit, int year) {
    var draft = head(BureauForms.MONITORING, unit, year);
    money(draft, "initial", "90", "10.5", "0");
    money(draft, "adjusted", "90", "10.5", "2");
    money(draft, "executed", "41.3", "10.5", "0");
    money(draft, "forecast", "89", "10.5", "2");
    draft.with("goal", "救助困难群众不少于1200人次，救助金按月足额发放。");
    draft.tables.put(
        "indicators",
        new ArrayList<>(
            List.of(
                row(
                    "level1",
                    "产出指标",
                    "level2",
                    "数量指标",
                    "name",
                    "救助困难群众人次",
                    "target",
                    "≥1200人次",
                    "actual",
                    "702人次",
                    "forecast",
                    "1220人次",
                    "possibility",
                    "确定能"),
                row(
                    "level1",
                    "产出指标",
                    "level2",
                    "时效指标",
                    "name",
                    "信息比对系统验收率",
                    "target",
                    "≥100%",
                    "actual",
                    "30%",
                    "forecast",
                    "80%",
                    "RULES",
                    true,
                    "reason",
                    "招标流标一次",
                    "possibility",
                    "有可能",
                    "note",
                    "已签补充协议"))));
    return draft;
  }

  /** Properly filled in, of any form. */
  static Draft of(Form form, String unit, int year) {
    return switch (form.name()) {
      case "project-goal" -> projectGoal(unit, year);
      case "department-goal" -> departmentGoal(unit, year);
      case "monitoring" -> monitoring(unit, year);
      default -> selfEvaluation(unit, year);
    };
  }
}
