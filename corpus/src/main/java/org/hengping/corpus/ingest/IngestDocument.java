package org.hengping.corpus.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.document.Passages;
import org.hengping.corpus.ingest.format.ContentHash;
import org.hengping.corpus.ingest.format.Limits;
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
    return finish(read(file), hints, person);
  }

  /** How many files can be read at once. */
  int width() {
    return readers.size();
  }

  /** A file that was read and awaits being stored. */
  sealed interface Pending {
    record Refused(Path file, String reason) implements Pending {}

    record Known(Path file, Document document) implements Pending {}

    record Parsed(Path file, byte[] bytes, String hash, Reading reading) implements Pending {}
  }

  /** The first half, which can run for several files at once: nothing is stored. */
  Pending read(Path file) {
    if (Files.notExists(file)) {
      return new Pending.Refused(file, "找不到文件；请检查路径");
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Pending.Refused(file, "不是普通文件（链接、设备或目录），没有读取；请直接给出文件");
    }
    String name = String.valueOf(file.getFileName());
    if (!ReadFile.canRead(name)) {
      return new Pending.Refused(file, ReadFile.unknown(name));
    }
    try {
      if (Files.size(file) > Limits.FILE) {
        return new Pending.Refused(file, ReadFile.tooLarge().getMessage());
      }
      byte[] bytes = Files.readAllBytes(file);
      String hash = ContentHash.of(bytes);
      var known = documents.imported(hash);
      if (known.isPresent()) {
        return new Pending.Known(file, known.get());
      }
      return new Pending.Parsed(file, bytes, hash, readers.read(bytes, name));
    } catch (IOException e) {
      return new Pending.Refused(file, "文件不能读取，可能没有权限或正被占用；请检查后再导入");
    }
  }

  /** The second half, which stores: one file after another. */
  Outcome finish(Pending pending, Hints hints, Person person) {
    if (pending instanceof Pending.Refused refused) {
      return new Outcome.Rejected(refused.file(), refused.reason(), false);
    }
    if (pending instanceof Pending.Known known) {
      return unchanged(known.file(), known.document());
    }
    var parsed = (Pending.Parsed) pending;
    if (parsed.reading() instanceof Reading.Refused refused) {
      quarantine.keep(parsed.bytes(), parsed.file(), refused.reason());
      return new Outcome.Rejected(parsed.file(), refused.reason(), true);
    }
    if (parsed.reading() instanceof Reading.Read read) {
      return documents
          .imported(parsed.hash())
          .<Outcome>map(d -> unchanged(parsed.file(), d))
          .orElseGet(() -> add(parsed, read, hints, person));
    }
    documents.turnedAway(person);
    return new Outcome.Rejected(parsed.file(), MARKED, false);
  }

  private Outcome unchanged(Path file, Document document) {
    var manuscript = documents.latest(document.id()).manuscript();
    return new Outcome.Unchanged(file, document, Passages.of(manuscript).size());
  }

  private Outcome add(Pending.Parsed parsed, Reading.Read read, Hints hints, Person person) {
    read.pictures().forEach(picture -> originals.keep(picture.bytes()));
    String hash = originals.keep(parsed.bytes());
    var proposal = read.proposal();
    String unit = hints.unit().orElse(proposal.unit());
    String name = String.valueOf(parsed.file().getFileName());
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
    return new Outcome.Added(parsed.file(), added, Passages.of(read.manuscript()).size(), proposal);
  }
}
