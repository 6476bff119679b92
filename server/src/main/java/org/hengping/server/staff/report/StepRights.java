package org.hengping.server.staff.report;

import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.people.Person;
import org.hengping.publisher.review.Approvals;
import org.hengping.server.staff.web.Messages;
import org.hengping.templates.draft.WriteDraft;

/**
 * Whether a person may take a step with a report now, so that no page offers what the publisher
 * would refuse; the publisher checks again.
 */
public final class StepRights {
  private final Documents documents;

  public StepRights(Documents documents) {
    this.documents = documents;
  }

  /** Why the person may not, empty when it is allowed. */
  public Optional<String> refusal(Document document, Person person, Action action) {
    try {
      Permissions.check(person, action, document);
    } catch (NotAllowed e) {
      return Optional.of(e.getMessage());
    }
    return switch (action) {
      case SUBMIT -> neverPublic(document);
      case REVIEW -> ownWork(document, person);
      case APPROVE -> ownWork(document, person).or(() -> ownReview(document, person));
      default -> Optional.empty();
    };
  }

  private static Optional<String> neverPublic(Document document) {
    if (document.restricted()) {
      return Optional.of(Messages.text("step.restricted"));
    }
    boolean edition = document.subject().endsWith(WriteDraft.PUBLIC_EDITION);
    return document.kind().publicByKind() || edition
        ? Optional.empty()
        : Optional.of(Messages.text("step.internal"));
  }

  private static Optional<String> ownWork(Document document, Person person) {
    return document.author().equals(person.user())
        ? Optional.of(Messages.text("step.own", person.name()))
        : Optional.empty();
  }

  private Optional<String> ownReview(Document document, Person person) {
    return Approvals.of(documents, document)
        .review()
        .filter(s -> s.actor().equals(person.user()))
        .map(s -> Messages.text("step.reviewed", person.name()));
  }

  /**
   * Checks it.
   *
   * @throws NotAllowed with the reason
   */
  public void check(Document document, Person person, Action action) {
    refusal(document, person, action)
        .ifPresent(
            why -> {
              throw new NotAllowed(why);
            });
  }
}
