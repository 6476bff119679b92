package org.hengping.corpus.document;

import java.util.List;
import java.util.Optional;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.ManuscriptText;
import org.hengping.corpus.people.Person;

/**
 * All documents with their revisions and steps. Every write goes into the audit log and onto the
 * outbox in the same transaction. Thread-safe.
 */
public interface Documents {

  /** Adds a document with its first revision. */
  default Document add(NewDocument document, Manuscript manuscript, String note, Person author) {
    return add(document, ManuscriptText.of(manuscript), note, author);
  }

  /** The same with a manuscript in its stored form. */
  Document add(NewDocument document, ManuscriptText text, String note, Person author);

  /**
   * Appends a revision; the document goes back to {@link ReportState#DRAFT} when it was released or
   * withdrawn. The same manuscript again appends nothing.
   *
   * @param based newest revision that the author saw
   * @throws StaleRevision when that is not the newest any more
   * @throws IllegalStateException when the document is under review or approved
   */
  Document append(DocumentId id, int based, Manuscript manuscript, String note, Person author);

  /**
   * Moves a report to its next state.
   *
   * @param revision revision that the actor saw
   * @param detail JSON kept with the step
   * @throws StaleRevision when there is a newer revision
   * @throws IllegalStateException when {@code to} does not follow the present state
   */
  Document advance(DocumentId id, int revision, ReportState to, String detail, Person actor);

  /**
   * Records in the audit log that a file with a secrecy mark was turned away; nothing of the file
   * itself, its name included, is given or kept.
   */
  void turnedAway(Person actor);

  /**
   * Settles what a document is; the text stays as it is.
   *
   * @param revision revision that the actor saw
   * @throws StaleRevision when there is a newer revision
   */
  Document describe(DocumentId id, int revision, Description description, Person actor);

  /** The document, if there is one with this id. */
  Optional<Document> find(DocumentId id);

  /** The document drafted by a template for a subject. */
  Optional<Document> drafted(String template, String subject);

  /** The document imported from an original with this content hash. */
  Optional<Document> imported(String originalHash);

  /** All documents, by id. */
  List<Document> list();

  /** The newest revision. */
  Revision latest(DocumentId id);

  /** One revision, if there is one with this number. */
  Optional<Revision> revision(DocumentId id, int number);

  /** All revisions, newest first. */
  List<Revision> revisions(DocumentId id);

  /** All steps of a document, oldest first. */
  List<Step> steps(DocumentId id);
}
