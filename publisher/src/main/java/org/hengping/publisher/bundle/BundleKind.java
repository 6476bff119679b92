package org.hengping.publisher.bundle;

/** What a bundle does to the portal. */
public enum BundleKind {
  /** A new public id appears. */
  PUBLISH("公开"),
  /** A public id gets new contents. */
  REPLACE("更新"),
  /** A public id and its contents go; a dated tombstone stays. */
  WITHDRAW("撤回");

  private final String title;

  BundleKind(String title) {
    this.title = title;
  }

  /** Chinese name for people. */
  public String title() {
    return title;
  }
}
