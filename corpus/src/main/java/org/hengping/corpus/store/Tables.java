package org.hengping.corpus.store;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What tables a database has. */
final class Tables {
  /** Where Flyway notes what it did. */
  static final String HISTORY = "flyway_schema_history";

  private Tables() {}

  /** Names of our tables, in order. */
  static List<String> names(Handle handle) {
    return all(handle).stream()
        .filter(name -> !name.equals(HISTORY) && !name.startsWith("sqlite_"))
        .sorted()
        .toList();
  }

  /** Whether there is none at all. */
  static boolean none(Handle handle) {
    return all(handle).isEmpty();
  }

  /** Whether the database was ever migrated. */
  static boolean haveHistory(Handle handle) {
    return all(handle).contains(HISTORY);
  }

  private static List<String> all(Handle handle) {
    return read(
        handle,
        about -> about.getTables(null, schema(about), "%", new String[] {"TABLE"}),
        "TABLE_NAME");
  }

  /** Columns of a table, in their order. */
  static List<String> columns(Handle handle, String table) {
    return read(
        handle,
        about ->
            about.getColumns(
                null, schema(about), table.replace("_", about.getSearchStringEscape() + "_"), "%"),
        "COLUMN_NAME");
  }

  private static String schema(DatabaseMetaData about) throws SQLException {
    return about.getConnection().getSchema();
  }

  private interface Listing {
    ResultSet of(DatabaseMetaData about) throws SQLException;
  }

  private static List<String> read(Handle handle, Listing listing, String column) {
    try (var rows = listing.of(handle.getConnection().getMetaData())) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(column));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not tell its tables", e);
    }
  }
}
