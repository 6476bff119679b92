package org.hengping.corpus.proposal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.document.DocumentId;

/**
 * Something that the program read in a document and that a person accepts, changes or rejects.
 *
 * @param revision revision of the document that it was read in
 * @param number running number within the document, from 1
 * @param decided the values that were accepted, empty while they are not
 * @param target what was written when it was accepted, e.g. {@code findings/WT-2021-041-01} or
 *     {@code document}; empty when nothing was
 * @param decidedBy user who decided last, empty while nobody has
 */
public record Proposal(
    DocumentId document,
    int revision,
    int number,
    ReadItem item,
    ProposalState state,
    Map<String, String> decided,
    String target,
    String decidedBy,
    Optional<Instant> decidedAt) {

  public Proposal {
    decided = Map.copyOf(decided);
  }

  public ProposalKind kind() {
    return item.kind();
  }

  /** Whether nobody has decided on it. */
  public boolean isOpen() {
    return state == ProposalState.PROPOSED;
  }

  /** What it says now: as accepted, else as read; empty when it does not say. */
  public String value(String field) {
    return (decided.isEmpty() ? item.values() : decided).getOrDefault(field, "");
  }

  /** Its name, e.g. {@code D-000123#4}. */
  public String name() {
    return document + "#" + number;
  }
}
