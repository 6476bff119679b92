package org.hengping.corpus.people;

/** Roles of people (DESIGN §7, DOMAIN (d)). */
public enum Role {
  PERFORMANCE("绩效科"),
  BUDGET("预算科"),
  BUSINESS("业务科室"),
  TREASURY("国库科"),
  LEADER("局领导"),
  DISCLOSURE("信息公开审查"),
  SECRECY("保密审查"),
  UNIT("预算单位"),
  AGENCY("第三方机构"),
  EXPERT("专家"),
  AUDITOR("审计"),
  ADMIN("系统管理");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /** Chinese name for people. */
  public String title() {
    return title;
  }
}
