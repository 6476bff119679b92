package org.hengping.server.staff.report;

import java.util.ArrayList;
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
    var steps = new ArrayList<ReportHead.Step>();
    if (document.releasedRevision() > 0) {
      steps.add(step(document, person, Action.WITHDRAW, "撤回", "withdraw", false));
    }
    switch (document.state()) {
      case DRAFT, WITHDRAWN ->
          steps.add(step(document, person, Action.SUBMIT, "送审", "submit", true));
      case IN_REVIEW -> steps.add(step(document, person, Action.REVIEW, "审查", "review", true));
      case REVIEWED -> steps.add(step(document, person, Action.APPROVE, "批准", "approve", true));
      case APPROVED -> steps.add(step(document, person, Action.PUBLISH, "发布", "publish", true));
      case RELEASED -> {}
    }
    return steps;
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
