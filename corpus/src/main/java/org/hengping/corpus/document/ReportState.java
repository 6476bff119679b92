package org.hengping.corpus.document;

import java.util.Set;

/** Where a report stands. {@link #next()} is the whole workflow. */
public enum ReportState {
  /** Being written; the only state in which a revision can be appended. */
  DRAFT("起草"),
  /** Submitted; a person other than the author decides on disclosure and redaction. */
  IN_REVIEW("审核中"),
  /** Disclosure and secrecy review passed with its redactions decided. */
  REVIEWED("已审核"),
  /** Approved for release by a leader. */
  APPROVED("已批准"),
  /** On the portal. */
  RELEASED("已公开"),
  /** Taken off the portal. */
  WITHDRAWN("已撤回");

  private final String title;

  ReportState(String title) {
    this.title = title;
  }

  /** Chinese name for people. */
  public String title() {
    return title;
  }

  /**
   * The states that may follow. Whatever is on the portal can be withdrawn at any time, also while
   * its next edition is being written.
   */
  public Set<ReportState> next() {
    return switch (this) {
      case DRAFT -> Set.of(IN_REVIEW, WITHDRAWN);
      case IN_REVIEW -> Set.of(DRAFT, REVIEWED, WITHDRAWN);
      case REVIEWED -> Set.of(DRAFT, APPROVED, WITHDRAWN);
      case APPROVED -> Set.of(DRAFT, RELEASED, WITHDRAWN);
      case RELEASED -> Set.of(DRAFT, WITHDRAWN);
      case WITHDRAWN -> Set.of(DRAFT, IN_REVIEW);
    };
  }
}
