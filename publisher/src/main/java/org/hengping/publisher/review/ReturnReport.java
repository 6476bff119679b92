package org.hengping.publisher.review;

import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.people.Person;

/** Sends a report back to its author, with the reason. */
public final class ReturnReport {
  private final Documents documents;

  public ReturnReport(Documents documents) {
    this.documents = documents;
  }

  /**
   * Returns a submitted, reviewed or approved report to the drafting state; whoever may take its
   * next step may do so.
   *
   * @throws NotAllowed when the person may not
   * @throws IllegalArgumentException when there is no such document or no reason
   */
  public Document giveBack(DocumentId id, String reason, Person person) {
    var document = documents.find(id).orElseThrow(() -> new IllegalArgumentException("没有文档 " + id));
    if (reason.isBlank()) {
      throw new IllegalArgumentException("退回须写明理由");
    }
    Permissions.check(person, next(document), document);
    return documents.advance(
        id, document.revision(), ReportState.DRAFT, StepDetails.note("reason", reason), person);
  }

  private static Action next(Document document) {
    return switch (document.state()) {
      case IN_REVIEW -> Action.REVIEW;
      case REVIEWED -> Action.APPROVE;
      case APPROVED -> Action.PUBLISH;
      case DRAFT, RELEASED, WITHDRAWN ->
          throw new NotAllowed(document.id() + " 现为“" + document.state().title() + "”，不能退回");
    };
  }
}
