package org.hengping.publisher.review;

import java.util.Set;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.publisher.redaction.Exceptions;
import org.hengping.publisher.redaction.Redactor;

/** Makes the public version of a document's newest revision, for looking at or for release. */
public final class PreparePublicVersion {
  private final Documents documents;
  private final Redactor redactor;

  public PreparePublicVersion(Documents documents, Redactor redactor) {
    this.documents = documents;
    this.redactor = redactor;
  }

  /** The public version when every proposal is followed. */
  public PublicDraft prepare(DocumentId id, RegisterSnapshot registers) {
    return prepare(id, registers, Set.of());
  }

  /**
   * The public version.
   *
   * @param kept hashes of proposals that were decided to stay
   * @throws IllegalArgumentException when there is no such document
   */
  public PublicDraft prepare(DocumentId id, RegisterSnapshot registers, Set<String> kept) {
    var document = documents.find(id).orElseThrow(() -> new IllegalArgumentException("没有文档 " + id));
    var revision = documents.latest(id);
    var exceptions = new Exceptions(OfficialNames.of(registers), kept);
    return new PublicDraft(
        document, revision, exceptions, redactor.redact(revision.manuscript(), exceptions));
  }
}
