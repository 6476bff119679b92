package org.hengping.corpus.register;

import java.util.List;

/**
 * What units wrote into the forms that they file, beyond {@link BureauRegisters#SUBMISSIONS} and
 * {@link BureauRegisters#SUBMISSION_INDICATORS}. The year is that of filing, as there.
 */
public final class FormRegisters {

  /** 报表: one row for each form. */
  public static final Register FILED_FORMS =
      new Register(
          "filed-forms",
          "filed_form",
          "报表",
          List.of(
              key("year", "年度", FieldType.WHOLE),
              key("unit", "单位", FieldType.TEXT).to("units"),
              kind(),
              key("object", "项目名称", FieldType.TEXT),
              field("form", "表式", FieldType.TEXT, true),
              field("budgetYear", "预算年度", FieldType.WHOLE, true),
              field("filedOn", "报送日期", FieldType.DATE, true),
              field("department", "主管部门", FieldType.TEXT, false),
              field("goal", "年度目标", FieldType.TEXT, false),
              field("periodGoal", "实施期目标", FieldType.TEXT, false),
              field("achieved", "实际完成情况", FieldType.TEXT, false),
              field("executionScore", "预算执行率得分", FieldType.DECIMAL, false),
              field("totalScore", "总分", FieldType.DECIMAL, false),
              field("warnings", "提示", FieldType.TEXT, false),
              field("source", "来源文件", FieldType.TEXT, false)));

  /** 报表资金: the money rows of each form. */
  public static final Register FORM_FUNDS =
      new Register(
          "form-funds",
          "form_fund",
          "报表资金",
          List.of(
              key("year", "年度", FieldType.WHOLE),
              key("unit", "单位", FieldType.TEXT).to("units"),
              kind(),
              key("object", "项目名称", FieldType.TEXT),
              new Field(
                  "source",
                  "资金来源",
                  FieldType.CODE,
                  true,
                  true,
                  List.of("TOTAL", "FISCAL", "CARRYOVER", "OTHER", "BASIC", "PROJECT"),
                  ""),
              field("periodWan", "实施期预算数（万元）", FieldType.MONEY, false),
              field("initialWan", "年初预算数（万元）", FieldType.MONEY, false),
              field("adjustedWan", "全年预算数（万元）", FieldType.MONEY, false),
              field("executedWan", "执行数（万元）", FieldType.MONEY, false),
              field("forecastWan", "全年预计执行数（万元）", FieldType.MONEY, false)));

  /** 年度主要任务: the tasks that a department's goal names. */
  public static final Register FORM_TASKS =
      new Register(
          "form-tasks",
          "form_task",
          "年度主要任务",
          List.of(
              key("year", "年度", FieldType.WHOLE),
              key("unit", "单位", FieldType.TEXT).to("units"),
              kind(),
              key("object", "项目名称", FieldType.TEXT),
              key("sequence", "序号", FieldType.WHOLE),
              field("name", "任务名称", FieldType.TEXT, true),
              field("content", "主要内容", FieldType.TEXT, false),
              field("amountWan", "预算金额（万元）", FieldType.MONEY, false)));

  /** 表格对照: which heading of somebody else's table is which field, one row a column. */
  public static final Register LAYOUTS =
      new Register(
          "layouts",
          "table_layout",
          "表格对照",
          List.of(
              key("fingerprint", "表头指纹", FieldType.TEXT),
              key("register", "台账", FieldType.TEXT),
              key("sequence", "列序", FieldType.WHOLE),
              field("heading", "原表头", FieldType.TEXT, true),
              field("field", "对应字段", FieldType.TEXT, false),
              field("unit", "金额单位", FieldType.TEXT, false)));

  private FormRegisters() {}

  private static Field kind() {
    return new Field(
        "kind",
        "表种",
        FieldType.CODE,
        true,
        true,
        List.of("GOAL", "SELF_EVALUATION", "MONITORING"),
        "");
  }

  private static Field key(String key, String heading, FieldType type) {
    return new Field(key, heading, type, true, true, List.of(), "");
  }

  private static Field field(String key, String heading, FieldType type, boolean required) {
    return new Field(key, heading, type, false, required, List.of(), "");
  }
}
