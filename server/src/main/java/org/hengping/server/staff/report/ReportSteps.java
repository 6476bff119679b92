package org.hengping.server.staff.report;

import java.util.List;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.people.Person;

/** What a person can do next with a report, and why not. */
final class ReportSteps {
  private final StepRights rights;

  ReportSteps(StepRights rights) {
    this.rights = rights;
  }

  List<ReportHead.Step> of(Document document, Person person) {
    if (document.template().isEmpty() && !document.kind().publicByKind()) {
      return List.of();
    }
    return switch (document.state()) {
      case DRAFT -> List.of(step(document, person, Action.SUBMIT, "送审", "submit", true));
      case IN_REVIEW -> List.of(step(document, person, Action.REVIEW, "审查", "review", true));
      case REVIEWED -> List.of(step(document, person, Action.APPROVE, "批准", "approve", true));
      case APPROVED -> List.of(step(document, person, Action.PUBLISH, "发布", "publish", true));
      case RELEASED -> List.of(step(document, person, Action.WITHDRAW, "撤回", "withdraw", false));
      case WITHDRAWN -> List.of();
    };
  }

  private ReportHead.Step step(
      Document document, Person person, Action action, String label, String page, boolean main) {
    return new ReportHead.Step(
        label,
        "/reports/" + document.id() + "/" + page,
        main,
        rights.refusal(document, person, action).orElse(""));
  }
}
