package org.hengping.corpus.register;

import static org.hengping.corpus.register.Field.key;
import static org.hengping.corpus.register.Field.optional;
import static org.hengping.corpus.register.Field.required;

import java.util.List;

/** Registers of the work with others: superiors, counties, the audit office, departments. */
public final class CoordinationRegisters {

  /** 培训. */
  public static final Register TRAININGS =
      Register.of(
          "trainings",
          "training",
          "培训",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required("topic", "培训主题", FieldType.TEXT),
          required("audience", "培训对象", FieldType.TEXT),
          optional("lecturer", "授课人", FieldType.TEXT),
          optional("plannedMonth", "计划月份", FieldType.WHOLE),
          optional("heldOn", "举办日期", FieldType.DATE),
          optional("participants", "参训人次", FieldType.WHOLE),
          required("state", "状态", FieldType.CODE, "PLANNED=计划中", "IN_PROGRESS=进行中", "DONE=已完成"),
          optional("planItem", "计划事项", FieldType.TEXT).to("plan"),
          optional("remark", "备注", FieldType.TEXT));

  /** 重点任务分工. */
  public static final Register TASKS =
      Register.of(
          "tasks",
          "task_assignment",
          "重点任务分工",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required("task", "任务", FieldType.TEXT),
          required("leadSection", "牵头科室", FieldType.TEXT),
          optional("sections", "配合科室", FieldType.TEXT),
          optional("dueOn", "完成时限", FieldType.DATE),
          required("state", "状态", FieldType.CODE, "PLANNED=计划中", "IN_PROGRESS=进行中", "DONE=已完成"),
          optional("result", "完成情况", FieldType.TEXT));

  /** 考察学习. */
  public static final Register STUDY_VISITS =
      Register.of(
          "study-visits",
          "study_visit",
          "考察学习",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required("destination", "考察地", FieldType.TEXT),
          optional("plannedMonth", "计划月份", FieldType.WHOLE),
          optional("visitedOn", "考察日期", FieldType.DATE),
          optional("counties", "参加县市区", FieldType.TEXT).toMany("counties"),
          required("topics", "学习内容", FieldType.TEXT),
          required("state", "状态", FieldType.CODE, "PLANNED=计划中", "IN_PROGRESS=进行中", "DONE=已完成"),
          optional("planItem", "计划事项", FieldType.TEXT).to("plan"),
          optional("result", "成果", FieldType.TEXT));

  /** 领导小组. */
  public static final Register LEADING_GROUPS =
      Register.of(
          "leading-groups",
          "leading_group",
          "领导小组",
          key("id", "编号", FieldType.TEXT),
          required("name", "名称", FieldType.TEXT),
          required("head", "组长职务", FieldType.TEXT),
          optional("members", "成员单位", FieldType.TEXT),
          required("office", "办公室设在", FieldType.TEXT),
          required("establishedOn", "成立日期", FieldType.DATE),
          optional("documentNumber", "发文字号", FieldType.TEXT),
          optional("remark", "备注", FieldType.TEXT));

  /** 财审联席会议. */
  public static final Register JOINT_MEETINGS =
      Register.of(
          "joint-meetings",
          "joint_meeting",
          "联席会议",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required("title", "会议名称", FieldType.TEXT),
          optional("plannedMonth", "计划月份", FieldType.WHOLE),
          optional("heldOn", "召开日期", FieldType.DATE),
          required("topics", "议题", FieldType.TEXT),
          required("participants", "参加单位", FieldType.TEXT),
          optional("minutes", "会议纪要", FieldType.TEXT),
          required("state", "状态", FieldType.CODE, "PLANNED=计划中", "IN_PROGRESS=进行中", "DONE=已完成"),
          optional("planItem", "计划事项", FieldType.TEXT).to("plan"));

  /** 审计共享问题: findings of the audit office, joined to ours where they are the same. */
  public static final Register AUDIT_FINDINGS =
      Register.of(
          "audit-findings",
          "audit_finding",
          "审计共享问题",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required("auditor", "审计机关", FieldType.TEXT),
          required("unit", "被审计单位", FieldType.TEXT).to("units"),
          required("project", "审计项目", FieldType.TEXT),
          required("problem", "审计发现问题", FieldType.TEXT),
          optional("amountWan", "金额（万元）", FieldType.MONEY),
          required("sharedOn", "共享日期", FieldType.DATE),
          optional("evaluation", "对应评价", FieldType.TEXT).to("evaluations"),
          optional("finding", "对应问题", FieldType.TEXT).to("findings"),
          required(
              "state", "整改状态", FieldType.CODE, "NOT_STARTED=未启动", "IN_PROGRESS=整改中", "CLOSED=已销号"),
          optional("measure", "共同整改措施", FieldType.TEXT));

  /** 全过程绩效管理试点. */
  public static final Register PILOTS =
      Register.of(
          "pilots",
          "pilot",
          "全过程试点",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required("project", "试点项目", FieldType.TEXT),
          required("unit", "责任单位", FieldType.TEXT).to("units"),
          optional("fund", "资金编号", FieldType.TEXT).to("special-funds"),
          optional("investmentWan", "总投资（万元）", FieldType.MONEY),
          required("section", "跟踪科室", FieldType.TEXT),
          optional("planItem", "计划事项", FieldType.TEXT).to("plan"),
          optional("remark", "备注", FieldType.TEXT));

  /** 试点阶段. */
  public static final Register PILOT_STAGES =
      Register.of(
          "pilot-stages",
          "pilot_stage",
          "试点阶段",
          key("pilot", "试点编号", FieldType.TEXT).to("pilots"),
          key(
              "stage",
              "阶段",
              FieldType.CODE,
              "EX_ANTE=事前评估",
              "GOAL=绩效目标",
              "MONITORING=运行监控",
              "EVALUATION=绩效评价",
              "APPLICATION=结果应用"),
          required("state", "状态", FieldType.CODE, "PLANNED=计划中", "IN_PROGRESS=进行中", "DONE=已完成"),
          optional("plannedOn", "计划完成日期", FieldType.DATE),
          optional("doneOn", "完成日期", FieldType.DATE),
          optional("result", "阶段成果", FieldType.TEXT));

  /** 课题研究. */
  public static final Register RESEARCH =
      Register.of(
          "research",
          "research",
          "课题研究",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required("partner", "合作单位", FieldType.TEXT),
          required("topic", "课题", FieldType.TEXT),
          optional("startedOn", "开始日期", FieldType.DATE),
          optional("finishedOn", "结题日期", FieldType.DATE),
          required("state", "状态", FieldType.CODE, "PLANNED=计划中", "IN_PROGRESS=进行中", "DONE=已完成"),
          optional("result", "成果", FieldType.TEXT));

  /** 市级以上媒体宣传. */
  public static final Register MEDIA =
      Register.of(
          "media",
          "media_item",
          "媒体宣传",
          key("id", "编号", FieldType.TEXT),
          required("year", "年度", FieldType.WHOLE),
          required("outlet", "媒体", FieldType.TEXT),
          required("level", "媒体级别", FieldType.CODE, "CITY=市级", "PROVINCE=省级", "NATIONAL=国家级"),
          required("title", "标题", FieldType.TEXT),
          optional("publishedOn", "刊发日期", FieldType.DATE),
          optional("address", "网址", FieldType.TEXT),
          optional("remark", "备注", FieldType.TEXT));

  /** 考核工作目标承诺书. */
  public static final Register COMMITMENTS =
      Register.of(
          "commitments",
          "commitment",
          "考核工作目标承诺书",
          key("year", "年度", FieldType.WHOLE),
          key("county", "县市区", FieldType.TEXT).to("counties"),
          required("goals", "承诺目标", FieldType.TEXT),
          optional("signatory", "签订人职务", FieldType.TEXT),
          optional("signedOn", "签订日期", FieldType.DATE),
          optional("remark", "备注", FieldType.TEXT));

  /** 上级考核: how superiors assess the city. */
  public static final Register EXTERNAL_ASSESSMENTS =
      Register.of(
          "external-assessments",
          "external_assessment",
          "上级考核",
          key("year", "年度", FieldType.WHOLE),
          key("assessor", "考核单位", FieldType.TEXT),
          required("subject", "考核名称", FieldType.TEXT),
          required("grade", "等级", FieldType.TEXT),
          optional("score", "得分", FieldType.DECIMAL),
          optional("rank", "位次", FieldType.WHOLE),
          optional("ranked", "参评数", FieldType.WHOLE),
          optional("publishedOn", "通报日期", FieldType.DATE),
          optional("documentNumber", "发文字号", FieldType.TEXT),
          optional("remark", "备注", FieldType.TEXT));

  /** 政府绩效评估指标: budget performance in the wider assessment of government. */
  public static final Register ASSESSMENT_SCHEMES =
      Register.of(
          "assessment-schemes",
          "assessment_scheme",
          "政府绩效评估指标",
          key("year", "年度", FieldType.WHOLE),
          key("target", "评估对象", FieldType.CODE, "COUNTY=县市区", "DEPARTMENT=市直部门"),
          key("indicator", "指标", FieldType.TEXT),
          required("weight", "分值", FieldType.DECIMAL),
          required("rule", "评分规则", FieldType.TEXT),
          required("dataSource", "数据来源", FieldType.TEXT),
          required("scorer", "评分单位", FieldType.TEXT),
          optional("firstTime", "首次纳入", FieldType.FLAG),
          optional("remark", "备注", FieldType.TEXT));

  /** These registers, referred-to ones first. */
  public static final List<Register> ALL =
      List.of(
          TRAININGS,
          TASKS,
          STUDY_VISITS,
          LEADING_GROUPS,
          JOINT_MEETINGS,
          AUDIT_FINDINGS,
          PILOTS,
          PILOT_STAGES,
          RESEARCH,
          MEDIA,
          COMMITMENTS,
          EXTERNAL_ASSESSMENTS,
          ASSESSMENT_SCHEMES);

  private CoordinationRegisters() {}
}
