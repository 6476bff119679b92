package org.hengping.templates.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.people.Person;
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
  private static final Pattern OUTLINE = Pattern.compile(DRAFTED + "（大纲：(.+)）");
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
    return write(template, Optional.empty(), subject, scope, registers.snapshot(), author);
  }

  /** The same over registers already read, for many reports in a row. */
  public Outcome write(
      ReportTemplate template,
      String subject,
      Scope scope,
      RegisterSnapshot snapshot,
      Person author) {
    return write(template, Optional.empty(), subject, scope, snapshot, author);
  }

  /**
   * The same in an outline of choice.
   *
   * @param variant name of the outline; empty for the one that the report was drafted in before, or
   *     else that of its year
   */
  public Outcome write(
      ReportTemplate template,
      Optional<String> variant,
      String subject,
      Scope scope,
      RegisterSnapshot snapshot,
      Person author) {
    String name =
        scope == Scope.PUBLIC && !template.kind().publicByKind()
            ? subject + PUBLIC_EDITION
            : subject;
    Optional<Document> existing = documents.drafted(template.id(), name);
    Optional<String> chosen =
        variant.or(() -> existing.flatMap(d -> asked(documents.latest(d.id()))));
    var composed = composing.compose(template, chosen, subject, scope, snapshot);
    if (composed instanceof ComposeReport.Outcome.Failed failed) {
      return new Outcome.Failed(failed.issues());
    }
    Manuscript manuscript = ((ComposeReport.Outcome.Composed) composed).manuscript();
    String note = chosen.map(v -> DRAFTED + "（大纲：" + v + "）").orElse(DRAFTED);
    if (existing.isEmpty()) {
      var about = about(template, subject, name, snapshot);
      var document = documents.add(about, manuscript, note, author);
      return written(document, manuscript, Draft.Change.ADDED, snapshot);
    }
    return append(existing.get(), manuscript, note, snapshot, author);
  }

  /** The outline that somebody asked for when this revision was drafted. */
  private static Optional<String> asked(Revision revision) {
    var note = OUTLINE.matcher(revision.note());
    return note.matches() ? Optional.of(note.group(1)) : Optional.empty();
  }

  private Outcome append(
      Document document,
      Manuscript composed,
      String note,
      RegisterSnapshot snapshot,
      Person author) {
    Revision latest = documents.latest(document.id());
    boolean edited = !latest.note().startsWith(DRAFTED);
    Manuscript wanted = edited ? updating.update(latest.manuscript(), snapshot) : composed;
    if (wanted.equals(latest.manuscript())) {
      return written(document, wanted, Draft.Change.UNCHANGED, snapshot);
    }
    if (LOCKED.contains(document.state())) {
      return written(document, latest.manuscript(), Draft.Change.LOCKED, snapshot);
    }
    var appended =
        documents.append(document.id(), latest.number(), wanted, edited ? UPDATED : note, author);
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
      ReportTemplate template, String id, String name, RegisterSnapshot snapshot) {
    var subject = template.subject().required(id, snapshot, Scope.INTERNAL);
    return new NewDocument(
        template.kind(),
        subject.unit(),
        subject.year(),
        template.id(),
        name,
        subject.restricted(),
        Optional.empty());
  }
}
