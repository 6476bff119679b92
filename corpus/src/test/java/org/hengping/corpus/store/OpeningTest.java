package org.hengping.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.hengping.corpus.audit.AuditEntry;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opening a data folder makes of the states that a folder may be found in. */
@OnEveryDatabase
class OpeningTest {
  private final TestDatabase database;
  @TempDir Path folder;

  OpeningTest(TestDatabase database) {
    this.database = database;
  }

  private CorpusStore open() {
    return database.open(folder, InstantSource.system());
  }

  private static void write(CorpusStore store, String code) {
    var county =
        new RegisterRow(
            BureauRegisters.COUNTIES, Map.of("code", code, "name", code, "group", "COUNTY"));
    store.registers().put(BureauRegisters.COUNTIES, List.of(county), Person.COMMAND_LINE);
  }

  @Test
  void theProgramNeedsItsLastMigration() {
    open().close();

    try (var tables = Database.of(folder)) {
      var known = tables.known();
      assertEquals(String.valueOf(Database.NEWEST), known.get(known.size() - 1));
      assertEquals(known, tables.applied());
    }
  }

  @Test
  void aFreshFileIsWhatItsMigrationsMakeOfIt() {
    assumeTrue(database == TestDatabase.SQLITE);
    open().close();
    Path migrated = folder.resolve("migrated");
    migrated.toFile().mkdir();
    try (var tables = Database.of(migrated)) {
      tables.migrate(MigrationVersion.LATEST);
    }

    for (String query :
        List.of(
            "SELECT name || ': ' || coalesce(sql, '') FROM sqlite_master ORDER BY name",
            """
            SELECT installed_rank || '/' || version || '/' || description || '/' || type || '/'
              || script || '/' || checksum || '/' || installed_by || '/' || success
            FROM flyway_schema_history ORDER BY installed_rank
            """,
            "SELECT audit_sequence || audit_hash || outbox_sequence || document_number FROM head")) {
      var expected = database.query(migrated, query);
      assertTrue(expected.size() > 0 && !expected.contains(null), query);
      assertEquals(expected, database.query(folder, query), query);
    }
  }

  @Test
  void onAServerAllMigrationsAreOneTransaction() {
    assumeTrue(database == TestDatabase.POSTGRESQL);
    open().close();

    assertEquals(
        1,
        database
            .query(
                folder,
                """
                SELECT xmin FROM flyway_schema_history
                UNION SELECT xmin FROM pg_class WHERE relname IN ('document', 'head', 'figure')
                """)
            .size());
  }

  @Test
  void tablesOfANewerProgramAreNotOpened() {
    open().close();
    database.execute(
        folder,
        """
        INSERT INTO flyway_schema_history
        SELECT 999, '999', description, type, script, checksum, installed_by, installed_on,
          execution_time, success
        FROM flyway_schema_history WHERE version = '1'
        """);

    var refusal = assertThrows(IllegalStateException.class, this::open);

    assertTrue(refusal.getMessage().contains("先升级程序"), refusal.getMessage());
  }

  @Test
  void aLogThatIsOlderThanAnchorsGetsOneBeforeItsTablesAreBroughtUpToDate() throws IOException {
    var first = AuditEntry.chain(1, Instant.EPOCH, "wang", "load", "x", "", "", AuditEntry.GENESIS);
    if (database == TestDatabase.POSTGRESQL) {
      open().close();
      database.execute(folder, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
      deleteKeys();
    }
    try (var tables = Database.of(folder)) {
      tables.migrate(MigrationVersion.fromVersion("4"));
    }
    database.execute(
        folder,
        """
        INSERT INTO audit (sequence, at, actor, action, subject, detail, previous_hash, hash)
        VALUES (1, '1970-01-01T00:00:00Z', 'wang', 'load', 'x', '', '%s', '%s')
        """
            .formatted(AuditEntry.GENESIS, first.hash()));

    try (var store = open()) {
      assertEquals(List.of(), store.audit().verify());
      write(store, "A1");
      assertEquals(List.of(), store.audit().verify());
    }
  }

  @Test
  void aFolderThatIsKilledBetweenItsFirstMarkAndItsKeyOpens() throws IOException {
    open().close();
    Files.delete(folder.resolve("keys/audit.key"));

    try (var store = open()) {
      write(store, "A1");
      assertEquals(List.of(), store.audit().verify());
    }
    try (var store = open()) {
      assertEquals(List.of(), store.audit().verify());
    }
  }

  /** Of a server the folder is one of several; of a file it is the only one. */
  @Test
  void aFolderWithoutKeysVouchesForALogOnlyWhereItJoinsOthers() throws IOException {
    try (var store = open()) {
      write(store, "A1");
    }
    deleteKeys();

    try (var store = open()) {
      write(store, "A2");
      var problems = store.audit().verify();
      assertEquals(
          database == TestDatabase.SQLITE, problems.toString().contains("审计锚点"), problems + "");
      assertTrue(database == TestDatabase.SQLITE || problems.isEmpty(), problems + "");
    }
  }

  private void deleteKeys() throws IOException {
    try (var keys = Files.walk(folder.resolve("keys"))) {
      for (Path path : keys.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
