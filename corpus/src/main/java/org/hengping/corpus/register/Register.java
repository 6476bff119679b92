package org.hengping.corpus.register;

import java.util.List;

/**
 * The definition of a register.
 *
 * @param name name on the command line, e.g. {@code findings}
 * @param table SQL table
 * @param title Chinese name
 */
public record Register(String name, String table, String title, List<Field> fields) {
  public Register {
    fields = List.copyOf(fields);
  }

  /** The fields that make up a row's key, in order. */
  public List<Field> keyFields() {
    return fields.stream().filter(Field::identifying).toList();
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
