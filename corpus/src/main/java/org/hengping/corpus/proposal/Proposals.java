package org.hengping.corpus.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.document.Description;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.ingest.format.FoundItem;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.RowChange;

/** All proposals. Every write goes into the audit log in the same transaction. Thread-safe. */
public interface Proposals {

  /**
   * Keeps what was read in a revision. Proposals of an earlier reading on which nobody has decided
   * are replaced.
   *
   * @return all proposals of the document
   */
  List<Proposal> propose(DocumentId document, int revision, List<ReadItem> items, Person actor);

  /**
   * Keeps what was read in the first revision of a document that was just added.
   *
   * @param items come first
   * @param found the others, by {@link FindItems}
   */
  void proposeFirst(DocumentId document, List<ReadItem> items, List<FoundItem> found, Person actor);

  /** The revision of the document that was read last, 0 when none was. */
  int read(DocumentId document);

  /** The proposals of a document by number. */
  List<Proposal> of(DocumentId document);

  /** How many proposals of each document nobody has decided on; documents without are left out. */
  Map<DocumentId, Integer> open();

  /**
   * Decides, and writes what the decisions bring, all in one transaction.
   *
   * @param revision the revision that the person saw
   * @param description what the document is from now on, when the decisions say so
   * @param changes changes of registers
   * @return all proposals of the document
   * @throws ProposalConflict when one was decided or replaced in the meantime
   * @throws org.hengping.corpus.document.StaleRevision when the document has a newer revision
   * @throws org.hengping.corpus.register.StaleRow when a row is no longer as a change assumes
   */
  List<Proposal> decide(
      DocumentId document,
      int revision,
      List<Decision> decisions,
      Optional<Description> description,
      List<RowChange> changes,
      Person actor);
}
