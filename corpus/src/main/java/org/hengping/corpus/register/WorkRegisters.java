package org.hengping.corpus.register;

import static org.hengping.corpus.register.Field.key;
import static org.hengping.corpus.register.Field.optional;
import static org.hengping.corpus.register.Field.required;

import java.util.List;

/** Registers of the daily work: what units owe, evaluations under way, rectification, funds. */
public final class WorkRegisters {

  /** 应报名单: which unit must file which form by when. */
  public static final Register DUE_LIST =
      Register.of(
          "due-list",
          "due_form",
          "应报名单",
          key("year", "年度", FieldType.WHOLE),
          key("unit", "单位", FieldType.TEXT).to("units"),
          key("kind", "表种", FieldType.CODE, "GOAL=绩效目标", "SELF_EVALUATION=绩效自评", "MONITORING=绩效监控"),
          required("dueOn", "截止日期", FieldType.DATE),
          optional("remark", "备注", FieldType.TEXT));

  /** 专项资金: funds that reviews, ex-ante assessments and linkage name. */
  public static final Register SPECIAL_FUNDS =
      Register.of(
          "special-funds",
          "special_fund",
          "专项资金",
          key("id", "编号", FieldType.TEXT),
          required("name", "名称", FieldType.TEXT),
          required(
              "kind",
              "资金类型",
              FieldType.CODE,
              "SPECIAL_FUND=专项资金",
              "SPECIAL_BOND=专项债券",
              "TRANSFER=转移支付",
              "PROJECT=项目资金"),
          required(
              "budget",
              "预算类型",
              FieldType.CODE,
              "GENERAL_PUBLIC=一般公共预算",
              "GOV_FUND=政府性基金预算",
              "STATE_CAPITAL=国有资本经营预算",
              "SOCIAL_INSURANCE=社会保险基金预算"),
          required("unit", "主管部门", FieldType.TEXT).to("units"),
          required("section", "业务科室", FieldType.TEXT),
          optional("establishedYear", "设立年度", FieldType.WHOLE),
          required("status", "状态", FieldType.CODE, "ACTIVE=执行中", "CLOSED=已到期"),
          optional("remark", "备注", FieldType.TEXT));

  /** 主评人 (财监〔2021〕4号 第七条). */
  public static final Register LEAD_EVALUATORS =
      Register.of(
          "lead-evaluators",
          "lead_evaluator",
          "主评人",
          key("id", "编号", FieldType.TEXT),
          required("name", "姓名", FieldType.TEXT),
          required("agency", "所在机构", FieldType.TEXT).to("agencies"),
          optional("qualification", "专业资质", FieldType.TEXT),
          optional("yearsInField", "从业年限", FieldType.WHOLE),
          required("status", "状态", FieldType.CODE, "ACTIVE=在任", "LEFT=已离任"),
          optional("remark", "备注", FieldType.TEXT));

  /** 委托安排: agency, contract, fee and team of an evaluation. */
  public static final Register ASSIGNMENTS =
      Register.of(
          "assignments",
          "assignment",
          "委托安排",
          key("evaluation", "评价编号", FieldType.TEXT).to("evaluations"),
          required("agency", "评价机构", FieldType.TEXT).to("agencies"),
          required("leadEvaluator", "主评人", FieldType.TEXT).to("lead-evaluators"),
          required("contractNumber", "合同编号", FieldType.TEXT),
          required("signedOn", "签订日期", FieldType.DATE),
          required("feeWan", "委托费用（万元）", FieldType.MONEY),
          optional("paidWan", "已付费用（万元）", FieldType.MONEY),
          optional("teamSize", "评价组人数", FieldType.WHOLE),
          optional("team", "评价组成员", FieldType.TEXT),
          optional("reportDueOn", "报告交付期限", FieldType.DATE),
          optional("deliveredOn", "报告交付日期", FieldType.DATE),
          optional("remark", "备注", FieldType.TEXT));

  /** 质量考评明细: one evaluation in the yearly review of an agency, with reward or penalty. */
  public static final Register QUALITY_ITEMS =
      Register.of(
          "quality-items",
          "quality_item",
          "质量考评明细",
          key("year", "年度", FieldType.WHOLE),
          key("evaluation", "评价编号", FieldType.TEXT).to("evaluations"),
          required("agency", "评价机构", FieldType.TEXT).to("agencies"),
          required("planScore", "方案得分", FieldType.DECIMAL),
          required("workScore", "实施得分", FieldType.DECIMAL),
          required("reportScore", "报告得分", FieldType.DECIMAL),
          required("timeScore", "时效得分", FieldType.DECIMAL),
          optional("rewardWan", "奖励金额（万元）", FieldType.MONEY),
          optional("penaltyWan", "扣减金额（万元）", FieldType.MONEY),
          optional("remark", "备注", FieldType.TEXT));

  /** 评价反馈意见交流会: meetings with evaluated units. */
  public static final Register FEEDBACK_MEETINGS =
      Register.of(
          "feedback-meetings",
          "feedback_meeting",
          "反馈意见交流会",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required("heldOn", "日期", FieldType.DATE),
          required("title", "会议名称", FieldType.TEXT),
          required("evaluations", "涉及评价", FieldType.TEXT).toMany("evaluations"),
          required("participants", "参会人员", FieldType.TEXT),
          required("opinions", "提出意见数", FieldType.WHOLE),
          required("adopted", "采纳意见数", FieldType.WHOLE),
          optional("result", "会议结果", FieldType.TEXT));

  /** 整改报告: several per notice; the first tells whether the unit was on time. */
  public static final Register RECTIFICATION_REPORTS =
      Register.of(
          "rectification-reports",
          "rectification_report",
          "整改报告",
          key("notice", "通知书编号", FieldType.TEXT).to("notices"),
          key("sequence", "序号", FieldType.WHOLE),
          required("receivedOn", "收到日期", FieldType.DATE),
          required("title", "报告名称", FieldType.TEXT),
          required(
              "conclusion",
              "核查结论",
              FieldType.CODE,
              "ACCEPTED=通过",
              "SUPPLEMENT=要求补充",
              "RETURNED=退回",
              "PENDING=待核查"),
          optional("checkedOn", "核查日期", FieldType.DATE),
          optional("checker", "核查人", FieldType.TEXT),
          optional("document", "文档编号", FieldType.TEXT),
          optional("remark", "备注", FieldType.TEXT));

  /** 佐证材料: what came with a rectification report for a finding. */
  public static final Register EVIDENCE =
      Register.of(
          "evidence",
          "evidence",
          "佐证材料",
          key("finding", "问题编号", FieldType.TEXT).to("findings"),
          key("sequence", "序号", FieldType.WHOLE),
          required("notice", "通知书编号", FieldType.TEXT).to("notices"),
          required("name", "材料名称", FieldType.TEXT),
          required("receivedOn", "收到日期", FieldType.DATE),
          optional("copies", "份数", FieldType.WHOLE),
          optional("document", "文档编号", FieldType.TEXT),
          optional("remark", "备注", FieldType.TEXT));

  /** 挂钩资金: the funds that a budget linkage covers; a joint amount stays undivided. */
  public static final Register LINKAGE_FUNDS =
      Register.of(
          "linkage-funds",
          "linkage_fund",
          "挂钩资金",
          key("linkage", "挂钩编号", FieldType.TEXT).to("linkage"),
          key("fund", "资金编号", FieldType.TEXT).to("special-funds"),
          optional("amountWan", "分项金额（万元）", FieldType.MONEY),
          optional("remark", "备注", FieldType.TEXT));

  /** 专项资金绩效目标审核. */
  public static final Register GOAL_REVIEWS =
      Register.of(
          "goal-reviews",
          "goal_review",
          "绩效目标审核",
          key("year", "年度", FieldType.WHOLE),
          key("fund", "资金编号", FieldType.TEXT).to("special-funds"),
          required("amountWan", "资金规模（万元）", FieldType.MONEY),
          required(
              "result",
              "审核结果",
              FieldType.CODE,
              "PENDING=待审核",
              "PASSED=通过",
              "REVISED=修改后通过",
              "RETURNED=退回"),
          optional("reviewedOn", "审核日期", FieldType.DATE),
          optional("reviewers", "审核科室", FieldType.TEXT),
          optional("goals", "绩效目标", FieldType.TEXT),
          optional("opinion", "审核意见", FieldType.TEXT));

  /** 事前绩效评估: five dimensions, each with points and an opinion (中发〔2018〕34号（六）). */
  public static final Register EX_ANTE =
      Register.of(
          "ex-ante",
          "ex_ante_assessment",
          "事前绩效评估",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required("project", "项目或政策", FieldType.TEXT),
          required("unit", "申报单位", FieldType.TEXT).to("units"),
          required("requestedWan", "申请金额（万元）", FieldType.MONEY),
          required("necessityScore", "立项必要性得分", FieldType.DECIMAL),
          required("necessity", "立项必要性意见", FieldType.TEXT),
          required("economyScore", "投入经济性得分", FieldType.DECIMAL),
          required("economy", "投入经济性意见", FieldType.TEXT),
          required("goalScore", "绩效目标合理性得分", FieldType.DECIMAL),
          required("goal", "绩效目标合理性意见", FieldType.TEXT),
          required("feasibilityScore", "实施方案可行性得分", FieldType.DECIMAL),
          required("feasibility", "实施方案可行性意见", FieldType.TEXT),
          required("financingScore", "筹资合规性得分", FieldType.DECIMAL),
          required("financing", "筹资合规性意见", FieldType.TEXT),
          required(
              "conclusion",
              "评估结论",
              FieldType.CODE,
              "SUPPORT=建议予以支持",
              "ADJUST=建议调整完善后予以支持",
              "PARTIAL=建议部分支持",
              "REJECT=建议不予支持"),
          optional("supportedWan", "建议金额（万元）", FieldType.MONEY),
          optional("assessor", "评估组织", FieldType.TEXT),
          optional("assessedOn", "评估日期", FieldType.DATE));

  /** 公开登记: reports made public outside this service. */
  public static final Register PUBLICATIONS =
      Register.of(
          "publications",
          "publication",
          "公开登记",
          key("evaluation", "评价编号", FieldType.TEXT).to("evaluations"),
          key("place", "公开渠道", FieldType.TEXT),
          required("publishedOn", "公开日期", FieldType.DATE),
          optional("address", "网址", FieldType.TEXT),
          optional("remark", "备注", FieldType.TEXT));

  /** These registers, referred-to ones first. */
  public static final List<Register> ALL =
      List.of(
          DUE_LIST,
          SPECIAL_FUNDS,
          LEAD_EVALUATORS,
          ASSIGNMENTS,
          QUALITY_ITEMS,
          FEEDBACK_MEETINGS,
          RECTIFICATION_REPORTS,
          EVIDENCE,
          LINKAGE_FUNDS,
          GOAL_REVIEWS,
          EX_ANTE,
          PUBLICATIONS);

  private WorkRegisters() {}
}
