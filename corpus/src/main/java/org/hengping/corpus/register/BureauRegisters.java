package org.hengping.corpus.register;

import static org.hengping.corpus.register.Field.key;
import static org.hengping.corpus.register.Field.optional;
import static org.hengping.corpus.register.Field.required;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every register of the bureau, in an order in which rows refer only to registers before them.
 * Column keys, headings, types and references are the contract of {@code load} and {@code dump}.
 */
public final class BureauRegisters {

  /** 预算单位. */
  public static final Register UNITS =
      Register.of(
          "units",
          "budget_unit",
          "预算单位",
          key("code", "编码", FieldType.TEXT),
          required("name", "名称", FieldType.TEXT),
          optional("aliases", "别名", FieldType.TEXT),
          required("section", "业务科室", FieldType.TEXT),
          required("region", "地区", FieldType.TEXT),
          required("kind", "类别", FieldType.CODE, "DEPARTMENT=主管部门", "SUBORDINATE=下属单位"),
          optional("parent", "上级单位", FieldType.TEXT).to("units"),
          required("industry", "行业", FieldType.TEXT),
          required("classified", "涉密", FieldType.FLAG));

  /** 第三方机构. */
  public static final Register AGENCIES =
      Register.of(
          "agencies",
          "agency",
          "第三方机构",
          key("code", "编码", FieldType.TEXT),
          required("name", "名称", FieldType.TEXT),
          required("category", "类别", FieldType.TEXT),
          optional("leadEvaluators", "主评人", FieldType.TEXT));

  /** 绩效评价. */
  public static final Register EVALUATIONS =
      Register.of(
          "evaluations",
          "evaluation",
          "绩效评价",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required("unit", "单位", FieldType.TEXT).to("units"),
          required("object", "评价对象", FieldType.TEXT),
          required("type", "评价类型", FieldType.CODE, "DEPARTMENT_OVERALL=部门整体支出", "PROJECT=项目支出"),
          required("mode", "组织方式", FieldType.CODE, "THIRD_PARTY=委托第三方机构", "BUREAU_TEAM=财政评价组"),
          optional("agency", "评价机构", FieldType.TEXT).to("agencies"),
          optional("leadEvaluator", "主评人", FieldType.TEXT),
          optional("leader", "带队领导", FieldType.TEXT),
          optional("members", "成员", FieldType.TEXT),
          required("industry", "行业", FieldType.TEXT),
          optional("tags", "资金标签", FieldType.TEXT),
          required("fundsWan", "评价资金（万元）", FieldType.MONEY),
          required("budgetWan", "预算数（万元）", FieldType.MONEY),
          required("executedWan", "执行数（万元）", FieldType.MONEY),
          required(
              "status", "状态", FieldType.CODE, "PLANNED=计划中", "IN_PROGRESS=进行中", "COMPLETED=已完成"),
          optional("startedOn", "开始日期", FieldType.DATE),
          optional("finishedOn", "完成日期", FieldType.DATE),
          optional("withheldGround", "不予公开依据", FieldType.TEXT),
          optional("scheme", "评分方案", FieldType.TEXT).to("schemes"));

  /** 评价文字材料. */
  public static final Register NARRATIVES =
      Register.of(
          "narratives",
          "narrative",
          "评价文字材料",
          key("evaluation", "评价编号", FieldType.TEXT).to("evaluations"),
          key("section", "部分", FieldType.TEXT),
          key("sequence", "序号", FieldType.WHOLE),
          required("text", "正文", FieldType.TEXT));

  /** 指标得分. */
  public static final Register SCORES =
      Register.of(
          "scores",
          "indicator_score",
          "指标得分",
          key("evaluation", "评价编号", FieldType.TEXT).to("evaluations"),
          key("sequence", "序号", FieldType.WHOLE),
          required("level1", "一级指标", FieldType.TEXT),
          required("level2", "二级指标", FieldType.TEXT),
          required("level3", "三级指标", FieldType.TEXT),
          required("weight", "分值", FieldType.DECIMAL),
          required("score", "得分", FieldType.DECIMAL),
          optional("target", "指标值", FieldType.TEXT),
          optional("actual", "实际完成值", FieldType.TEXT),
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
          optional("opinion", "评价意见", FieldType.TEXT),
          optional("indicator", "指标版本", FieldType.TEXT));

  /** 存在的问题. */
  public static final Register FINDINGS =
      Register.of(
          "findings",
          "finding",
          "存在的问题",
          key("id", "编号", FieldType.TEXT),
          required("evaluation", "评价编号", FieldType.TEXT).to("evaluations"),
          required("sequence", "序号", FieldType.WHOLE),
          required("category", "类别", FieldType.TEXT),
          required("text", "问题描述", FieldType.TEXT),
          optional("detail", "具体表现", FieldType.TEXT),
          optional("amountWan", "金额（万元）", FieldType.MONEY));

  /** 有关建议. */
  public static final Register RECOMMENDATIONS =
      Register.of(
          "recommendations",
          "recommendation",
          "有关建议",
          key("finding", "问题编号", FieldType.TEXT).to("findings"),
          key("sequence", "序号", FieldType.WHOLE),
          required("text", "建议", FieldType.TEXT));

  /** 反馈意见. */
  public static final Register FEEDBACK =
      Register.of(
          "feedback",
          "feedback_item",
          "反馈意见",
          key("finding", "问题编号", FieldType.TEXT).to("findings"),
          key("sequence", "序号", FieldType.WHOLE),
          required("opinion", "单位意见", FieldType.TEXT),
          required("adopted", "是否采纳", FieldType.FLAG),
          required("reason", "理由", FieldType.TEXT));

  /** 整改通知书. */
  public static final Register NOTICES =
      Register.of(
          "notices",
          "rectification_notice",
          "整改通知书",
          key("id", "编号", FieldType.TEXT),
          required("evaluation", "评价编号", FieldType.TEXT).to("evaluations"),
          required("documentNumber", "发文字号", FieldType.TEXT),
          required("issuedOn", "印发日期", FieldType.DATE),
          required("dueOn", "整改期限", FieldType.DATE),
          optional("reportReceivedOn", "收到整改报告日期", FieldType.DATE));

  /** 整改台账. */
  public static final Register ITEMS =
      Register.of(
          "items",
          "rectification_item",
          "整改台账",
          key("finding", "问题编号", FieldType.TEXT).to("findings"),
          required("notice", "通知书编号", FieldType.TEXT).to("notices"),
          required("requirement", "整改要求", FieldType.TEXT),
          required("responsible", "责任科室", FieldType.TEXT),
          optional("measure", "整改措施", FieldType.TEXT),
          required(
              "state",
              "整改状态",
              FieldType.CODE,
              "NOT_STARTED=未启动",
              "IN_PROGRESS=整改中",
              "CLOSED=已销号",
              "LONG_TERM=长期坚持",
              "OVERDUE=逾期"),
          optional("closedOn", "销号日期", FieldType.DATE),
          optional("evidence", "佐证资料", FieldType.TEXT),
          optional("checker", "核查人", FieldType.TEXT));

  /** 预算挂钩. */
  public static final Register LINKAGE =
      Register.of(
          "linkage",
          "budget_linkage",
          "预算挂钩",
          key("id", "编号", FieldType.TEXT),
          required("budgetYear", "预算年度", FieldType.WHOLE),
          required("funds", "资金名称", FieldType.TEXT),
          required("direction", "调整方向", FieldType.CODE, "INCREASE=调增", "DECREASE=调减", "CANCEL=取消"),
          required("amountWan", "金额（万元）", FieldType.MONEY),
          optional("evaluations", "依据评价", FieldType.TEXT).toMany("evaluations"),
          optional("basis", "依据", FieldType.TEXT));

  /** 报送情况. */
  public static final Register SUBMISSIONS =
      Register.of(
          "submissions",
          "submission",
          "报送情况",
          key("year", "年度", FieldType.WHOLE),
          key("unit", "单位", FieldType.TEXT).to("units"),
          key("kind", "表种", FieldType.CODE, "GOAL=绩效目标", "SELF_EVALUATION=绩效自评", "MONITORING=绩效监控"),
          required("submittedOn", "报送日期", FieldType.DATE),
          required("status", "状态", FieldType.CODE, "ACCEPTED=已接收", "RETURNED=已退回"),
          optional("budgetWan", "预算数（万元）", FieldType.MONEY),
          optional("executedWan", "执行数（万元）", FieldType.MONEY));

  /** 报送指标. */
  public static final Register SUBMISSION_INDICATORS =
      Register.of(
          "submission-indicators",
          "submission_indicator",
          "报送指标",
          key("year", "年度", FieldType.WHOLE),
          key("unit", "单位", FieldType.TEXT).to("units"),
          key("kind", "类别", FieldType.CODE, "GOAL=绩效目标", "SELF_EVALUATION=绩效自评", "MONITORING=绩效监控"),
          key("sequence", "序号", FieldType.WHOLE),
          required("name", "名称", FieldType.TEXT),
          required("target", "指标值", FieldType.TEXT),
          optional("actual", "实际完成值", FieldType.TEXT),
          optional("weight", "分值", FieldType.DECIMAL),
          optional("score", "得分", FieldType.DECIMAL),
          optional("object", "项目名称", FieldType.TEXT),
          optional("level1", "一级指标", FieldType.TEXT),
          optional("level2", "二级指标", FieldType.TEXT),
          optional("forecast", "全年预计完成情况", FieldType.TEXT),
          optional("causes", "偏差原因", FieldType.TEXT),
          optional("possibility", "完成目标可能性", FieldType.TEXT),
          optional("reason", "原因说明", FieldType.TEXT),
          optional("note", "备注", FieldType.TEXT));

  /** 年度计划. */
  public static final Register PLAN =
      Register.of(
          "plan",
          "plan_item",
          "年度计划",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required(
              "kind",
              "事项类别",
              FieldType.CODE,
              "EVALUATION=绩效评价",
              "TRAINING=培训",
              "SYMPOSIUM=座谈会",
              "GOAL_REVIEW=目标审核",
              "JOINT_MEETING=联席会议",
              "PILOT=全过程试点",
              "STUDY_VISIT=考察学习",
              "RULE=制度建设",
              "OTHER=其他"),
          optional("month", "月份", FieldType.WHOLE),
          required("title", "事项", FieldType.TEXT),
          optional("unit", "单位", FieldType.TEXT).to("units"),
          optional("type", "评价类型", FieldType.CODE, "DEPARTMENT_OVERALL=部门整体支出", "PROJECT=项目支出"),
          optional("mode", "组织方式", FieldType.CODE, "THIRD_PARTY=委托第三方机构", "BUREAU_TEAM=财政评价组"),
          optional("detail", "说明", FieldType.TEXT));

  /** 年度活动. */
  public static final Register ACTIVITIES =
      Register.of(
          "activities",
          "activity",
          "年度活动",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required(
              "kind",
              "活动类别",
              FieldType.CODE,
              "TRAINING=培训",
              "FEEDBACK_MEETING=反馈意见交流会",
              "GOV_ASSESSMENT=政府绩效评估",
              "LEADING_GROUP=领导小组",
              "RESEARCH=课题研究",
              "EXTERNAL_ASSESSMENT=上级考核",
              "OTHER=其他"),
          optional("heldOn", "日期", FieldType.DATE),
          required("title", "事项", FieldType.TEXT),
          optional("partner", "参与方", FieldType.TEXT),
          optional("result", "结果", FieldType.TEXT),
          optional("detail", "说明", FieldType.TEXT));

  /** 政策制度. */
  public static final Register POLICIES =
      Register.of(
          "policies",
          "policy",
          "政策制度",
          key("id", "编号", FieldType.TEXT),
          required("title", "名称", FieldType.TEXT),
          required("issuer", "印发机关", FieldType.TEXT),
          optional("documentNumber", "发文字号", FieldType.TEXT),
          optional("issuedOn", "印发日期", FieldType.DATE),
          required("status", "状态", FieldType.CODE, "DRAFTING=起草中", "IN_FORCE=现行有效", "REPEALED=已废止"),
          required("year", "年度", FieldType.WHOLE),
          optional("text", "政策全文", FieldType.TEXT));

  /** 绩效专报. */
  public static final Register BRIEFINGS =
      Register.of(
          "briefings",
          "briefing",
          "绩效专报",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required("number", "期号", FieldType.WHOLE),
          required("title", "名称", FieldType.TEXT),
          required("recipients", "报送对象", FieldType.TEXT),
          optional("sentOn", "报送日期", FieldType.DATE),
          required("evaluations", "评价编号", FieldType.TEXT).toMany("evaluations"),
          required("lead", "导语", FieldType.TEXT),
          required("situation", "基本情况及评价结果", FieldType.TEXT),
          required("achievements", "主要成效", FieldType.TEXT),
          required("advice", "意见建议", FieldType.TEXT));

  /** 综合材料. */
  public static final Register SUMMARIES =
      Register.of(
          "summaries",
          "summary",
          "综合材料",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required("title", "名称", FieldType.TEXT),
          required("recipients", "报送对象", FieldType.TEXT),
          optional("sentOn", "报送日期", FieldType.DATE),
          required("achievements", "主要成效", FieldType.TEXT),
          required("problemsNote", "问题说明", FieldType.TEXT),
          required("advice", "意见建议", FieldType.TEXT));

  /** 第三方机构质量考评. */
  public static final Register QUALITY_REVIEWS =
      Register.of(
          "quality-reviews",
          "quality_review",
          "第三方机构质量考评",
          key("year", "年度", FieldType.WHOLE),
          key("agency", "评价机构", FieldType.TEXT).to("agencies"),
          optional("evaluationsCount", "评价项目数", FieldType.WHOLE),
          required("score", "得分", FieldType.DECIMAL),
          required("grade", "等级", FieldType.TEXT),
          required("paidPercent", "费用拨付比例（%）", FieldType.WHOLE),
          required("measure", "奖罚措施", FieldType.TEXT),
          optional("remark", "备注", FieldType.TEXT));

  /** 县市区. */
  public static final Register COUNTIES =
      Register.of(
          "counties",
          "county",
          "县市区",
          key("code", "编码", FieldType.TEXT),
          required("name", "名称", FieldType.TEXT),
          required("group", "分组", FieldType.CODE, "COUNTY=县（市）", "DISTRICT=区"));

  /** 县市区考核. */
  public static final Register COUNTY_ASSESSMENTS =
      Register.of(
          "county-assessments",
          "county_assessment",
          "县市区考核",
          key("year", "年度", FieldType.WHOLE),
          key("county", "县市区", FieldType.TEXT).to("counties"),
          required("score", "得分", FieldType.DECIMAL),
          required("grade", "等级", FieldType.TEXT),
          optional("provinceRank", "全省排名", FieldType.WHOLE),
          optional("commitmentSigned", "已签承诺书", FieldType.FLAG),
          optional("rewardWan", "奖励经费（万元）", FieldType.MONEY),
          optional("remark", "备注", FieldType.TEXT));

  /** 考核奖励规则. */
  public static final Register ASSESSMENT_RULES =
      Register.of(
          "assessment-rules",
          "assessment_rule",
          "考核奖励规则",
          key("year", "年度", FieldType.WHOLE),
          key("group", "分组", FieldType.CODE, "COUNTY=县（市）", "DISTRICT=区"),
          required("minScore", "最低得分", FieldType.DECIMAL),
          optional("requiredGrade", "等级要求", FieldType.TEXT),
          optional("maxProvinceRank", "全省排名要求", FieldType.WHOLE),
          optional("rewardWan", "奖励经费（万元）", FieldType.MONEY));

  /** 指标库. */
  public static final Register INDICATORS = LibraryRegisters.INDICATORS;

  /** 评价等级. */
  public static final Register GRADES = LibraryRegisters.GRADES;

  private static final List<Register> CORE =
      List.of(
          UNITS,
          AGENCIES,
          LibraryRegisters.SCHEMES,
          LibraryRegisters.SCHEME_LEVELS,
          EVALUATIONS,
          NARRATIVES,
          SCORES,
          FINDINGS,
          RECOMMENDATIONS,
          FEEDBACK,
          NOTICES,
          ITEMS,
          LINKAGE,
          SUBMISSIONS,
          SUBMISSION_INDICATORS,
          FormRegisters.FILED_FORMS,
          FormRegisters.FORM_FUNDS,
          FormRegisters.FORM_TASKS,
          FormRegisters.LAYOUTS,
          PLAN,
          ACTIVITIES,
          POLICIES,
          BRIEFINGS,
          SUMMARIES,
          QUALITY_REVIEWS,
          COUNTIES,
          COUNTY_ASSESSMENTS,
          ASSESSMENT_RULES,
          INDICATORS,
          GRADES);

  /** All registers, referred-to ones first. */
  public static final List<Register> ALL =
      Stream.of(CORE, WorkRegisters.ALL, CoordinationRegisters.ALL, TemplateRegisters.ALL)
          .flatMap(List::stream)
          .toList();

  private BureauRegisters() {}

  /** The register with this name. */
  public static Optional<Register> named(String name) {
    return ALL.stream().filter(r -> r.name().equals(name)).findFirst();
  }
}
