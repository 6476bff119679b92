package org.hengping.corpus.ingest;

import java.util.List;
import java.util.Optional;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.ingest.format.FoundItem;
import org.hengping.corpus.ingest.format.Proposal;
import org.hengping.corpus.ingest.format.TextFinder;
import org.hengping.corpus.people.Person;

/**
 * Gets what a file's text says about each document that was just added, for a person to confirm.
 * After a crash it can be read again from the stored manuscript, see {@link
 * org.hengping.corpus.ingest.metadata.ReadMetadata}.
 */
public interface ProposalInbox {
  /** Nobody waits for proposals. */
  ProposalInbox NONE = (document, said, found, importer) -> {};

  /** What looks for proposals in each text that is read, in the worker process. */
  default Optional<Class<? extends TextFinder>> finder() {
    return Optional.empty();
  }

  /**
   * Called once for each added document, one document after another.
   *
   * @param said what the text says about the document itself
   * @param found what the finder found in it
   */
  void receive(Document document, Proposal said, List<FoundItem> found, Person importer);
}
