package org.hengping.corpus.ingest.format;

/** What can be read from a text about the document itself, with its name for people. */
public enum Aspect {
  TITLE("标题"),
  KIND("种类"),
  UNIT("单位"),
  YEAR("年度"),
  NUMBER("发文字号"),
  ISSUER("发文机关"),
  FORMED_ON("成文日期"),
  PRINTED_ON("印发日期"),
  EFFECTIVE_ON("施行日期");

  private final String title;

  Aspect(String title) {
    this.title = title;
  }

  /** Chinese name for people. */
  public String title() {
    return title;
  }
}
