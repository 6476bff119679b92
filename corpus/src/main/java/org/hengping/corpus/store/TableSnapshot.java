package org.hengping.corpus.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hengping.corpus.audit.AuditAnchor;
import org.jdbi.v3.core.Handle;

/**
 * All tables as they stood at one moment, for a copy that both databases can read: of each table
 * its column names and then its rows, one JSON array a line. One thread only.
 */
public final class TableSnapshot {
  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  private static final int PAGE = 1_000;

  private final Handle handle;
  private final List<String> versions;

  TableSnapshot(Handle handle, List<String> versions) {
    this.handle = handle;
    this.versions = versions;
  }

  /** The newest audit entry. The first look at the tables fixes the moment. */
  public AuditAnchor.Mark head() {
    var head = Head.read(handle);
    return new AuditAnchor.Mark(head.auditSequence(), head.auditHash());
  }

  /** The versions of the tables, ascending. */
  public List<String> versions() {
    return versions;
  }

  /** Names of the tables, in order. */
  public List<String> tables() {
    return Tables.names(handle);
  }

  /**
   * Writes a table and gives the number of its rows.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  public long write(String table, OutputStream out) {
    try (var json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      List<String> columns = Tables.columns(handle, table);
      json.writeStartArray();
      for (String column : columns) {
        json.writeString(column);
      }
      json.writeEndArray();
      return rows(table, columns, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long rows(String table, List<String> columns, JsonGenerator json) {
    return handle
        .createQuery("SELECT " + String.join(", ", columns) + " FROM " + table)
        .setFetchSize(PAGE)
        .map((rs, c) -> row(rs, columns.size(), json))
        .stream()
        .count();
  }

  private static boolean row(ResultSet rs, int columns, JsonGenerator json) throws SQLException {
    try {
      json.writeStartArray();
      for (int i = 1; i <= columns; i++) {
        value(rs.getObject(i), json);
      }
      json.writeEndArray();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void value(Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Long || value instanceof Integer) {
      json.writeNumber(((Number) value).longValue());
    } else {
      throw new IllegalStateException("Only text and whole numbers are stored: " + value);
    }
  }
}
