package org.hengping.corpus.ingest;

import java.util.List;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.ingest.format.Proposal;
import org.hengping.corpus.resemblance.CloseDocument;

/** What became of a file. */
public sealed interface Outcome {

  /** The file as it was given; {@code 材料.zip!/附件/名称.docx} for a file of an archive. */
  String path();

  /**
   * The file is a new document.
   *
   * @param passages how many passages search can find in it
   * @param proposal what its text says about it, for a person to confirm
   * @param close documents whose text is nearly the same, the closest first
   */
  record Added(
      String path, Document document, int passages, Proposal proposal, List<CloseDocument> close)
      implements Outcome {}

  /** A file with the same content is a document already. */
  record Unchanged(String path, Document document, int passages) implements Outcome {}

  /**
   * The file was not taken.
   *
   * @param reason for people, with what to do about it
   * @param kept whether a copy is in quarantine
   */
  record Rejected(String path, String reason, boolean kept) implements Outcome {}
}
