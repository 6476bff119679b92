package org.hengping.corpus.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RowVersion;
import org.jdbi.v3.core.Handle;

/** Every version of the rows of one register; only appended to. */
final class RowHistory {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};
  private static final int CHUNK = 400;

  private final Handle handle;
  private final Register register;

  RowHistory(Handle handle, Register register) {
    this.handle = handle;
    this.register = register;
  }

  /** Every version of a row, oldest first. */
  List<RowVersion> of(String key) {
    return handle
        .createQuery(
            """
            SELECT * FROM register_version
            WHERE register = :register AND row_key = :key ORDER BY version
            """)
        .bind("register", register.name())
        .bind("key", key)
        .map((rs, c) -> version(rs))
        .list();
  }

  /** The newest versions of these rows. */
  Map<String, RowVersion> newest(Collection<String> keys) {
    var found = new LinkedHashMap<String, RowVersion>();
    var wanted = keys.stream().distinct().toList();
    for (int from = 0; from < wanted.size(); from += CHUNK) {
      var chunk = wanted.subList(from, Math.min(from + CHUNK, wanted.size()));
      try (var query =
          handle.createQuery(
              """
              SELECT * FROM register_version v
              WHERE v.register = :register AND v.row_key IN (<keys>) AND v.version =
                (SELECT max(w.version) FROM register_version w
                 WHERE w.register = v.register AND w.row_key = v.row_key)
              """)) {
        query
            .bind("register", register.name())
            .bindList("keys", chunk)
            .map((rs, c) -> Map.entry(rs.getString("row_key"), version(rs)))
            .forEach(e -> found.put(e.getKey(), e.getValue()));
      }
    }
    return found;
  }

  /** The newest version of every row. */
  Map<String, RowVersion> newest() {
    var found = new LinkedHashMap<String, RowVersion>();
    handle
        .createQuery(
            """
            SELECT v.* FROM register_version v
            JOIN (SELECT row_key, max(version) AS version FROM register_version
                  WHERE register = :register GROUP BY row_key) n
              ON n.row_key = v.row_key AND n.version = v.version
            WHERE v.register = :register ORDER BY v.row_key
            """)
        .bind("register", register.name())
        .map((rs, c) -> Map.entry(rs.getString("row_key"), version(rs)))
        .forEach(e -> found.put(e.getKey(), e.getValue()));
    return found;
  }

  /** Keeps versions, each the next of its row. */
  void append(Map<String, RowVersion> versions) {
    if (versions.isEmpty()) {
      return;
    }
    try (var batch =
        handle.prepareBatch(
            """
            INSERT INTO register_version
              (register, row_key, version, kind, row_values, source, reason, actor, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      versions.forEach((key, v) -> batch.add(stored(key, v).values().toArray()));
      batch.execute();
    }
  }

  /** Hash over a version as it is stored. */
  String hash(String key, RowVersion version) {
    var columns = new LinkedHashMap<String, String>();
    stored(key, version).forEach((name, value) -> columns.put(name, value.toString()));
    return new StateHash().add(columns).hex();
  }

  /** The columns of a version, in order. */
  private Map<String, Object> stored(String key, RowVersion version) {
    var columns = new LinkedHashMap<String, Object>();
    columns.put("register", register.name());
    columns.put("row_key", key);
    columns.put("version", version.number());
    columns.put("kind", version.kind().name());
    columns.put("row_values", json(version.values()));
    columns.put("source", version.source().text());
    columns.put("reason", version.reason());
    columns.put("actor", version.actor());
    columns.put("at", version.at().toString());
    return columns;
  }

  private static RowVersion version(ResultSet rs) throws SQLException {
    return new RowVersion(
        rs.getInt("version"),
        RowVersion.Kind.valueOf(rs.getString("kind")),
        texts(rs.getString("row_values")),
        Citation.parse(rs.getString("source")),
        rs.getString("reason"),
        rs.getString("actor"),
        Instant.parse(rs.getString("at")));
  }

  private static String json(Map<String, String> texts) {
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write " + texts.keySet(), e);
    }
  }

  private static Map<String, String> texts(String json) {
    try {
      return JSON.readValue(json, TEXTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not a row version: " + json, e);
    }
  }
}
