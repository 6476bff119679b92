package org.hengping.corpus.register;

import java.util.List;

/**
 * The definition of a register.
 *
 * @param name name on the command line, e.g. {@code findings}
 * @param table SQL table
 * @param title Chinese name
 * @param rule what it demands of its rows beyond the types of its fields
 */
public record Register(
    String name, String table, String title, List<Field> fields, RegisterRule rule) {
  public Register {
    fields = List.copyOf(fields);
  }

  /** A register without further demands. */
  static Register of(String name, String table, String title, Field... fields) {
    return new Register(name, table, title, List.of(fields), RegisterRule.NONE);
  }

  /** The fields that make up a row's key, in order. */
  public List<Field> keyFields() {
    return fields.stream().filter(Field::identifying).toList();
  }

  /** Whether a file must bring this field: it is required and nothing else gives it. */
  boolean needs(Field field) {
    return field.required() && !rule.given().contains(field.key());
  }

  /**
   * The field with this key.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Field field(String key) {
    for (Field field : fields) {
      if (field.key().equals(key)) {
        return field;
      }
    }
    throw new IllegalArgumentException("Register " + name + " has no field " + key);
  }
}
