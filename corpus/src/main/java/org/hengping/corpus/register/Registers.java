package org.hengping.corpus.register;

import java.util.List;
import java.util.Set;
import org.hengping.corpus.people.Person;

/** The rows of all registers. Writes are audited and go onto the outbox. Thread-safe. */
public interface Registers {

  /** Counts of what a load did. */
  record Loaded(int added, int changed, int unchanged) {
    /** Both together. */
    public Loaded plus(Loaded other) {
      return new Loaded(added + other.added, changed + other.changed, unchanged + other.unchanged);
    }
  }

  /**
   * Adds rows or replaces those with the same key, all in one transaction.
   *
   * @throws IllegalArgumentException when a row refers to a row that does not exist
   */
  Loaded put(Register register, List<RegisterRow> rows, Person actor);

  /**
   * What becomes of a register.
   *
   * @param rows added, or put in the place of those with the same key
   * @param removed keys of rows that go; unknown ones are ignored
   */
  record Change(Register register, List<RegisterRow> rows, Set<String> removed) {
    public Change {
      rows = List.copyOf(rows);
      removed = Set.copyOf(removed);
    }
  }

  /**
   * Changes several registers in their order, all in one transaction. What goes stays in the audit
   * log.
   *
   * @return counts over all registers; a removed row counts as changed
   * @throws IllegalArgumentException when a row refers to a row that does not exist
   */
  Loaded change(List<Change> changes, Person actor);

  /** All rows of a register in key order. */
  List<RegisterRow> rows(Register register);

  /** A consistent view for one piece of work; registers are read when first asked for. */
  RegisterSnapshot snapshot();
}
