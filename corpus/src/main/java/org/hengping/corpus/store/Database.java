package org.hengping.corpus.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * An open database: {@code hengping.db} of a data folder, or the server that the folder's {@code
 * store.properties} names. Thread-safe.
 */
final class Database implements AutoCloseable {
  /** Name of the SQLite file in the data folder. */
  static final String FILE = "hengping.db";

  /** The last migration: tables of this version are opened without looking at the migrations. */
  static final int NEWEST = 10;

  private static final int CONNECTIONS = 6;

  private final Engine engine;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Jdbi reading;

  private Database(Engine engine, DataSource writing, DataSource reading) {
    var pooling = new HikariConfig();
    pooling.setDataSource(writing);
    pooling.setMaximumPoolSize(CONNECTIONS);
    pooling.setMinimumIdle(1);
    this.engine = engine;
    this.pool = new HikariDataSource(pooling);
    this.jdbi = Jdbi.create(pool).setStatementBuilderFactory(c -> new KeptStatements());
    this.reading = Jdbi.create(reading);
  }

  /** Opens the database of a data folder; it is made when it is a file that is not there. */
  static Database of(Path folder) {
    return DatabaseServer.of(folder).map(Database::server).orElseGet(() -> file(folder));
  }

  private static Database file(Path folder) {
    return new Database(
        Engine.SQLITE,
        sqlite(folder, SQLiteConfig.TransactionMode.IMMEDIATE),
        sqlite(folder, SQLiteConfig.TransactionMode.DEFERRED));
  }

  private static DataSource sqlite(Path folder, SQLiteConfig.TransactionMode mode) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(30_000);
    config.setTransactionMode(mode);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + folder.resolve(FILE));
    return source;
  }

  private static Database server(DatabaseServer server) {
    var source = new PGSimpleDataSource();
    source.setUrl(server.url());
    source.setUser(server.user());
    source.setPassword(server.password());
    source.setReWriteBatchedInserts(true);
    var database = new Database(Engine.POSTGRESQL, source, source);
    try {
      database.checkOrder();
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    return database;
  }

  /** Keys must sort by their bytes as in SQLite, or lists would differ between the two. */
  private void checkOrder() {
    boolean byBytes =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT datcollate IN ('C', 'POSIX') AND pg_encoding_to_char(encoding) = 'UTF8'
                        FROM pg_database WHERE datname = current_database()
                        """)
                    .mapTo(Boolean.class)
                    .one());
    if (!byBytes) {
      throw new IllegalStateException(
          "数据库的编码须为 UTF8、排序规则须为 C，请这样建库：CREATE DATABASE hengping TEMPLATE template0"
              + " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
    }
  }

  Engine engine() {
    return engine;
  }

  /** Runs queries and, through {@link Writes}, changes. */
  Jdbi jdbi() {
    return jdbi;
  }

  /**
   * Reads one state of the whole database, however long it takes, while others go on writing. For
   * large results queries must set a fetch size.
   */
  <T> T snapshot(Function<Handle, T> work) {
    return engine == Engine.SQLITE
        ? reading.inTransaction(work::apply)
        : reading.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply);
  }

  /**
   * Brings the tables to what this program needs.
   *
   * @throws IllegalStateException when they are of a newer program
   */
  void migrate() {
    if (engine == Engine.SQLITE && jdbi.withHandle(Tables::none)) {
      jdbi.useTransaction(FreshTables::make);
      return;
    }
    int version = version().orElse(0);
    if (version > NEWEST && !known().contains(String.valueOf(version))) {
      throw new IllegalStateException("数据由更新版本的程序所写，请先升级程序再打开");
    }
    if (version != NEWEST) {
      migrate(MigrationVersion.LATEST);
    }
  }

  /**
   * Brings the tables to a version. On a server all steps are one transaction, as Flyway alone
   * commits a step and the note of it one after the other; in a file they are one by one.
   */
  void migrate(MigrationVersion target) {
    if (engine == Engine.SQLITE) {
      flyway(pool, target).migrate();
    } else {
      jdbi.useTransaction(
          handle -> flyway(HeldConnection.source(handle.getConnection()), target).migrate());
    }
  }

  /** The newest version of the tables that are there, empty where there are none. */
  Optional<Integer> version() {
    return jdbi.withHandle(
        handle ->
            Tables.haveHistory(handle)
                ? handle
                    .createQuery("SELECT version FROM " + Tables.HISTORY)
                    .mapTo(Integer.class)
                    .stream()
                    .max(Integer::compare)
                : Optional.empty());
  }

  /** The versions of the tables that this program knows. */
  List<String> known() {
    return Arrays.stream(flyway(pool, MigrationVersion.LATEST).info().all())
        .filter(info -> info.getState().isResolved())
        .map(info -> info.getVersion().getVersion())
        .toList();
  }

  /** The versions of the tables that are there, ascending. */
  List<String> applied() {
    return Arrays.stream(flyway(pool, MigrationVersion.LATEST).info().applied())
        .map(info -> info.getVersion().getVersion())
        .toList();
  }

  private static Flyway flyway(DataSource source, MigrationVersion target) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/hengping/corpus/store/migration")
        .target(target)
        .load();
  }

  @Override
  public void close() {
    pool.close();
  }
}
