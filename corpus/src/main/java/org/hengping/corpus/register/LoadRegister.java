package org.hengping.corpus.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hengping.corpus.people.Person;

/** Takes a register file whole, or not at all when something in it does not fit. */
public final class LoadRegister {
  private final Registers registers;

  public LoadRegister(Registers registers) {
    this.registers = registers;
  }

  /** What became of the file. */
  public sealed interface Outcome {
    /** All rows are in. */
    record Taken(Registers.Loaded counts) implements Outcome {}

    /** Nothing was taken. */
    record Refused(List<Fault> faults) implements Outcome {
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }

  /**
   * Loads a CSV or XLSX file.
   *
   * @throws IOException when the file cannot be read
   */
  public Outcome load(Register register, Path file, Person actor) throws IOException {
    return load(register, RegisterFile.read(register, file), actor);
  }

  /**
   * Loads what was read. A row that names no source of its own comes from its place in the file; a
   * row that names its version is refused when somebody has changed it since.
   */
  public Outcome load(Register register, RegisterFile.Content content, Person actor) {
    var faults = new ArrayList<>(content.faults());
    if (faults.isEmpty()) {
      faults.addAll(refusals(register, content));
      faults.addAll(danglingReferences(register, content));
      faults.addAll(staleRows(register, content));
    }
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    return new Outcome.Taken(registers.apply(changes(content), actor));
  }

  private static List<RowChange> changes(RegisterFile.Content content) {
    var changes = new ArrayList<RowChange>();
    for (int i = 0; i < content.rows().size(); i++) {
      changes.add(change(content, i));
    }
    return changes;
  }

  private static RowChange change(RegisterFile.Content content, int index) {
    var place = content.places().get(index);
    var origin =
        place.row() == 0
            ? Citation.ENTERED
            : new Citation.FileRow(content.file(), place.sheet(), place.row());
    return new RowChange.Put(
        content.rows().get(index), place.based(), place.source().orElse(origin));
  }

  /** Rows that may not take the place of what is stored. */
  private List<Fault> refusals(Register register, RegisterFile.Content content) {
    if (register.rule().equals(RegisterRule.NONE)) {
      return List.of();
    }
    var stored = registers.rows(register);
    var byKey = stored.stream().collect(Collectors.toMap(RegisterRow::key, Function.identity()));
    var rows = register.rule().complete(content.rows(), stored);
    var faults = new ArrayList<Fault>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var place = content.places().get(i);
      Optional.ofNullable(byKey.get(row.key()))
          .flatMap(old -> register.rule().refusal(old, Optional.of(row)))
          .ifPresent(message -> faults.add(fault(place, "", message)));
    }
    return faults;
  }

  private List<Fault> danglingReferences(Register register, RegisterFile.Content content) {
    var faults = new ArrayList<Fault>();
    for (Field field : register.fields()) {
      if (field.references().isEmpty()) {
        continue;
      }
      Register target = BureauRegisters.named(field.references()).orElseThrow();
      var there = existing(target, field, content.rows());
      for (int i = 0; i < content.rows().size(); i++) {
        for (String key : field.referred(content.rows().get(i).text(field.key()))) {
          if (!there.contains(key)) {
            faults.add(
                fault(
                    content.places().get(i),
                    field.heading(),
                    "“" + key + "”在“" + target.title() + "”中不存在，请先登记或改正"));
          }
        }
      }
    }
    return faults;
  }

  private Set<String> existing(Register target, Field field, List<RegisterRow> rows) {
    var wanted = new HashSet<String>();
    rows.forEach(r -> wanted.addAll(field.referred(r.text(field.key()))));
    var there = new HashSet<>(registers.find(target, wanted).keySet());
    rows.stream().filter(r -> r.register().equals(target)).forEach(r -> there.add(r.key()));
    return there;
  }

  private List<Fault> staleRows(Register register, RegisterFile.Content content) {
    var keys = new ArrayList<String>();
    for (int i = 0; i < content.rows().size(); i++) {
      if (content.places().get(i).based().isPresent()) {
        keys.add(content.rows().get(i).key());
      }
    }
    Map<String, RowVersion> newest = registers.newest(register, keys);
    var there = registers.find(register, keys);
    var faults = new ArrayList<Fault>();
    for (int i = 0; i < content.rows().size(); i++) {
      var change = change(content, i);
      var current = newest.getOrDefault(change.key(), RowVersion.NONE);
      if (change.isStale(current) && !content.rows().get(i).equals(there.get(change.key()))) {
        faults.add(
            fault(
                content.places().get(i),
                RegisterSheet.VERSION.heading(),
                StaleRow.message(change, current)));
      }
    }
    return faults;
  }

  private static Fault fault(RegisterFile.Place place, String column, String message) {
    return new Fault(place.sheet(), place.row(), column, message);
  }
}
