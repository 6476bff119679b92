package org.hengping.server.portal;

/** Where the rectification of a finding stands, as shown to the public. */
enum RectificationState {
  CLOSED("已销号", "ok", "f1"),
  IN_PROGRESS("整改中", "fair", "f2"),
  LONG_TERM("长期坚持", "", "f3"),
  OVERDUE("逾期", "poor", "f4"),
  NOT_STARTED("未启动", "none", "f5");

  private final String title;
  private final String tone;
  private final String fill;

  RectificationState(String title, String tone, String fill) {
    this.title = title;
    this.tone = tone;
    this.fill = fill;
  }

  String title() {
    return title;
  }

  /** Class of the tag. */
  String tone() {
    return tone;
  }

  /** Class of the bar. */
  String fill() {
    return fill;
  }
}
