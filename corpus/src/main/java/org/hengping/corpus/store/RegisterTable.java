package org.hengping.corpus.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.Registers;
import org.hengping.corpus.register.RowChange;
import org.hengping.corpus.register.RowVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All registers in SQL, driven by their definitions. */
final class RegisterTable implements Registers {
  private final Database database;
  private final Jdbi jdbi;
  private final Writes writes;

  RegisterTable(Database database, Writes writes) {
    this.database = database;
    this.jdbi = database.jdbi();
    this.writes = writes;
    if (jdbi.withHandle(RegisterTable::lacksVersions)) {
      writes.write(
          Person.COMMAND_LINE,
          write -> {
            BureauRegisters.ALL.forEach(register -> keepVersions(write, register));
            return true;
          });
    }
  }

  private static boolean lacksVersions(Handle handle) {
    return handle
            .select("SELECT 1 FROM register_version LIMIT 1")
            .mapTo(Long.class)
            .list()
            .isEmpty()
        && BureauRegisters.ALL.stream().anyMatch(r -> !new RegisterRows(handle, r).all().isEmpty());
  }

  /** Gives the rows of a database that is older than versions their first one. */
  private static void keepVersions(Writes.Write write, Register register) {
    var versions = new LinkedHashMap<String, RowVersion>();
    for (RegisterRow row : new RegisterRows(write.handle(), register).all()) {
      versions.put(
          row.key(),
          new RowVersion(
              1,
              RowVersion.Kind.ADDED,
              row.texts(),
              new Citation.Entry("启用版本记录前已登记"),
              "",
              write.actor().user(),
              write.at()));
    }
    var history = new RowHistory(write.handle(), register);
    history.append(versions);
    versions.forEach(
        (key, version) ->
            write.audit(
                "register.keep", register.name() + "/" + key, "", history.hash(key, version)));
  }

  @Override
  public Loaded apply(List<RowChange> changes, Person actor) {
    return writes.write(actor, write -> new RegisterWrite(write).apply(changes));
  }

  @Override
  public List<RegisterRow> rows(Register register) {
    return jdbi.withHandle(handle -> new RegisterRows(handle, register).all());
  }

  @Override
  public Map<String, RegisterRow> find(Register register, Collection<String> keys) {
    return jdbi.withHandle(handle -> new RegisterRows(handle, register).find(keys));
  }

  @Override
  public Map<String, RowVersion> newest(Register register, Collection<String> keys) {
    return jdbi.withHandle(handle -> new RowHistory(handle, register).newest(keys));
  }

  @Override
  public Map<String, RowVersion> newest(Register register) {
    return jdbi.withHandle(handle -> new RowHistory(handle, register).newest());
  }

  @Override
  public List<RowVersion> history(Register register, String key) {
    return jdbi.withHandle(handle -> new RowHistory(handle, register).of(key));
  }

  @Override
  public void archived(String evaluation, String sha256, Person actor) {
    writes.write(
        actor,
        write -> {
          write.audit(
              "register.archive",
              BureauRegisters.EVALUATIONS.name() + "/" + evaluation,
              "sha256: " + sha256);
          return true;
        });
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

  @Override
  public List<String> verify() {
    return database.snapshot(
        handle -> {
          var problems = new ArrayList<String>();
          BureauRegisters.ALL.forEach(register -> verify(handle, register, problems));
          return problems;
        });
  }

  private static void verify(Handle handle, Register register, List<String> problems) {
    var versions = new RowHistory(handle, register).newest();
    for (RegisterRow row : new RegisterRows(handle, register).all()) {
      @Nullable RowVersion version = versions.remove(row.key());
      if (version == null
          || version.kind() == RowVersion.Kind.REMOVED
          || !version.values().equals(row.texts())) {
        problems.add(register.title() + " " + row.key() + " 与其最新版本的记录不符");
      }
    }
    versions.forEach(
        (key, version) -> {
          if (version.kind() != RowVersion.Kind.REMOVED) {
            problems.add(register.title() + " " + key + " 不在台账中，而没有删除的记录");
          }
        });
  }
}
