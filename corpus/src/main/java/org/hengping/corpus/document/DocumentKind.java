package org.hengping.corpus.document;

/** What a document is, with its Chinese name and whether it is public by kind (DESIGN §3). */
public enum DocumentKind {
  DEPARTMENT_EVALUATION_REPORT("部门整体支出绩效评价报告", true),
  PROJECT_EVALUATION_REPORT("项目支出绩效评价报告", true),
  BRIEFING_REPORT("绩效专报", false),
  INTEGRATED_SUMMARY("综合材料", false),
  ANNUAL_WORK_REPORT("工作情况汇报", false),
  SELF_EVALUATION_REPORT("绩效自评报告", false),
  EX_ANTE_ASSESSMENT("事前绩效评估报告", false),
  MONITORING_REPORT("绩效监控报告", false),
  RECTIFICATION_NOTICE("整改通知书", false),
  RECTIFICATION_REPORT("整改报告", false),
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
