package org.hengping.corpus.ingest;

import java.nio.file.Path;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.document.Passages;
import org.hengping.corpus.ingest.format.ContentHash;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.Registers;

/**
 * Takes one file from outside into the corpus. The original is kept before the document is, so that
 * a document always has its original; a file with a secrecy mark is never written anywhere. A file
 * of a format that cannot be read is not opened and not kept. Thread-safe.
 */
public final class IngestDocument {
  private static final String MARKED = "文件带有密级标志，不得存入本系统，内容未作任何保存；请按保密规定在涉密载体上处理，如系误标请由定密责任人变更后再导入";

  private final FileReaders readers;
  private final Documents documents;
  private final ClassifiedUnits classified;
  private final OriginalFiles originals;
  private final Quarantine quarantine;
  private final ProposalInbox inbox;

  /**
   * @param data the data folder
   */
  public IngestDocument(FileReaders readers, Documents documents, Registers registers, Path data) {
    this(readers, documents, registers, data, ProposalInbox.NONE);
  }

  /**
   * @param data the data folder
   * @param inbox gets what the texts say about the documents
   */
  public IngestDocument(
      FileReaders readers,
      Documents documents,
      Registers registers,
      Path data,
      ProposalInbox inbox) {
    this.inbox = inbox;
    this.readers = readers;
    this.documents = documents;
    this.classified = new ClassifiedUnits(registers);
    this.originals = new OriginalFiles(data);
    this.quarantine = new Quarantine(data);
  }

  /**
   * Takes a file.
   *
   * @throws org.hengping.corpus.access.NotAllowed when the person may not import
   */
  public Outcome ingest(Path file, Hints hints, Person person) {
    Permissions.check(person, Action.IMPORT);
    return finish(read(Sources.of(file)), hints, person);
  }

  /** How many files can be read at once. */
  int width() {
    return readers.size();
  }

  /** A file that was read and awaits being stored. */
  sealed interface Pending {
    record Refused(Source source, String reason) implements Pending {}

    record Marked(Source source) implements Pending {}

    record Known(Source source, Document document) implements Pending {}

    record Parsed(Source source, byte[] bytes, String hash, Reading reading) implements Pending {}
  }

  /** The first half, which can run for several files at once: nothing is stored. */
  Pending read(Source source) {
    if (source.refusal().isPresent()) {
      return new Pending.Refused(source, source.refusal().get());
    }
    if (source.nameIsMarked()) {
      return new Pending.Marked(source);
    }
    try {
      if (!ReadFile.canRead(source.name())) {
        return new Pending.Refused(source, ReadFile.unknown(source.name()));
      }
      byte[] bytes = source.content().bytes();
      String hash = ContentHash.of(bytes);
      var known = documents.imported(hash);
      return known.isPresent()
          ? new Pending.Known(source, known.get())
          : new Pending.Parsed(source, bytes, hash, readers.read(bytes, source.name()));
    } catch (NotReadable e) {
      return new Pending.Refused(source, e.getMessage());
    }
  }

  /** The second half, which stores: one file after another. */
  Outcome finish(Pending pending, Hints hints, Person person) {
    if (pending instanceof Pending.Refused refused) {
      return new Outcome.Rejected(refused.source().path(), refused.reason(), false);
    }
    if (pending instanceof Pending.Marked marked) {
      return turnedAway(marked.source(), person);
    }
    if (pending instanceof Pending.Known known) {
      return unchanged(known.source(), known.document());
    }
    var parsed = (Pending.Parsed) pending;
    if (parsed.reading() instanceof Reading.Refused refused) {
      quarantine.keep(parsed.bytes(), parsed.source().name(), refused.reason());
      return new Outcome.Rejected(parsed.source().path(), refused.reason(), true);
    }
    if (parsed.reading() instanceof Reading.Read read) {
      return documents
          .imported(parsed.hash())
          .<Outcome>map(d -> unchanged(parsed.source(), d))
          .orElseGet(() -> add(parsed, read, hints, person));
    }
    return turnedAway(parsed.source(), person);
  }

  private Outcome turnedAway(Source source, Person person) {
    documents.turnedAway(person);
    return new Outcome.Rejected(source.path(), MARKED, false);
  }

  private Outcome unchanged(Source source, Document document) {
    var manuscript = documents.latest(document.id()).manuscript();
    return new Outcome.Unchanged(source.path(), document, Passages.of(manuscript).size());
  }

  private Outcome add(Pending.Parsed parsed, Reading.Read read, Hints hints, Person person) {
    read.pictures().forEach(picture -> originals.keep(picture.bytes()));
    String hash = originals.keep(parsed.bytes());
    var proposal = read.proposal();
    String unit = hints.unit().orElse(proposal.unit());
    String name = parsed.source().name();
    var fresh =
        new NewDocument(
            hints.kind().orElse(proposal.kind()),
            unit,
            hints.year().orElse(proposal.year()),
            "",
            "",
            classified.concern(unit, read.manuscript().title()),
            Optional.of(new Document.Original(hash, name)));
    var added = documents.add(fresh, read.manuscript(), "导入 " + name, person);
    inbox.receive(added, read, person);
    return new Outcome.Added(
        parsed.source().path(), added, Passages.of(read.manuscript()).size(), proposal);
  }
}
