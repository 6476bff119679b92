package org.hengping.corpus.ingest;

import java.util.Optional;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.document.Passages;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.resemblance.FindClose;

/** Gives files that were read their place in the corpus. Used by one thread. */
final class StoreFile {
  private static final String MARKED = "文件带有密级标志，不得存入本系统，内容未作任何保存；请按保密规定在涉密载体上处理，如系误标请由定密责任人变更后再导入";

  private final Intake intake;
  private final Quarantine quarantine;
  private final FindClose close;
  private final Hints hints;
  private final Person person;
  private BureauUnits units;

  StoreFile(Intake intake, Quarantine quarantine, Hints hints, Person person) {
    this.intake = intake;
    this.quarantine = quarantine;
    this.close = new FindClose(intake.documents(), intake.keys());
    this.hints = hints;
    this.person = person;
    this.units = BureauUnits.of(intake.registers());
  }

  /** Looks again at the units, which may have changed since the last files were stored. */
  void refresh() {
    units = BureauUnits.of(intake.registers());
  }

  Outcome store(Pending pending) {
    String path = pending.source().path();
    if (pending instanceof Pending.Refused refused) {
      return new Outcome.Rejected(path, refused.reason(), false);
    } else if (pending instanceof Pending.Unreadable bad) {
      quarantine.keep(bad.bytes(), bad.source().name(), bad.reason());
      return new Outcome.Rejected(path, bad.reason(), true);
    } else if (pending instanceof Pending.Known known) {
      return unchanged(path, known.document());
    } else if (pending instanceof Pending.Read read) {
      return intake
          .documents()
          .imported(read.hash())
          .<Outcome>map(d -> unchanged(path, d))
          .orElseGet(() -> add(read));
    }
    intake.documents().turnedAway(person);
    return new Outcome.Rejected(path, MARKED, false);
  }

  private Outcome unchanged(String path, Document document) {
    var manuscript = intake.documents().latest(document.id()).manuscript();
    return new Outcome.Unchanged(path, document, Passages.of(manuscript).size());
  }

  private Outcome add(Pending.Read read) {
    var prepared = read.prepared();
    String title = prepared.text().title();
    var proposal = units.recognise(prepared.proposal(), title, prepared.head());
    String unit = hints.unit().orElse(proposal.unit());
    String name = read.source().name();
    var fresh =
        new NewDocument(
            hints.kind().orElse(proposal.kind()),
            unit,
            hints.year().orElse(proposal.year()),
            "",
            "",
            units.concern(unit, title),
            Optional.of(new Document.Original(read.hash(), name)));
    var near = close.to(prepared.print(), d -> Permissions.canSee(person, d));
    var added = intake.documents().add(fresh, prepared.text(), "导入 " + name, person);
    close.keep(added.id(), prepared.print());
    intake.inbox().receive(added, proposal, prepared.found(), person);
    return new Outcome.Added(read.source().path(), added, prepared.passages(), proposal, near);
  }
}
