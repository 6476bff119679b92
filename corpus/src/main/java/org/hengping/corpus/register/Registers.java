package org.hengping.corpus.register;

import java.util.List;
import org.hengping.corpus.people.Person;

/** The rows of all registers. Writes are audited and go onto the outbox. Thread-safe. */
public interface Registers {

  /** Counts of what a load did. */
  record Loaded(int added, int changed, int unchanged) {}

  /**
   * Adds rows or replaces those with the same key, all in one transaction.
   *
   * @throws IllegalArgumentException when a row refers to a row that does not exist
   */
  Loaded put(Register register, List<RegisterRow> rows, Person actor);

  /** All rows of a register in key order. */
  List<RegisterRow> rows(Register register);

  /** A consistent view for one piece of work; registers are read when first asked for. */
  RegisterSnapshot snapshot();
}
