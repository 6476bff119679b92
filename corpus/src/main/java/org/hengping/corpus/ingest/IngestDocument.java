package org.hengping.corpus.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.ingest.format.ContentHash;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.people.Person;

/**
 * Takes one file from outside into the corpus. The original is kept before the document is, so that
 * a document always has its original; a file with a secrecy mark is never written anywhere. A file
 * of a format that cannot be read is not opened and not kept. Thread-safe.
 */
public final class IngestDocument {
  private final FileReaders readers;
  private final Intake intake;
  private final OriginalFiles originals;
  private final Quarantine quarantine;

  /**
   * @param data the data folder
   */
  public IngestDocument(FileReaders readers, Intake intake, Path data) {
    this.readers = readers;
    this.intake = intake;
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
    var pending = read(Sources.of(file));
    return store(List.of(pending), storing(hints, person)).get(0);
  }

  /** How many files can be read at once. */
  int width() {
    return readers.size();
  }

  /**
   * The first half, which runs for several files at once: reads, and keeps the original. Content
   * that no document names yet does no harm.
   */
  Pending read(Source source) {
    if (source.refusal().isPresent()) {
      return new Pending.Refused(source, source.refusal().get());
    }
    if (source.nameIsMarked()) {
      return new Pending.Marked(source);
    }
    if (!ReadFile.canRead(source.name())) {
      return new Pending.Refused(source, ReadFile.unknown(source.name()));
    }
    byte[] bytes;
    try {
      bytes = source.content().bytes();
    } catch (NotReadable e) {
      return new Pending.Refused(source, e.getMessage());
    }
    String hash = ContentHash.of(bytes);
    return intake
        .documents()
        .imported(hash)
        .<Pending>map(document -> new Pending.Known(source, document))
        .orElseGet(() -> read(source, bytes, hash));
  }

  private Pending read(Source source, byte[] bytes, String hash) {
    var reading = readers.prepare(bytes, source.name(), intake.inbox().finder());
    if (reading instanceof Reading.Refused refused) {
      return new Pending.Unreadable(source, bytes, refused.reason());
    }
    if (!(reading instanceof Reading.Ready ready)) {
      return new Pending.Marked(source);
    }
    ready.prepared().pictures().forEach(picture -> originals.keep(picture.hash(), picture.bytes()));
    originals.keep(hash, bytes);
    return new Pending.Read(source, hash, ready.prepared().withoutPictures());
  }

  /** What stores files for a person. */
  StoreFile storing(Hints hints, Person person) {
    return new StoreFile(intake, quarantine, hints, person);
  }

  /** The second half: all files of a group are stored in one transaction, or none is. */
  List<Outcome> store(List<Pending> group, StoreFile storing) {
    var outcomes = new ArrayList<Outcome>();
    intake.together().run(() -> group.forEach(pending -> outcomes.add(storing.store(pending))));
    return outcomes;
  }
}
