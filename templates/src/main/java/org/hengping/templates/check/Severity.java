package org.hengping.templates.check;

/** How grave an issue is. */
public enum Severity {
  /** Must be mended before the report goes on. */
  ERROR("错误"),
  /** A person should look. */
  WARNING("提醒");

  private final String title;

  Severity(String title) {
    this.title = title;
  }

  /** Chinese name for people. */
  public String title() {
    return title;
  }
}
