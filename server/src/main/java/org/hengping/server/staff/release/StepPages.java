package org.hengping.server.staff.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Step;
import org.hengping.corpus.register.Registers;
import org.hengping.publisher.review.Approvals;
import org.hengping.publisher.review.Outcome;
import org.hengping.publisher.review.PreparePublicVersion;
import org.hengping.server.staff.report.DraftIssues;
import org.hengping.server.staff.report.PanelView;
import org.hengping.server.staff.report.ReportHeads;
import org.hengping.server.staff.report.StepRights;
import org.hengping.server.staff.report.VisibleDocuments;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Pages;
import org.hengping.server.staff.web.Times;
import org.hengping.server.staff.web.Visit;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.Audience;

/** Asks before each step what it does, and takes it: submit, approve, publish, withdraw, return. */
public final class StepPages {
  private final VisibleDocuments visible;
  private final ReportHeads heads;
  private final StepRights rights;
  private final DraftIssues checks;
  private final ReleaseDesk desk;
  private final PreparePublicVersion preparing;
  private final Registers registers;
  private final HtmlWriter writer;

  public StepPages(
      VisibleDocuments visible,
      ReportHeads heads,
      StepRights rights,
      DraftIssues checks,
      ReleaseDesk desk,
      PreparePublicVersion preparing,
      Registers registers,
      HtmlWriter writer) {
    this.visible = visible;
    this.heads = heads;
    this.rights = rights;
    this.checks = checks;
    this.desk = desk;
    this.preparing = preparing;
    this.registers = registers;
    this.writer = writer;
  }

  /** The steps that have a page here. */
  public enum Kind {
    SUBMIT(Action.SUBMIT),
    APPROVE(Action.APPROVE),
    PUBLISH(Action.PUBLISH),
    WITHDRAW(Action.WITHDRAW);

    private final Action action;

    Kind(Action action) {
      this.action = action;
    }

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Answers {@code GET /reports/{id}/KIND}. */
  public Visit.Handler show(Kind kind) {
    return visit -> {
      var document = visible.find(visit.part("id"), visit.person());
      rights.check(document, visit.person(), kind.action);
      visit.show("step.ftlh", view(visit, document, kind, List.of()));
    };
  }

  /** Answers {@code POST /reports/{id}/KIND}. */
  public Visit.Handler take(Kind kind) {
    return visit -> {
      var document = visible.find(visit.part("id"), visit.person());
      rights.check(document, visit.person(), kind.action);
      SeenRevision.check(visit, document);
      var problems = taken(kind, document, visit);
      if (problems.isEmpty()) {
        visit.goTo("/reports/" + document.id(), desk.said(kind, document));
      } else {
        visit.show(422, "step.ftlh", view(visit, document, kind, problems));
      }
    };
  }

  private List<String> taken(Kind kind, Document document, Visit visit) {
    return switch (kind) {
      case SUBMIT -> problems(desk.submit(document, visit.person()));
      case APPROVE -> problems(desk.approve(document, visit.person()));
      case PUBLISH -> desk.publish(document, visit.person());
      case WITHDRAW ->
          desk.withdraw(
              document,
              visit.field("reason").strip(),
              !visit.field("silent").isEmpty(),
              visit.person());
    };
  }

  private static List<String> problems(Outcome outcome) {
    return outcome instanceof Outcome.Blocked blocked ? Problem.lines(blocked.issues()) : List.of();
  }

  /** Answers {@code POST /reports/{id}/return}: back to the author, with the reason. */
  public void giveBack(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    SeenRevision.check(visit, document);
    String reason = visit.field("reason").strip();
    if (reason.isEmpty()) {
      throw new org.hengping.server.staff.web.BadRequest(Messages.text("return.reason"));
    }
    desk.giveBack(document, reason, visit.person());
    visit.goTo("/reports/" + document.id(), Messages.text("return.done"));
  }

  private StepView view(Visit visit, Document document, Kind kind, List<String> problems) {
    var names = visible.names();
    var approvals = Approvals.of(visible.documents(), document);
    var record = approvals.review().map(ReviewRecord::of);
    boolean shown = kind == Kind.APPROVE || kind == Kind.PUBLISH;
    return new StepView(
        visit.frame(Messages.text("step." + kind.code() + ".title", document.title()), "reports"),
        heads.of(document, visit.person()),
        kind.code(),
        Messages.text("step." + kind.code()),
        problems,
        kind == Kind.SUBMIT ? issues(document) : List.of(),
        record.map(ReviewRecord::hidden).orElse(List.of()),
        record.map(ReviewRecord::kept).orElse(List.of()),
        decided(document, approvals, names),
        shown || kind == Kind.WITHDRAW ? desk.address(document) : "",
        visit.field("reason"),
        shown ? Pages.markup(publicBody(document, approvals)) : null);
  }

  private List<PanelView.IssueLine> issues(Document document) {
    return checks.of(document, visible.documents().latest(document.id()));
  }

  private String publicBody(Document document, Approvals approvals) {
    var draft = preparing.prepare(document.id(), registers.snapshot(), approvals.kept());
    return writer.body(draft.redacted().publicVersion(), Audience.PUBLIC);
  }

  private List<String> decided(Document document, Approvals approvals, Map<String, String> names) {
    var lines = new ArrayList<String>();
    String author = visible.documents().latest(document.id()).author();
    lines.add(Messages.text("step.author", names.getOrDefault(author, author)));
    line("step.reviewer", approvals.review(), names).ifPresent(lines::add);
    line("step.approver", approvals.approval(), names).ifPresent(lines::add);
    return lines;
  }

  private static Optional<String> line(
      String message, Optional<Step> step, Map<String, String> names) {
    return step.map(
        s ->
            Messages.text(message, names.getOrDefault(s.actor(), s.actor()), Times.minute(s.at())));
  }
}
