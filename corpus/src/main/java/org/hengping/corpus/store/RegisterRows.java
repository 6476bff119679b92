package org.hengping.corpus.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of one register, driven by its definition. */
final class RegisterRows {
  /** Keys in one query: well below the number of parameters that a database takes. */
  private static final int CHUNK = 200;

  private final Handle handle;
  private final Register register;
  private final List<String> keyColumns;

  RegisterRows(Handle handle, Register register) {
    this.handle = handle;
    this.register = register;
    this.keyColumns = register.keyFields().stream().map(Field::column).toList();
  }

  /** All rows in key order. */
  List<RegisterRow> all() {
    return handle
        .createQuery(
            "SELECT * FROM " + register.table() + " ORDER BY " + String.join(", ", keyColumns))
        .map((rs, c) -> row(rs))
        .list();
  }

  /** The rows with these keys. */
  Map<String, RegisterRow> find(Collection<String> keys) {
    var wanted = new ArrayList<List<Object>>();
    keys.forEach(k -> register.keyValues(k).ifPresent(wanted::add));
    var found = new LinkedHashMap<String, RegisterRow>();
    for (int from = 0; from < wanted.size(); from += CHUNK) {
      var chunk = wanted.subList(from, Math.min(from + CHUNK, wanted.size()));
      for (RegisterRow row : find(chunk)) {
        found.put(row.key(), row);
      }
    }
    return found;
  }

  private List<RegisterRow> find(List<List<Object>> keys) {
    String one = "(" + String.join(", ", Collections.nCopies(keyColumns.size(), "?")) + ")";
    try (var query =
        handle.createQuery(
            "SELECT * FROM "
                + register.table()
                + " WHERE ("
                + String.join(", ", keyColumns)
                + ") IN (VALUES "
                + String.join(", ", Collections.nCopies(keys.size(), one))
                + ")")) {
      int place = 0;
      for (List<Object> key : keys) {
        for (Object part : key) {
          query.bind(place++, stored(part));
        }
      }
      return query.map((rs, c) -> row(rs)).list();
    }
  }

  /** Keys of the rows whose field has this text, at most so many. */
  List<String> referring(Field field, String key, int limit) {
    String condition = field.many() ? " LIKE ? ESCAPE '!'" : " = ?";
    String pattern = "%" + key.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    return handle
        .createQuery("SELECT * FROM " + register.table() + " WHERE " + field.column() + condition)
        .bind(0, field.many() ? pattern : key)
        .map((rs, c) -> row(rs))
        .stream()
        .filter(r -> field.referred(r.text(field.key())).contains(key))
        .map(RegisterRow::key)
        .limit(limit)
        .toList();
  }

  /** Adds rows or replaces those with the same key. */
  void put(Collection<RegisterRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (var batch = handle.prepareBatch(upsert())) {
      for (RegisterRow row : rows) {
        for (int i = 0; i < register.fields().size(); i++) {
          batch.bind(i, stored(row.values().get(register.fields().get(i).key())));
        }
        batch.add();
      }
      batch.execute();
    }
  }

  private String upsert() {
    var columns = register.fields().stream().map(Field::column).toList();
    String others =
        columns.stream()
            .filter(c -> !keyColumns.contains(c))
            .map(c -> c + " = excluded." + c)
            .collect(Collectors.joining(", "));
    return "INSERT INTO "
        + register.table()
        + " ("
        + String.join(", ", columns)
        + ") VALUES ("
        + String.join(", ", Collections.nCopies(columns.size(), "?"))
        + ") ON CONFLICT ("
        + String.join(", ", keyColumns)
        + ") DO "
        + (others.isEmpty() ? "NOTHING" : "UPDATE SET " + others);
  }

  /** Removes the row with this key. */
  void remove(String key) {
    String condition =
        keyColumns.stream().map(c -> c + " = ?").collect(Collectors.joining(" AND "));
    try (var update =
        handle.createUpdate("DELETE FROM " + register.table() + " WHERE " + condition)) {
      int place = 0;
      for (Object part : register.keyValues(key).orElseThrow()) {
        update.bind(place++, stored(part));
      }
      update.execute();
    }
  }

  private static @Nullable Object stored(@Nullable Object value) {
    if (value instanceof Amount a) {
      return a.fen();
    } else if (value instanceof BigDecimal d) {
      return d.movePointRight(2).longValueExact();
    } else if (value instanceof Boolean b) {
      return b ? 1 : 0;
    } else if (value instanceof LocalDate d) {
      return d.toString();
    }
    return value;
  }

  private RegisterRow row(ResultSet rs) throws SQLException {
    var values = new LinkedHashMap<String, Object>();
    for (Field field : register.fields()) {
      String column = field.column();
      if (rs.getObject(column) == null) {
        continue;
      }
      values.put(
          field.key(),
          switch (field.type()) {
            case TEXT, CODE -> rs.getString(column);
            case WHOLE -> rs.getLong(column);
            case DECIMAL -> BigDecimal.valueOf(rs.getLong(column), 2);
            case MONEY -> Amount.ofFen(rs.getLong(column));
            case DATE -> LocalDate.parse(rs.getString(column));
            case FLAG -> rs.getInt(column) != 0;
          });
    }
    return new RegisterRow(register, values);
  }
}
