package org.hengping.corpus.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  /** Loads what was read. */
  public Outcome load(Register register, RegisterFile.Content content, Person actor) {
    var faults = new ArrayList<>(content.faults());
    if (faults.isEmpty()) {
      faults.addAll(refusals(register, content.rows()));
      faults.addAll(danglingReferences(register, content.rows()));
    }
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    return new Outcome.Taken(registers.put(register, content.rows(), actor));
  }

  /** Rows that may not take the place of what is stored. */
  private List<Fault> refusals(Register register, List<RegisterRow> rows) {
    if (register.rule() == RegisterRule.NONE) {
      return List.of();
    }
    var stored = registers.rows(register);
    var byKey = stored.stream().collect(Collectors.toMap(RegisterRow::key, Function.identity()));
    return register.rule().complete(rows, stored).stream()
        .filter(r -> byKey.containsKey(r.key()))
        .flatMap(r -> register.rule().refusal(byKey.get(r.key()), Optional.of(r)).stream())
        .map(message -> new Fault("", 0, "", message))
        .toList();
  }

  private List<Fault> danglingReferences(Register register, List<RegisterRow> rows) {
    var faults = new ArrayList<Fault>();
    for (Field field : register.fields()) {
      if (field.references().isEmpty()) {
        continue;
      }
      Register target = BureauRegisters.named(field.references()).orElseThrow();
      Set<String> keys = new HashSet<>();
      registers.rows(target).forEach(r -> keys.add(r.key()));
      if (target.equals(register)) {
        rows.forEach(r -> keys.add(r.key()));
      }
      for (RegisterRow row : rows) {
        String key = row.text(field.key());
        if (!key.isEmpty() && !keys.contains(key)) {
          faults.add(
              new Fault(
                  "",
                  0,
                  field.heading(),
                  row.key() + "：“" + key + "”在“" + target.title() + "”中不存在，请先登记或改正"));
        }
      }
    }
    return faults;
  }
}
