package org.hengping.corpus.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 over rows as the database holds them. Columns go by name and empty ones are left out, so
 * that a column added later changes nothing until it is filled.
 */
final class StateHash {
  private final MessageDigest digest;

  StateHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Adds the current row. */
  StateHash add(ResultSet row) throws SQLException {
    var values = new HashMap<String, String>();
    var columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String value = row.getString(i);
      if (value != null) {
        values.put(columns.getColumnLabel(i), value);
      }
    }
    return add(values);
  }

  /** Adds a row with these columns. */
  StateHash add(Map<String, String> row) {
    text(Integer.toString(row.size()));
    new TreeMap<>(row)
        .forEach(
            (name, value) -> {
              text(name);
              text(value);
            });
    return this;
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
