package org.hengping.corpus.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.hengping.corpus.audit.AuditLog;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.outbox.Outbox;
import org.hengping.corpus.people.People;
import org.hengping.corpus.proposal.Proposals;
import org.hengping.corpus.register.Registers;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Everything the bureau holds, in one SQLite file of the data folder. Thread-safe; one process
 * writes at a time.
 */
public final class CorpusStore implements AutoCloseable {
  private final HikariDataSource pool;
  private final Path folder;
  private final Documents documents;
  private final Registers registers;
  private final Proposals proposals;
  private final People people;
  private final AuditLog audit;
  private final Outbox outbox;

  private CorpusStore(Path folder, HikariDataSource pool, InstantSource clock) {
    this.folder = folder;
    this.pool = pool;
    var jdbi = Jdbi.create(pool);
    var writes = new Writes(jdbi, clock);
    this.documents = new DocumentTable(jdbi, writes);
    this.registers = new RegisterTable(jdbi, writes);
    this.proposals = new ProposalTable(jdbi, writes);
    this.people = new PersonTable(jdbi, writes);
    this.audit = new AuditTable(jdbi);
    this.outbox = new OutboxTable(jdbi);
  }

  /**
   * Opens the database of a data folder, making or migrating it when needed.
   *
   * @throws UncheckedIOException when the folder cannot be made
   */
  public static CorpusStore open(Path folder, InstantSource clock) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("数据目录无法建立：" + folder, e);
    }
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(30_000);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    var sqlite = new SQLiteDataSource(config);
    sqlite.setUrl("jdbc:sqlite:" + folder.resolve("hengping.db"));
    var pooling = new HikariConfig();
    pooling.setDataSource(sqlite);
    pooling.setMaximumPoolSize(6);
    pooling.setMinimumIdle(1);
    var pool = new HikariDataSource(pooling);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:org/hengping/corpus/store/migration")
        .load()
        .migrate();
    return new CorpusStore(folder, pool, clock);
  }

  /** Whether a data folder holds a database. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve("hengping.db"));
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

  public Outbox outbox() {
    return outbox;
  }

  @Override
  public void close() {
    pool.close();
  }
}
