package org.hengping.corpus.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one register demands of its rows beyond the types of its fields. A rule belongs to the
 * definition of the register, so that every way of writing keeps it. Stateless.
 */
public interface RegisterRule {
  /** No demands. */
  RegisterRule NONE = new RegisterRule() {};

  /**
   * Something wrong with a row by itself.
   *
   * @param field key of the field in question
   * @param message what is wrong and what to do, in Chinese
   */
  record Complaint(String field, String message) {}

  /** Keys of required fields that a file may leave empty because {@link #complete} gives them. */
  default Set<String> given() {
    return Set.of();
  }

  /** What is wrong with a row by itself, if anything. */
  default Optional<Complaint> complaint(RegisterRow row) {
    return Optional.empty();
  }

  /**
   * Gives what rows left empty, row by row in the same order; the same rows over what was stored
   * from them come out as stored.
   *
   * @param stored all rows of the register, in key order
   */
  default List<RegisterRow> complete(List<RegisterRow> rows, Collection<RegisterRow> stored) {
    return rows;
  }

  /**
   * Why a row may not take the place of the stored one with the same key, in Chinese; nothing when
   * it may.
   *
   * @param row empty when the stored row is to be removed
   */
  default Optional<String> refusal(RegisterRow stored, Optional<RegisterRow> row) {
    return Optional.empty();
  }
}
