package org.hengping.corpus.proposal;

import java.util.Set;

/** Where a proposal stands. {@link #next()} is the whole workflow. */
public enum ProposalState {
  PROPOSED("待处理"),
  ACCEPTED("已采纳"),
  CHANGED("改后采纳"),
  REJECTED("不采纳");

  private final String title;

  ProposalState(String title) {
    this.title = title;
  }

  /** Chinese name for people. */
  public String title() {
    return title;
  }

  /** The states that may follow. A rejected proposal may still be accepted. */
  public Set<ProposalState> next() {
    return switch (this) {
      case PROPOSED -> Set.of(ACCEPTED, CHANGED, REJECTED);
      case REJECTED -> Set.of(ACCEPTED, CHANGED);
      case ACCEPTED, CHANGED -> Set.of();
    };
  }
}
