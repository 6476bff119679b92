package org.hengping.corpus.access;

/** What a person can do with the holdings or with a report. */
public enum Action {
  READ("查看"),
  READ_RESTRICTED("查看限制知悉的文稿"),
  IMPORT("导入文件"),
  LOAD("维护台账"),
  DECIDE("处理读出的内容"),
  ARCHIVE("案卷归档"),
  DRAFT("起草"),
  EDIT("修改文稿"),
  SUBMIT("送审"),
  REVIEW("公开审查"),
  APPROVE("批准公开"),
  PUBLISH("发布"),
  WITHDRAW("撤回"),
  BACK_UP("备份"),
  EXPORT_AUDIT("导出审计日志");

  private final String title;

  Action(String title) {
    this.title = title;
  }

  /** Chinese name for people. */
  public String title() {
    return title;
  }
}
