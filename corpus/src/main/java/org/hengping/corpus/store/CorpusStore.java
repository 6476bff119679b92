package org.hengping.corpus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import org.hengping.corpus.audit.AuditAnchor;
import org.hengping.corpus.audit.AuditExport;
import org.hengping.corpus.audit.AuditKey;
import org.hengping.corpus.audit.AuditLog;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.figure.FigureUses;
import org.hengping.corpus.ingest.Intake;
import org.hengping.corpus.ingest.ProposalInbox;
import org.hengping.corpus.outbox.Outbox;
import org.hengping.corpus.people.People;
import org.hengping.corpus.proposal.Proposals;
import org.hengping.corpus.register.Registers;
import org.hengping.corpus.resemblance.TextKeys;

/**
 * Everything the bureau holds: in {@code hengping.db} of the data folder, or in the PostgreSQL
 * database that its {@code store.properties} names. Thread-safe. One process opens a folder at a
 * time; several may share a PostgreSQL database.
 */
public final class CorpusStore implements AutoCloseable {
  /** A file that stands in a data folder while a backup is being restored into it. */
  public static final String RESTORING = "hengping.restoring";

  /** The version of the tables from which on logs have anchors. */
  private static final int ANCHORED = 5;

  private final Database database;
  private final AuditKey key;
  private final AuditAnchor anchor;
  private final Path folder;
  private final Documents documents;
  private final Registers registers;
  private final Proposals proposals;
  private final People people;
  private final AuditLog audit;
  private final Outbox outbox;
  private final TextKeys textKeys;
  private final Writes writes;
  private final FigureUses figureUses;

  private CorpusStore(Path folder, Database database, AuditKey key, InstantSource clock) {
    this.folder = folder;
    this.database = database;
    this.key = key;
    this.anchor = AuditAnchor.open(folder, key);
    prepare();
    var jdbi = database.jdbi();
    this.writes = new Writes(database, anchor, clock);
    this.documents = new DocumentTable(jdbi, writes);
    this.registers = new RegisterTable(database, writes);
    this.proposals = new ProposalTable(jdbi, writes);
    this.people = new PersonTable(jdbi, writes);
    this.audit = new AuditTable(database, anchor);
    this.outbox = new OutboxTable(jdbi);
    this.textKeys = new TextKeyTable(jdbi, writes);
    this.figureUses = new FigureTable(jdbi);
  }

  /**
   * Opens the database of a data folder, making or migrating it when needed. A process that is
   * killed in it leaves a folder that the next one opens.
   *
   * @throws UncheckedIOException when the folder cannot be made
   * @throws IllegalStateException when the tables are of a newer program
   */
  public static CorpusStore open(Path folder, InstantSource clock) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("数据目录无法建立：" + folder, e);
    }
    if (Files.exists(folder.resolve(RESTORING))) {
      throw new IllegalStateException("数据目录 " + folder + " 的恢复没有做完，请清空后重新恢复");
    }
    var database = Database.of(folder);
    boolean opened = false;
    try {
      var key = AuditKey.open(folder.resolve("keys"));
      var store = new CorpusStore(folder, database, key, clock);
      store.lookAtAnchor();
      key.keep();
      opened = true;
      return store;
    } finally {
      if (!opened) {
        database.close();
      }
    }
  }

  /** Tables and, for a log that is older than anchors, its first mark. */
  private void prepare() {
    if (database.version().filter(v -> v < ANCHORED).isPresent()) {
      AuditTable.newest(database).ifPresent(m -> anchor.advance(m.sequence(), m.hash()));
    }
    database.migrate();
  }

  /**
   * The first mark stands before the first entry, or a process that is killed between the two would
   * leave a log without an anchor. A folder that comes to a database in which others write marks
   * what it finds. The key is kept only after that. A log that lost or contradicts its anchor must
   * not write it anew; see {@link AuditAnchor}.
   */
  private void lookAtAnchor() {
    var head = database.jdbi().withHandle(Head::read);
    boolean joins = key.isMade() && database.engine() == Engine.POSTGRESQL;
    if (anchor.newest().isEmpty() && (joins || head.auditSequence() == 0)) {
      anchor.advance(head.auditSequence(), head.auditHash());
    }
    if (anchor.newest().filter(this::isInLog).isEmpty()) {
      anchor.freeze();
    }
  }

  private boolean isInLog(AuditAnchor.Mark mark) {
    return mark.sequence() == 0
        || audit.after(mark.sequence() - 1, 1).stream()
            .anyMatch(e -> e.sequence() == mark.sequence() && e.hash().equals(mark.hash()));
  }

  /** The data folder. */
  public Path folder() {
    return folder;
  }

  public Documents documents() {
    return documents;
  }

  public Registers registers() {
    return registers;
  }

  public Proposals proposals() {
    return proposals;
  }

  public People people() {
    return people;
  }

  public AuditLog audit() {
    return audit;
  }

  /** Writes the audit log as a file that can be checked without this folder. */
  public AuditExport auditExport() {
    return new AuditExport(audit, key);
  }

  public Outbox outbox() {
    return outbox;
  }

  public TextKeys textKeys() {
    return textKeys;
  }

  /** Where files from outside go to. */
  public Intake intake(ProposalInbox inbox) {
    return new Intake(documents, registers, textKeys, writes::together, inbox);
  }

  public FigureUses figureUses() {
    return figureUses;
  }

  /** Reads one state of all tables, however long it takes, while others go on writing. */
  public <T> T snapshot(Function<TableSnapshot, T> work) {
    var versions = database.applied();
    return database.snapshot(handle -> work.apply(new TableSnapshot(handle, versions)));
  }

  @Override
  public void close() {
    anchor.close();
    database.close();
  }
}
