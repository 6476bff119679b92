package org.hengping.server.staff.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.ingest.Hints;
import org.hengping.corpus.ingest.ImportFiles;
import org.hengping.corpus.ingest.Outcome;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.proposal.Proposals;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.server.staff.register.VisibleRegisters;
import org.hengping.server.staff.report.VisibleDocuments;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;

/** Takes documents and archives that a person hands in, and tells of each what became of it. */
public final class TakeFiles {
  private final ImportFiles files;
  private final VisibleDocuments documents;
  private final VisibleRegisters registers;
  private final Proposals proposals;
  private final Runnable afterwards;

  /**
   * Takes files for these stores.
   *
   * @param afterwards brings the index up to date
   */
  public TakeFiles(
      ImportFiles files,
      VisibleDocuments documents,
      VisibleRegisters registers,
      Proposals proposals,
      Runnable afterwards) {
    this.files = files;
    this.documents = documents;
    this.registers = registers;
    this.proposals = proposals;
    this.afterwards = afterwards;
  }

  /** Answers {@code GET /import}. */
  public void show(Visit visit) {
    Permissions.check(visit.person(), Action.IMPORT);
    visit.show("intake.ftlh", view(visit, "", false, List.of()));
  }

  /** Answers {@code POST /import}. */
  public void take(Visit visit) {
    Permissions.check(visit.person(), Action.IMPORT);
    String year = visit.field("year").strip();
    if (!year.matches("((19|20)\\d\\d)?")) {
      refuse(visit, Messages.text("intake.year", year));
      return;
    }
    var sent = visit.files("files");
    if (sent.isEmpty()) {
      refuse(visit, Messages.text("intake.none"));
      return;
    }
    var taken = taken(sent, hints(visit, year), visit.person());
    visit.show("intake.ftlh", view(visit, "", true, taken));
  }

  private void refuse(Visit visit, String problem) {
    visit.show(422, "intake.ftlh", view(visit, problem, false, List.of()));
  }

  private static Hints hints(Visit visit, String year) {
    String unit = visit.field("unit").strip();
    return new Hints(
        kind(visit),
        unit.isEmpty() ? Optional.empty() : Optional.of(unit),
        year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)));
  }

  private static Optional<DocumentKind> kind(Visit visit) {
    return Arrays.stream(DocumentKind.values())
        .filter(k -> k.name().equals(visit.field("kind")))
        .findFirst();
  }

  private List<TakeFilesView.File> taken(List<FileContent> sent, Hints hints, Person person) {
    var outcomes = new ArrayList<Outcome>();
    try {
      files.take(sent, hints, person, (outcome, done, known) -> outcomes.add(outcome));
    } finally {
      afterwards.run();
    }
    var open = proposals.open();
    return outcomes.stream().map(o -> file(o, open, person)).toList();
  }

  private TakeFilesView.File file(Outcome outcome, Map<DocumentId, Integer> open, Person person) {
    String name = outcome.path();
    if (outcome instanceof Outcome.Rejected rejected) {
      return TakeFilesView.File.rejected(name, Messages.text("intake.rejected"), rejected.reason());
    }
    if (outcome instanceof Outcome.Unchanged same && !Permissions.canSee(person, same.document())) {
      return TakeFilesView.File.unchanged(name, Messages.text("intake.unchanged"));
    }
    boolean added = outcome instanceof Outcome.Added;
    var document =
        outcome instanceof Outcome.Added one
            ? one.document()
            : ((Outcome.Unchanged) outcome).document();
    return new TakeFilesView.File(
        name,
        Messages.text(added ? "intake.added" : "intake.unchanged"),
        added ? "ok" : "plain",
        document.id().value(),
        document.title(),
        facts(document),
        open.getOrDefault(document.id(), 0),
        outcome instanceof Outcome.Added one ? close(one, person) : List.of(),
        "");
  }

  /** What is nearly the same, of what the person may see. */
  private List<TakeFilesView.Close> close(Outcome.Added added, Person person) {
    return added.close().stream()
        .filter(
            c ->
                documents
                    .documents()
                    .find(c.id())
                    .filter(d -> Permissions.canSee(person, d))
                    .isPresent())
        .map(c -> new TakeFilesView.Close(c.id().value(), c.title(), c.percent()))
        .toList();
  }

  private static List<TakeFilesView.Fact> facts(Document document) {
    var facts = new ArrayList<TakeFilesView.Fact>();
    facts.add(new TakeFilesView.Fact("类型", document.kind().title()));
    if (!document.unit().isEmpty()) {
      facts.add(new TakeFilesView.Fact("单位", document.unit()));
    }
    if (document.year() > 0) {
      facts.add(new TakeFilesView.Fact("年度", String.valueOf(document.year())));
    }
    return facts;
  }

  private TakeFilesView view(
      Visit visit, String problem, boolean done, List<TakeFilesView.File> taken) {
    var chosen = kind(visit);
    return new TakeFilesView(
        visit.frame(Messages.text("intake.title"), "reports"),
        Arrays.stream(DocumentKind.values())
            .map(
                k ->
                    new TakeFilesView.Kind(
                        k.name(), k.title(), chosen.filter(k::equals).isPresent()))
            .toList(),
        registers.rows(BureauRegisters.UNITS, visit.person()).stream()
            .map(u -> u.text("name"))
            .toList(),
        visit.field("unit").strip(),
        visit.field("year").strip(),
        problem,
        done,
        summary(taken),
        taken);
  }

  private static String summary(List<TakeFilesView.File> taken) {
    long added = taken.stream().filter(f -> f.tone().equals("ok")).count();
    long rejected = taken.stream().filter(f -> f.tone().equals("poor")).count();
    return Messages.text(
        "intake.summary",
        String.valueOf(taken.size()),
        String.valueOf(added),
        String.valueOf(taken.size() - added - rejected),
        String.valueOf(rejected));
  }
}
