package org.hengping.publisher.review;

import java.util.List;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.Registers;
import org.hengping.publisher.guard.DisclosureGuard;

/** Hands the newest revision of a draft over for disclosure review. */
public final class SubmitReport {
  private final Documents documents;
  private final Registers registers;
  private final DisclosureGuard guard;

  public SubmitReport(Documents documents, Registers registers, DisclosureGuard guard) {
    this.documents = documents;
    this.registers = registers;
    this.guard = guard;
  }

  /**
   * Submits a document; blocked when its subject can never be published.
   *
   * @throws org.hengping.corpus.access.NotAllowed when the person may not
   * @throws IllegalArgumentException when there is no such document
   */
  public Outcome submit(DocumentId id, Person person) {
    var document = documents.find(id).orElseThrow(() -> new IllegalArgumentException("没有文档 " + id));
    Permissions.check(person, Action.SUBMIT, document);
    var issues = List.copyOf(guard.subject(document, registers.snapshot()));
    if (!issues.isEmpty()) {
      return new Outcome.Blocked(issues);
    }
    return new Outcome.Done(
        documents.advance(id, document.revision(), ReportState.IN_REVIEW, "{}", person));
  }
}
