package org.hengping.publisher.review;

import java.util.List;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.people.Person;
import org.hengping.templates.check.Issue;
import org.hengping.templates.check.Severity;

/** A leader approves a reviewed report for release. */
public final class ApproveReport {
  private final Documents documents;

  public ApproveReport(Documents documents) {
    this.documents = documents;
  }

  /**
   * Approves the newest revision.
   *
   * @throws NotAllowed when the person may not, wrote the revision, or reviewed it
   * @throws IllegalArgumentException when there is no such document
   */
  public Outcome approve(DocumentId id, Person person) {
    var document = documents.find(id).orElseThrow(() -> new IllegalArgumentException("没有文档 " + id));
    Permissions.check(person, Action.APPROVE, document);
    if (documents.latest(id).author().equals(person.user())) {
      throw new NotAllowed(person.name() + "是本版作者，须由他人批准");
    }
    var review = Approvals.of(documents, document).review();
    if (review.isEmpty()) {
      var issue = new Issue("NO_REVIEW", Severity.ERROR, "本版没有公开审查记录，请重新送审", "", Optional.empty());
      return new Outcome.Blocked(List.of(issue));
    }
    if (review.get().actor().equals(person.user())) {
      throw new NotAllowed(person.name() + "已作公开审查，须由他人批准");
    }
    return new Outcome.Done(
        documents.advance(id, document.revision(), ReportState.APPROVED, "{}", person));
  }
}
