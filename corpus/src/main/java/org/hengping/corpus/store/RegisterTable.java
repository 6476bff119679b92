package org.hengping.corpus.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.outbox.Outbox;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.Registers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All registers in SQL, driven by their definitions. */
final class RegisterTable implements Registers {
  private final Jdbi jdbi;
  private final Writes writes;

  RegisterTable(Jdbi jdbi, Writes writes) {
    this.jdbi = jdbi;
    this.writes = writes;
  }

  @Override
  public Loaded put(Register register, List<RegisterRow> rows, Person actor) {
    return change(List.of(new Change(register, rows, Set.of())), actor);
  }

  @Override
  public Loaded change(List<Change> changes, Person actor) {
    return writes.write(
        actor,
        write -> {
          var total = new Loaded(0, 0, 0);
          for (Change change : changes) {
            total = total.plus(change(write, change));
          }
          return total;
        });
  }

  private static Loaded change(Writes.Write write, Change change) {
    var register = change.register();
    Map<String, RegisterRow> before =
        rows(write.handle(), register).stream()
            .collect(Collectors.toMap(RegisterRow::key, Function.identity()));
    int removed = remove(write, register, before, change.removed());
    checkReferences(write.handle(), register, change.rows(), before.keySet());
    var changed = change.rows().stream().filter(r -> !r.equals(before.get(r.key()))).toList();
    if (!changed.isEmpty()) {
      upsert(write.handle(), register, changed);
    }
    int added = 0;
    for (RegisterRow row : changed) {
      @Nullable RegisterRow old = before.get(row.key());
      added += old == null ? 1 : 0;
      write.audit(
          old == null ? "register.add" : "register.change",
          register.name() + "/" + row.key(),
          difference(old, row));
      write.changed(Outbox.REGISTER + register.name(), row.key());
    }
    return new Loaded(
        added, changed.size() - added + removed, change.rows().size() - changed.size());
  }

  private static int remove(
      Writes.Write write, Register register, Map<String, RegisterRow> before, Set<String> keys) {
    var gone = keys.stream().filter(before::containsKey).sorted().toList();
    if (gone.isEmpty()) {
      return 0;
    }
    var fields = register.keyFields();
    var batch =
        write
            .handle()
            .prepareBatch(
                "DELETE FROM "
                    + register.table()
                    + " WHERE "
                    + fields.stream()
                        .map(f -> f.column() + " = ?")
                        .collect(Collectors.joining(" AND ")));
    for (String key : gone) {
      var row = before.remove(key);
      for (int i = 0; i < fields.size(); i++) {
        batch.bind(i, stored(row.values().get(fields.get(i).key())));
      }
      batch.add();
      write.audit("register.remove", register.name() + "/" + key, difference(null, row));
      write.changed(Outbox.REGISTER + register.name(), key);
    }
    batch.execute();
    return gone.size();
  }

  private static String difference(@Nullable RegisterRow old, RegisterRow row) {
    return row.register().fields().stream()
        .filter(f -> old == null ? row.has(f.key()) : !old.text(f.key()).equals(row.text(f.key())))
        .map(
            f ->
                f.key() + ": " + (old == null ? "" : old.text(f.key()) + " → ") + row.text(f.key()))
        .collect(Collectors.joining("; "));
  }

  private static void checkReferences(
      Handle handle, Register register, List<RegisterRow> rows, Set<String> own) {
    for (Field field : register.fields()) {
      if (field.references().isEmpty()) {
        continue;
      }
      Register target = BureauRegisters.named(field.references()).orElseThrow();
      Set<String> keys = new HashSet<>();
      if (target.equals(register)) {
        keys.addAll(own);
        rows.forEach(r -> keys.add(r.key()));
      } else {
        rows(handle, target).forEach(r -> keys.add(r.key()));
      }
      for (RegisterRow row : rows) {
        String key = row.text(field.key());
        if (!key.isEmpty() && !keys.contains(key)) {
          throw new IllegalArgumentException(
              register.title()
                  + " "
                  + row.key()
                  + "：“"
                  + field.heading()
                  + "”的值“"
                  + key
                  + "”在“"
                  + target.title()
                  + "”中不存在，请先登记或改正");
        }
      }
    }
  }

  private static void upsert(Handle handle, Register register, List<RegisterRow> rows) {
    var columns = register.fields().stream().map(Field::column).toList();
    var keys = register.keyFields().stream().map(Field::column).toList();
    String others =
        columns.stream()
            .filter(c -> !keys.contains(c))
            .map(c -> c + " = excluded." + c)
            .collect(Collectors.joining(", "));
    var batch =
        handle.prepareBatch(
            "INSERT INTO "
                + register.table()
                + " ("
                + String.join(", ", columns)
                + ") VALUES ("
                + columns.stream().map(c -> "?").collect(Collectors.joining(", "))
                + ") ON CONFLICT ("
                + String.join(", ", keys)
                + ") DO "
                + (others.isEmpty() ? "NOTHING" : "UPDATE SET " + others));
    for (RegisterRow row : rows) {
      for (int i = 0; i < register.fields().size(); i++) {
        batch.bind(i, stored(row.values().get(register.fields().get(i).key())));
      }
      batch.add();
    }
    batch.execute();
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

  @Override
  public List<RegisterRow> rows(Register register) {
    return jdbi.withHandle(handle -> rows(handle, register));
  }

  private static List<RegisterRow> rows(Handle handle, Register register) {
    String keys =
        register.keyFields().stream().map(Field::column).collect(Collectors.joining(", "));
    return handle
        .createQuery("SELECT * FROM " + register.table() + " ORDER BY " + keys)
        .map((rs, c) -> row(register, rs))
        .list();
  }

  private static RegisterRow row(Register register, ResultSet rs) throws SQLException {
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

  @Override
  public RegisterSnapshot snapshot() {
    Set<String> released =
        jdbi.withHandle(
            handle ->
                new HashSet<>(
                    handle
                        .createQuery("SELECT subject FROM document WHERE released_revision > 0")
                        .mapTo(String.class)
                        .list()));
    return new RegisterSnapshot(this::rows, released);
  }
}
