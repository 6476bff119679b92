package org.hengping.server.staff.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.Registers;
import org.hengping.server.staff.report.VisibleDocuments;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.hengping.server.staff.web.Visit;
import org.hengping.templates.binding.Subject;
import org.hengping.templates.binding.SubjectKind;
import org.hengping.templates.draft.Draft;
import org.hengping.templates.draft.ReportTemplate;
import org.hengping.templates.draft.ReportTemplates;
import org.hengping.templates.draft.WriteDraft;

/** Starts a draft from a template and a subject, or renews the numbers of one that is there. */
public final class StartDraft {
  private final VisibleDocuments visible;
  private final Registers registers;
  private final WriteDraft drafting;

  public StartDraft(VisibleDocuments visible, Registers registers, WriteDraft drafting) {
    this.visible = visible;
    this.registers = registers;
    this.drafting = drafting;
  }

  /** Answers {@code GET /drafts/new}. */
  public void show(Visit visit) {
    Permissions.check(visit.person(), Action.DRAFT);
    visit.show("draft.ftlh", view(visit, visit.query("template"), visit.query("year"), List.of()));
  }

  /** Answers {@code POST /drafts}. */
  public void start(Visit visit) {
    Permissions.check(visit.person(), Action.DRAFT);
    var template =
        ReportTemplates.find(visit.field("template"))
            .orElseThrow(() -> new NotFound(Messages.text("error.404")));
    String subject = visit.field("subject");
    boolean hidden =
        template
            .subject()
            .find(subject, registers.snapshot())
            .map(s -> isHidden(s, visit.person()))
            .orElse(false);
    if (hidden) {
      throw new NotFound(Messages.text("error.404"));
    }
    boolean edition = !template.kind().publicByKind() && !visit.field("public").isEmpty();
    var scope = edition ? Scope.PUBLIC : Scope.INTERNAL;
    var outcome = drafting.write(template, subject, scope, visit.person());
    if (outcome instanceof WriteDraft.Outcome.Written written) {
      var draft = written.draft();
      visit.goTo("/reports/" + draft.document().id(), said(draft));
    } else if (outcome instanceof WriteDraft.Outcome.Failed failed) {
      var problems =
          failed.issues().stream()
              .map(i -> i.message() + (i.excerpt().isEmpty() ? "" : "：" + i.excerpt()))
              .toList();
      visit.show(422, "draft.ftlh", view(visit, template.id(), visit.field("year"), problems));
    }
  }

  private static String said(Draft draft) {
    return Messages.text("draft." + draft.change().name(), Integer.toString(draft.issues().size()));
  }

  private StartDraftView view(
      Visit visit, String templateId, String wantedYear, List<String> problems) {
    var snapshot = registers.snapshot();
    var years = years(snapshot);
    var template = ReportTemplates.find(templateId).orElse(ReportTemplates.ALL.get(0));
    int year =
        Visit.number(wantedYear).isPresent()
            ? Integer.parseInt(wantedYear)
            : years.stream().findFirst().orElse(0);
    return new StartDraftView(
        visit.frame(Messages.text("draft.title"), "drafts"),
        years.stream()
            .map(y -> new StartDraftView.Choice(y + "年", address(template.id(), y), y == year))
            .toList(),
        ReportTemplates.ALL.stream()
            .map(
                t -> new StartDraftView.Choice(t.name(), address(t.id(), year), t.equals(template)))
            .toList(),
        template.id(),
        template.name(),
        Integer.toString(year),
        !template.kind().publicByKind(),
        problems,
        subjects(template, year, snapshot, visit.person()));
  }

  private static String address(String template, int year) {
    return "/drafts/new?template=" + template + "&year=" + year;
  }

  private static List<Integer> years(RegisterSnapshot snapshot) {
    return snapshot.rows(BureauRegisters.EVALUATIONS).stream()
        .map(e -> e.whole("year"))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private List<StartDraftView.Subject> subjects(
      ReportTemplate template, int year, RegisterSnapshot snapshot, Person person) {
    var subjects = new ArrayList<StartDraftView.Subject>();
    for (Subject subject : template.subject().all(year, snapshot)) {
      if (!isHidden(subject, person)) {
        subjects.add(subject(template, subject));
      }
    }
    return subjects;
  }

  private StartDraftView.Subject subject(ReportTemplate template, Subject subject) {
    Optional<Document> there = visible.documents().drafted(template.id(), subject.id());
    Optional<Document> edition =
        visible.documents().drafted(template.id(), subject.id() + WriteDraft.PUBLIC_EDITION);
    return new StartDraftView.Subject(
        subject.id(),
        subject.label(),
        template.subject() == SubjectKind.YEAR ? "" : subject.id(),
        subject.restricted(),
        there.map(d -> d.id().value()).orElse(""),
        there.map(d -> d.state().title() + " · 第" + d.revision() + "版").orElse(""),
        edition.map(d -> d.id().value()).orElse(""));
  }

  private static boolean isHidden(Subject subject, Person person) {
    return subject.restricted() && !Permissions.may(person, Action.READ_RESTRICTED);
  }
}
