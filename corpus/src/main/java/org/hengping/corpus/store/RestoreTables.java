package org.hengping.corpus.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.hengping.corpus.audit.AuditAnchor;
import org.hengping.corpus.audit.AuditKey;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Fills the empty database of a data folder from what {@link TableSnapshot} wrote, wholly or not at
 * all: nothing is there before {@link #finish}. One thread only.
 */
public final class RestoreTables implements AutoCloseable {
  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
  private static final int BATCH = 1_000;

  private final Path folder;
  private final Database database;
  private final Handle handle;

  private RestoreTables(Path folder, Database database) {
    this.folder = folder;
    this.database = database;
    this.handle = database.jdbi().open();
  }

  /**
   * Opens the database of a data folder and makes its tables as they were.
   *
   * @param versions of the tables that were written
   * @throws IllegalStateException when the database is not empty, or the tables are of a newer
   *     program
   */
  public static RestoreTables open(Path folder, List<String> versions) {
    var database = Database.of(folder);
    boolean opened = false;
    try {
      if (!database.known().containsAll(versions) || versions.isEmpty()) {
        throw new IllegalStateException("备份由更新版本的程序所做，请先升级程序再恢复");
      }
      database.migrate(MigrationVersion.fromVersion(versions.get(versions.size() - 1)));
      var restoring = new RestoreTables(folder, database);
      restoring.begin();
      opened = true;
      return restoring;
    } finally {
      if (!opened) {
        database.close();
      }
    }
  }

  private void begin() {
    handle.begin();
    var head = Head.take(handle, database.engine());
    if (head.auditSequence() > 0) {
      throw new IllegalStateException("要恢复到的数据库不是空的，请在 " + DatabaseServer.FILE + " 中指定一个空库");
    }
    Tables.names(handle).forEach(table -> handle.execute("DELETE FROM " + table));
  }

  /**
   * Reads a table and gives the number of its rows.
   *
   * @throws IllegalStateException when the table or its columns are not ours
   */
  public long read(String table, InputStream in) throws IOException {
    try (var json = JSON.createParser(in)) {
      var columns = row(json);
      if (columns == null
          || columns.isEmpty()
          || !Tables.names(handle).contains(table)
          || !Tables.columns(handle, table).containsAll(columns)) {
        throw new IllegalStateException("备份中的表 " + table + " 与程序不符");
      }
      return rows(table, columns, json);
    }
  }

  private long rows(String table, List<@Nullable Object> columns, JsonParser json)
      throws IOException {
    var names = columns.stream().map(String::valueOf).toList();
    var sql =
        "INSERT INTO "
            + table
            + " ("
            + String.join(", ", names)
            + ") VALUES (?"
            + ", ?".repeat(names.size() - 1)
            + ")";
    long rows = 0;
    try (var batch = handle.prepareBatch(sql)) {
      for (var row = row(json); row != null; row = row(json)) {
        batch.add(row.toArray());
        if (++rows % BATCH == 0) {
          batch.execute();
        }
      }
      if (rows % BATCH != 0) {
        batch.execute();
      }
    }
    return rows;
  }

  /** The next array, or null at the end. */
  private static @Nullable List<@Nullable Object> row(JsonParser json) throws IOException {
    if (json.nextToken() == null) {
      return null;
    }
    var values = new ArrayList<@Nullable Object>();
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token == null) {
        throw new IOException("A row ends in its middle");
      }
      values.add(
          switch (token) {
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_STRING -> json.getText();
            default -> throw new IOException("Neither text nor whole number: " + token);
          });
    }
    return values;
  }

  /**
   * Makes the restored tables the state of the data folder and brings them to this program's
   * version.
   *
   * @param head the newest audit entry that they must have
   * @throws IllegalStateException when they have another
   */
  public void finish(AuditAnchor.Mark head) {
    var restored = Head.read(handle);
    if (restored.auditSequence() != head.sequence() || !restored.auditHash().equals(head.hash())) {
      throw new IllegalStateException("备份中的审计日志与备份清单不符");
    }
    handle.commit();
    database.migrate();
    if (head.sequence() > 0) {
      var key = AuditKey.open(folder.resolve("keys"));
      try (var anchor = AuditAnchor.open(folder, key)) {
        anchor.advance(head.sequence(), head.hash());
      }
      key.keep();
    }
  }

  @Override
  public void close() {
    handle.close();
    database.close();
  }
}
