package org.hengping.templates.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.Registers;
import org.hengping.templates.check.DraftCheck;
import org.hengping.templates.check.Issue;
import org.hengping.templates.check.Severity;

/**
 * Drafts a report from a template and stores it. Once people have edited the text, later runs only
 * renew its figures, tables and charts. Thread-safe.
 */
public final class WriteDraft {

  /** What came of it. */
  public sealed interface Outcome {
    /** The draft, stored. */
    record Written(Draft draft) implements Outcome {}

    /** Why there is none. */
    record Failed(List<Issue> issues) implements Outcome {
      public Failed {
        issues = List.copyOf(issues);
      }
    }
  }

  /** Ends the subject of the public edition of a report that is internal by kind. */
  public static final String PUBLIC_EDITION = "/public";

  private static final String DRAFTED = "按模板起草";
  private static final String UPDATED = "按台账更新数字和图表";
  private static final Set<ReportState> LOCKED =
      EnumSet.of(ReportState.IN_REVIEW, ReportState.REVIEWED, ReportState.APPROVED);

  private final Documents documents;
  private final Registers registers;
  private final ComposeReport composing;
  private final UpdateFromRegisters updating = new UpdateFromRegisters();
  private final DraftCheck checking = new DraftCheck();

  public WriteDraft(Documents documents, Registers registers, ComposeReport composing) {
    this.documents = documents;
    this.registers = registers;
    this.composing = composing;
  }

  /** Drafts a report about a subject such as {@code PJ-2021-001}, {@code JB-2021-01}, 2021. */
  public Outcome write(ReportTemplate template, String subject, Scope scope, Person author) {
    return write(template, subject, scope, registers.snapshot(), author);
  }

  /** The same over registers already read, for many reports in a row. */
  public Outcome write(
      ReportTemplate template,
      String subject,
      Scope scope,
      RegisterSnapshot snapshot,
      Person author) {
    var composed = composing.compose(template, subject, scope, snapshot);
    if (composed instanceof ComposeReport.Outcome.Failed failed) {
      return new Outcome.Failed(failed.issues());
    }
    Manuscript manuscript = ((ComposeReport.Outcome.Composed) composed).manuscript();
    String name =
        scope == Scope.PUBLIC && !template.kind().publicByKind()
            ? subject + PUBLIC_EDITION
            : subject;
    Optional<Document> existing = documents.drafted(template.id(), name);
    if (existing.isEmpty()) {
      var about = about(template, subject, name, snapshot);
      var document = documents.add(about, manuscript, DRAFTED, author);
      return written(document, manuscript, Draft.Change.ADDED, snapshot);
    }
    return append(existing.get(), manuscript, snapshot, author);
  }

  private Outcome append(
      Document document, Manuscript composed, RegisterSnapshot snapshot, Person author) {
    Revision latest = documents.latest(document.id());
    boolean edited = !latest.note().equals(DRAFTED);
    Manuscript wanted = edited ? updating.update(latest.manuscript(), snapshot) : composed;
    if (wanted.equals(latest.manuscript())) {
      return written(document, wanted, Draft.Change.UNCHANGED, snapshot);
    }
    if (LOCKED.contains(document.state())) {
      return written(document, latest.manuscript(), Draft.Change.LOCKED, snapshot);
    }
    var appended =
        documents.append(
            document.id(), latest.number(), wanted, edited ? UPDATED : DRAFTED, author);
    return written(
        appended, wanted, edited ? Draft.Change.UPDATED : Draft.Change.REDRAFTED, snapshot);
  }

  private Outcome written(
      Document document, Manuscript manuscript, Draft.Change change, RegisterSnapshot snapshot) {
    var issues = new ArrayList<Issue>(checking.check(manuscript, snapshot));
    if (change == Draft.Change.LOCKED) {
      issues.add(
          new Issue(
              "LOCKED", Severity.WARNING, "报告已送审，台账变化没有写入；需要更新时请先退回起草", "", Optional.empty()));
    }
    return new Outcome.Written(
        new Draft(document, manuscript, figures(manuscript), issues, change));
  }

  private static List<Figure> figures(Manuscript manuscript) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Figure figure : DraftCheck.figures(manuscript)) {
      figures.putIfAbsent(figure.calculation() + figure.parameters() + figure.scope(), figure);
    }
    return List.copyOf(figures.values());
  }

  private static NewDocument about(
      ReportTemplate template, String subject, String name, RegisterSnapshot snapshot) {
    return switch (template.subject()) {
      case EVALUATION -> aboutEvaluation(template, subject, name, snapshot);
      case BRIEFING ->
          document(
              template,
              "",
              snapshot.find(BureauRegisters.BRIEFINGS, subject).map(b -> b.whole("year")).orElse(0),
              name,
              false);
      case YEAR -> document(template, "", Integer.parseInt(subject), name, false);
    };
  }

  private static NewDocument aboutEvaluation(
      ReportTemplate template, String subject, String name, RegisterSnapshot snapshot) {
    RegisterRow evaluation = snapshot.find(BureauRegisters.EVALUATIONS, subject).orElseThrow();
    Optional<RegisterRow> unit = snapshot.find(BureauRegisters.UNITS, evaluation.text("unit"));
    return document(
        template,
        unit.map(u -> u.text("name")).orElse(""),
        evaluation.whole("year"),
        name,
        evaluation.has("withheldGround") || unit.map(u -> u.flag("classified")).orElse(false));
  }

  private static NewDocument document(
      ReportTemplate template, String unit, int year, String subject, boolean restricted) {
    return new NewDocument(
        template.kind(), unit, year, template.id(), subject, restricted, Optional.empty());
  }
}
