package org.hengping.corpus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;
import org.jdbi.v3.core.Handle;

/**
 * Makes all tables in an empty SQLite file as Flyway would, with Flyway's own notes about it, but
 * in one transaction and without the second that Flyway takes to get going. Flyway goes on from
 * there.
 */
final class FreshTables {
  private static final String FOLDER = "migration/";

  /** All migrations in their order. */
  private static final List<String> SCRIPTS =
      List.of(
          "V1__corpus.sql",
          "V2__registers.sql",
          "V3__library.sql",
          "V4__proposals.sql",
          "V5__store.sql",
          "V6__intake.sql",
          "V7__forms.sql",
          "V8__figures.sql",
          "V10__templates.sql");

  private static final String HISTORY =
      """
      CREATE TABLE "flyway_schema_history" (
          "installed_rank" INT NOT NULL PRIMARY KEY,
          "version" VARCHAR(50),
          "description" VARCHAR(200) NOT NULL,
          "type" VARCHAR(20) NOT NULL,
          "script" VARCHAR(1000) NOT NULL,
          "checksum" INT,
          "installed_by" VARCHAR(100) NOT NULL,
          "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
          "execution_time" INT NOT NULL,
          "success" BOOLEAN NOT NULL
      );
      CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
      """;

  private FreshTables() {}

  /** Makes them, in the transaction of the handle. */
  static void make(Handle handle) {
    run(handle, HISTORY);
    for (int i = 0; i < SCRIPTS.size(); i++) {
      String sql = text(SCRIPTS.get(i));
      run(handle, sql);
      note(handle, i + 1, SCRIPTS.get(i), checksum(sql));
    }
  }

  private static void note(Handle handle, int rank, String script, int checksum) {
    int end = script.indexOf("__");
    handle.execute(
        """
        INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,
          checksum, installed_by, execution_time, success)
        VALUES (?, ?, ?, 'SQL', ?, ?, '', 0, 1)
        """,
        rank,
        script.substring(1, end),
        script.substring(end + 2, script.lastIndexOf('.')).replace('_', ' '),
        script,
        checksum);
  }

  private static void run(Handle handle, String script) {
    try (var statement = handle.getConnection().createStatement()) {
      statement.executeUpdate(script);
    } catch (SQLException e) {
      throw new IllegalStateException("The tables cannot be made", e);
    }
  }

  private static String text(String script) {
    try (var in = FreshTables.class.getResourceAsStream(FOLDER + script)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks " + script);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Flyway computes it: over the lines without what ends them. */
  private static int checksum(String script) {
    var sum = new CRC32();
    script.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
    return (int) sum.getValue();
  }
}
