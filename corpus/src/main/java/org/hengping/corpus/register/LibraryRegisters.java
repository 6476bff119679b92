package org.hengping.corpus.register;

import static org.hengping.corpus.register.Field.key;
import static org.hengping.corpus.register.Field.optional;
import static org.hengping.corpus.register.Field.required;

import java.util.List;

/** The indicator library and what scores are given by. */
public final class LibraryRegisters {

  /** 评分方案: which rule an indicator without a rule of its own is scored by. */
  public static final Register SCHEMES =
      new Register(
          "schemes",
          "scoring_scheme",
          "评分方案",
          List.of(
              key("scheme", "评分方案", FieldType.TEXT),
              required("title", "名称", FieldType.TEXT),
              optional(
                  "type", "适用评价类型", FieldType.CODE, "DEPARTMENT_OVERALL=部门整体支出", "PROJECT=项目支出"),
              optional("gradeScheme", "等级方案", FieldType.TEXT),
              required("quantitativeRule", "定量指标评分规则", FieldType.TEXT),
              required("qualitativeRule", "定性指标评分规则", FieldType.TEXT),
              optional("executionRule", "预算执行率评分规则", FieldType.TEXT),
              optional("satisfactionRule", "满意度评分规则", FieldType.TEXT),
              optional("basis", "依据", FieldType.TEXT),
              optional("note", "说明", FieldType.TEXT)),
          new ScoredRows(
              "quantitativeRule", "qualitativeRule", "executionRule", "satisfactionRule"));

  /** 评分方案的分值: what level-1 indicators must add up to. */
  public static final Register SCHEME_LEVELS =
      Register.of(
          "scheme-levels",
          "scoring_scheme_level",
          "评分方案分值",
          key("scheme", "评分方案", FieldType.TEXT).to("schemes"),
          key("sequence", "序号", FieldType.WHOLE),
          required("levels", "一级指标", FieldType.TEXT),
          optional("minWeight", "最低分值", FieldType.DECIMAL),
          optional("maxWeight", "最高分值", FieldType.DECIMAL));

  /** 指标库: immutable versions of indicators. */
  public static final Register INDICATORS =
      new Register(
          "indicators",
          "indicator_version",
          "指标库",
          List.of(
              key("id", "编号", FieldType.TEXT),
              key("version", "版本", FieldType.WHOLE),
              required("framework", "指标框架", FieldType.TEXT),
              required("level1", "一级指标", FieldType.TEXT),
              optional("level2", "二级指标", FieldType.TEXT),
              optional("level3", "三级指标", FieldType.TEXT),
              optional("definition", "指标解释", FieldType.TEXT),
              optional("scoringPoints", "指标说明", FieldType.TEXT),
              optional("weight", "分值", FieldType.DECIMAL),
              optional("source", "来源", FieldType.TEXT),
              optional("industry", "行业", FieldType.TEXT),
              required(
                  "status",
                  "状态",
                  FieldType.CODE,
                  "RECOMMENDED=推荐",
                  "DRAFT=草稿",
                  "DEPRECATED=停用",
                  "SUPERSEDED=已替代"),
              optional("defaultWeight", "参考分值", FieldType.TEXT),
              optional("department", "部门", FieldType.TEXT),
              optional("projectType", "项目类型", FieldType.TEXT),
              optional("kind", "指标类别", FieldType.CODE, "COMMON=共性", "SPECIFIC=个性"),
              optional(
                  "valueType",
                  "指标值类型",
                  FieldType.CODE,
                  "NUMBER=数值",
                  "PERCENT=百分比",
                  "AMOUNT=金额",
                  "DATE=日期",
                  "YES_NO=是否",
                  "QUALITATIVE=定性"),
              optional(
                  "direction",
                  "方向",
                  FieldType.CODE,
                  "HIGHER=越高越好",
                  "LOWER=越低越好",
                  "EXACT=恰好为好",
                  "RANGE=区间内为好"),
              optional("unit", "计量单位", FieldType.TEXT),
              optional("target", "参考指标值", FieldType.TEXT),
              optional(
                  "standard",
                  "评价标准",
                  FieldType.CODE,
                  "PLAN=计划标准",
                  "INDUSTRY=行业标准",
                  "HISTORICAL=历史标准",
                  "EXPENDITURE=预算支出标准",
                  "OTHER=其他标准"),
              optional("rule", "评分规则", FieldType.TEXT),
              optional("copiedFrom", "来源版本", FieldType.TEXT),
              optional("supersededBy", "替代版本", FieldType.TEXT)),
          new VersionedRows());

  /** 评价等级. */
  public static final Register GRADES =
      Register.of(
          "grades",
          "grade_band",
          "评价等级",
          key("scheme", "等级方案", FieldType.TEXT),
          key("grade", "等级", FieldType.CODE, "优", "良", "中", "差"),
          required("minScore", "最低得分", FieldType.DECIMAL));

  private LibraryRegisters() {}
}
