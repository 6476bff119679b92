package org.hengping.corpus.register;

import java.util.OptionalInt;

/** One change of one row. A list of changes is taken whole or not at all. */
public sealed interface RowChange {

  /** The register that it changes. */
  Register register();

  /** The row that it changes. */
  String key();

  /**
   * The version of the row that the change was made on, 0 for a row that was not there; without it
   * the newest is changed, whatever it is.
   */
  OptionalInt based();

  /** Whether somebody has changed the row since the version that this change was made on. */
  default boolean isStale(RowVersion current) {
    boolean gone = current.kind() == RowVersion.Kind.REMOVED;
    return based().isPresent() && based().getAsInt() != (gone ? 0 : current.number());
  }

  /** Adds a row or replaces the one with the same key. */
  record Put(RegisterRow row, OptionalInt based, Citation source) implements RowChange {
    @Override
    public Register register() {
      return row.register();
    }

    @Override
    public String key() {
      return row.key();
    }
  }

  /**
   * Removes a row; refused while other rows or documents refer to it.
   *
   * @param reason why, kept in the history and in the audit log
   */
  record Remove(Register register, String key, OptionalInt based, String reason)
      implements RowChange {
    public Remove {
      reason = reason.strip();
      if (reason.isEmpty()) {
        throw new IllegalArgumentException("删除“" + register.title() + "”" + key + " 须写明理由");
      }
    }
  }

  /** Adds or replaces a row whatever its version is. */
  static RowChange put(RegisterRow row, Citation source) {
    return new Put(row, OptionalInt.empty(), source);
  }

  /** Adds (version 0) or replaces a row if it still has the version that the change rests on. */
  static RowChange put(RegisterRow row, int based, Citation source) {
    return new Put(row, OptionalInt.of(based), source);
  }

  /** Removes a row whatever its version is. */
  static RowChange remove(Register register, String key, String reason) {
    return new Remove(register, key, OptionalInt.empty(), reason);
  }
}
