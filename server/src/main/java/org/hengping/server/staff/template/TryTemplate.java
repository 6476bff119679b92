package org.hengping.server.staff.template;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Registers;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Pages;
import org.hengping.templates.binding.Subject;
import org.hengping.templates.check.Issue;
import org.hengping.templates.draft.ComposeReport;
import org.hengping.templates.draft.Outline;
import org.hengping.templates.draft.ReportTemplate;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.sandbox.TemplateFault;

/** Makes a report from a template that is not saved, for people to look at; stores nothing. */
public final class TryTemplate {
  private final Registers registers;
  private final ComposeReport composing;
  private final HtmlWriter writer;

  public TryTemplate(Registers registers, ComposeReport composing, HtmlWriter writer) {
    this.registers = registers;
    this.composing = composing;
    this.writer = writer;
  }

  /** What came of it. */
  record Result(List<EditTemplateView.Problem> problems, Optional<TemplateHTMLOutputModel> markup) {
    static final Result NOTHING = new Result(List.of(), Optional.empty());

    Result {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The subjects of one year that the person may see.
   *
   * @param year chosen, or the newest that has any; empty when none has
   */
  record Subjects(String year, List<Subject> all) {
    List<EditTemplateView.Choice> choices(String chosen) {
      return all.stream()
          .map(s -> new EditTemplateView.Choice(s.id(), s.label(), s.id().equals(chosen)))
          .toList();
    }
  }

  Subjects subjects(ReportTemplate template, String wanted, Person person) {
    var snapshot = registers.snapshot();
    var years = wanted.matches("\\d{4}") ? List.of(Integer.valueOf(wanted)) : recent();
    for (int year : years) {
      var all = new ArrayList<Subject>();
      for (Subject subject : template.subject().all(year, snapshot)) {
        if (!subject.restricted() || Permissions.may(person, Action.READ_RESTRICTED)) {
          all.add(subject);
        }
      }
      if (!all.isEmpty() || years.size() == 1) {
        return new Subjects(Integer.toString(year), all);
      }
    }
    return new Subjects("", List.of());
  }

  /** Years with evaluations, newest first. */
  private List<Integer> recent() {
    return registers.snapshot().rows(BureauRegisters.EVALUATIONS).stream()
        .map(e -> e.whole("year"))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Binds the text to a subject, or to the first of its year. */
  Result run(
      ReportTemplate template,
      String variant,
      String body,
      String wanted,
      String year,
      Person person) {
    var subjects = subjects(template, year, person).all();
    var subject =
        subjects.stream()
            .filter(s -> s.id().equals(wanted))
            .findFirst()
            .or(() -> subjects.stream().findFirst());
    if (subject.isEmpty()) {
      return problem(Messages.text("template.nothing"));
    }
    var outline =
        new Outline(
            variant, variant, 1, 0, template.id() + "." + variant + ".ftl", Optional.of(body));
    var outcome =
        composing.compose(
            template, outline, subject.get().id(), Scope.INTERNAL, registers.snapshot());
    if (outcome instanceof ComposeReport.Outcome.Failed failed) {
      return new Result(problems(failed), Optional.empty());
    }
    var manuscript = ((ComposeReport.Outcome.Composed) outcome).manuscript();
    return new Result(
        List.of(), Optional.of(Pages.markup(writer.document(manuscript, Audience.STAFF))));
  }

  private static Result problem(String message) {
    return new Result(List.of(new EditTemplateView.Problem(0, 0, "", message)), Optional.empty());
  }

  private static List<EditTemplateView.Problem> problems(ComposeReport.Outcome.Failed failed) {
    if (failed.faults().isEmpty()) {
      return failed.issues().stream()
          .map(Issue::message)
          .map(m -> new EditTemplateView.Problem(0, 0, "", m))
          .toList();
    }
    return failed.faults().stream().map(TryTemplate::problem).toList();
  }

  private static EditTemplateView.Problem problem(TemplateFault fault) {
    return new EditTemplateView.Problem(
        fault.line(), fault.column(), fault.excerpt(), fault.message() + "。" + fault.remedy());
  }
}
