package org.hengping.server.staff.release;

import java.util.List;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.people.Person;
import org.hengping.publisher.release.PublishReport;
import org.hengping.publisher.release.ReleaseArchive;
import org.hengping.publisher.release.ReleaseOutcome;
import org.hengping.publisher.release.WithdrawReport;
import org.hengping.publisher.review.ApproveReport;
import org.hengping.publisher.review.Outcome;
import org.hengping.publisher.review.ReturnReport;
import org.hengping.publisher.review.SubmitReport;
import org.hengping.server.release.Releases;
import org.hengping.server.staff.web.Messages;

/** The publisher's actions, their outcomes put into words. */
public final class ReleaseDesk {
  private final SubmitReport submitting;
  private final ApproveReport approving;
  private final ReturnReport returning;
  private final PublishReport publishing;
  private final WithdrawReport withdrawing;
  private final ReleaseArchive archive;
  private final String portal;

  /**
   * @param portal address of the portal, empty for paths only
   */
  public ReleaseDesk(Releases releases, String portal) {
    this.submitting = releases.submit();
    this.approving = releases.approve();
    this.returning = releases.giveBack();
    this.publishing = releases.publish();
    this.withdrawing = releases.withdraw();
    this.archive = releases.archive();
    this.portal = portal;
  }

  Outcome submit(Document document, Person person) {
    return submitting.submit(document.id(), person);
  }

  Outcome approve(Document document, Person person) {
    return approving.approve(document.id(), person);
  }

  void giveBack(Document document, String reason, Person person) {
    returning.giveBack(document.id(), reason, person);
  }

  /** Publishes; what stands against it, empty when it is done. */
  List<String> publish(Document document, Person person) {
    return problems(publishing.publish(document.id(), person));
  }

  /** Withdraws; what stands against it, empty when it is done. */
  List<String> withdraw(Document document, String reason, boolean silent, Person person) {
    return problems(
        silent
            ? withdrawing.withdrawSilently(document.id(), reason, person)
            : withdrawing.withdraw(document.id(), reason, person));
  }

  private static List<String> problems(ReleaseOutcome outcome) {
    if (outcome instanceof ReleaseOutcome.Blocked blocked) {
      return blocked.issues().isEmpty()
          ? List.of(Messages.text("step.blocked"))
          : Problem.lines(blocked.issues());
    } else if (outcome instanceof ReleaseOutcome.Waiting waiting) {
      return List.of(Messages.text("step.waiting", waiting.reason()));
    }
    return List.of();
  }

  /** What to say after a step. */
  String said(StepPages.Kind kind, Document document) {
    return Messages.text("step." + kind.code() + ".done", address(document));
  }

  /** Where the public finds a report: its present address, or the one that it will have. */
  public String address(Document document) {
    String id =
        archive
            .about(document.id())
            .map(r -> r.publicId())
            .orElseGet(() -> archive.nextPublicId(document.year()));
    String folder = document.kind() == DocumentKind.POLICY ? "/policies/" : "/reports/";
    return portal + folder + id;
  }
}
