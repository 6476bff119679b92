package org.hengping.corpus.document;

/** What a document is, with its Chinese name and whether it is public by kind (DESIGN §3). */
public enum DocumentKind {
  DEPARTMENT_EVALUATION_REPORT("部门整体支出绩效评价报告", true),
  PROJECT_EVALUATION_REPORT("项目支出绩效评价报告", true),
  BRIEFING_REPORT("绩效专报", false),
  INTEGRATED_SUMMARY("综合材料", false),
  ANNUAL_WORK_REPORT("工作情况汇报", false),
  SELF_EVALUATION_REPORT("绩效自评报告", false),
  SELF_EVALUATION_FORM("绩效自评表", false),
  EX_ANTE_ASSESSMENT("事前绩效评估报告", false),
  MONITORING_REPORT("绩效监控报告", false),
  RECTIFICATION_NOTICE("整改通知书", false),
  RECTIFICATION_REPORT("整改报告", false),
  RECTIFICATION_LEDGER("整改台账", false),
  EVALUATION_NOTICE("评价通知书", false),
  WORK_PLAN("评价工作方案", false),
  REQUEST_FOR_COMMENTS("征求意见函", false),
  FEEDBACK_TABLE("反馈意见采纳情况表", false),
  GOAL_REVIEW_OPINION("绩效目标审核意见", false),
  RESULT_APPLICATION_PROPOSAL("结果应用建议", false),
  ANNUAL_EVALUATION_PLAN("年度绩效评价计划", false),
  AGENCY_QUALITY_CIRCULAR("第三方机构质量考评通报", false),
  COUNTY_ASSESSMENT_CIRCULAR("县市区考核通报", false),
  COMMENDATION_CIRCULAR("表彰和约谈通报", false),
  JOINT_MEETING_MINUTES("联席会议纪要", false),
  POLICY("政策制度", true),
  REGULATION("法规文件", false),
  EVIDENCE("佐证资料", false),
  OTHER("其他资料", false);

  private final String title;
  private final boolean publicByKind;

  DocumentKind(String title, boolean publicByKind) {
    this.title = title;
    this.publicByKind = publicByKind;
  }

  /** Chinese name for people. */
  public String title() {
    return title;
  }

  /** Whether a document of this kind is meant for the portal unless something forbids it. */
  public boolean publicByKind() {
    return publicByKind;
  }
}
