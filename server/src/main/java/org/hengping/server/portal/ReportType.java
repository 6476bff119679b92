package org.hengping.server.portal;

/** Types of evaluation with their name and their part of an address. */
enum ReportType {
  DEPARTMENT_OVERALL("部门整体支出", "department"),
  PROJECT("项目支出", "project");

  private final String title;
  private final String key;

  ReportType(String title, String key) {
    this.title = title;
    this.key = key;
  }

  String title() {
    return title;
  }

  /** In addresses and data. */
  String key() {
    return key;
  }
}
