package org.hengping.corpus.register;

import static org.hengping.corpus.register.Field.key;
import static org.hengping.corpus.register.Field.optional;
import static org.hengping.corpus.register.Field.required;

/**
 * What units wrote into the forms that they file, beyond {@link BureauRegisters#SUBMISSIONS} and
 * {@link BureauRegisters#SUBMISSION_INDICATORS}. The year is that of filing, as there.
 */
public final class FormRegisters {

  /** 报表: one row for each form. */
  public static final Register FILED_FORMS =
      Register.of(
          "filed-forms",
          "filed_form",
          "报表",
          key("year", "年度", FieldType.WHOLE),
          key("unit", "单位", FieldType.TEXT).to("units"),
          kind(),
          key("object", "项目名称", FieldType.TEXT),
          required("form", "表式", FieldType.TEXT),
          required("budgetYear", "预算年度", FieldType.WHOLE),
          required("filedOn", "报送日期", FieldType.DATE),
          optional("department", "主管部门", FieldType.TEXT),
          optional("goal", "年度目标", FieldType.TEXT),
          optional("periodGoal", "实施期目标", FieldType.TEXT),
          optional("achieved", "实际完成情况", FieldType.TEXT),
          optional("executionScore", "预算执行率得分", FieldType.DECIMAL),
          optional("totalScore", "总分", FieldType.DECIMAL),
          optional("warnings", "提示", FieldType.TEXT));

  /** 报表资金: the money rows of each form. */
  public static final Register FORM_FUNDS =
      Register.of(
          "form-funds",
          "form_fund",
          "报表资金",
          key("year", "年度", FieldType.WHOLE),
          key("unit", "单位", FieldType.TEXT).to("units"),
          kind(),
          key("object", "项目名称", FieldType.TEXT),
          key(
              "source",
              "资金来源",
              FieldType.CODE,
              "TOTAL=资金总额",
              "FISCAL=当年财政拨款",
              "CARRYOVER=上年结转资金",
              "OTHER=其他资金",
              "BASIC=基本支出",
              "PROJECT=项目支出"),
          optional("periodWan", "实施期预算数（万元）", FieldType.MONEY),
          optional("initialWan", "年初预算数（万元）", FieldType.MONEY),
          optional("adjustedWan", "全年预算数（万元）", FieldType.MONEY),
          optional("executedWan", "执行数（万元）", FieldType.MONEY),
          optional("forecastWan", "全年预计执行数（万元）", FieldType.MONEY));

  /** 年度主要任务: the tasks that a department's goal names. */
  public static final Register FORM_TASKS =
      Register.of(
          "form-tasks",
          "form_task",
          "年度主要任务",
          key("year", "年度", FieldType.WHOLE),
          key("unit", "单位", FieldType.TEXT).to("units"),
          kind(),
          key("object", "项目名称", FieldType.TEXT),
          key("sequence", "序号", FieldType.WHOLE),
          required("name", "任务名称", FieldType.TEXT),
          optional("content", "主要内容", FieldType.TEXT),
          optional("amountWan", "预算金额（万元）", FieldType.MONEY));

  /** 表格对照: which heading of somebody else's table is which field, one row a column. */
  public static final Register LAYOUTS =
      Register.of(
          "layouts",
          "table_layout",
          "表格对照",
          key("fingerprint", "表头指纹", FieldType.TEXT),
          key("register", "台账", FieldType.TEXT),
          key("sequence", "列序", FieldType.WHOLE),
          required("heading", "原表头", FieldType.TEXT),
          optional("field", "对应字段", FieldType.TEXT),
          optional("unit", "金额单位", FieldType.TEXT));

  private FormRegisters() {}

  private static Field kind() {
    return key(
        "kind", "表种", FieldType.CODE, "GOAL=绩效目标", "SELF_EVALUATION=绩效自评", "MONITORING=绩效监控");
  }
}
