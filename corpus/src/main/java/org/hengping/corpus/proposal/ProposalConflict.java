package org.hengping.corpus.proposal;

/** A decision on a proposal that somebody has decided, or that was read anew, in the meantime. */
public final class ProposalConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProposalConflict(String message) {
    super(message);
  }
}
