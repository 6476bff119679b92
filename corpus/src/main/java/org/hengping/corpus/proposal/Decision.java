package org.hengping.corpus.proposal;

import java.util.Map;

/**
 * What becomes of one proposal.
 *
 * @param to the new state
 * @param values what is accepted, empty when it is rejected
 * @param target what is written, see {@link Proposal#target()}
 */
public record Decision(int number, ProposalState to, Map<String, String> values, String target) {
  public Decision {
    values = Map.copyOf(values);
  }
}
