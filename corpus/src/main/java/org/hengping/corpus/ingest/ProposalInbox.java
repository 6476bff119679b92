package org.hengping.corpus.ingest;

import org.hengping.corpus.document.Document;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.people.Person;

/**
 * Gets what a file's text says about each document that was just added, for a person to confirm.
 * After a crash it can be read again from the stored manuscript, see {@link
 * org.hengping.corpus.ingest.metadata.ReadMetadata}.
 */
public interface ProposalInbox {
  /** Nobody waits for proposals. */
  ProposalInbox NONE = (document, reading, importer) -> {};

  /** Called once for each added document, one document after another. */
  void receive(Document document, Reading.Read reading, Person importer);
}
