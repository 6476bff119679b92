package org.hengping.corpus.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /** A definition. */
  public static Register of(String name, String table, String title, Field... fields) {
    return new Register(name, table, title, List.of(fields), RegisterRule.NONE);
  }

  /** The fields that make up a row's key, in order. */
  public List<Field> keyFields() {
    return fields.stream().filter(Field::identifying).toList();
  }

  /** Whether a file may leave this field empty because the register's rule gives it. */
  boolean gives(Field field) {
    return rule.given().contains(field.key());
  }

  /** Whether a file must bring this field. */
  public boolean needs(Field field) {
    return field.required() && !gives(field);
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

  /**
   * Joins the parts of a key by {@code /}. Where a key has several parts, a {@code /} inside one is
   * written {@code %2F}, so that no two rows share a key.
   */
  String joinKey(List<String> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return parts.stream()
        .map(p -> p.replace("%", "%25").replace("/", "%2F"))
        .collect(Collectors.joining("/"));
  }

  /** The values of the key fields in a key, empty when the text is no key of this register. */
  public Optional<List<Object>> keyValues(String key) {
    var keyFields = keyFields();
    String[] parts = keyFields.size() == 1 ? new String[] {key} : key.split("/", -1);
    if (parts.length != keyFields.size()) {
      return Optional.empty();
    }
    var values = new ArrayList<Object>();
    for (int i = 0; i < parts.length; i++) {
      String part = parts.length == 1 ? key : parts[i].replace("%2F", "/").replace("%25", "%");
      try {
        FieldText.read(keyFields.get(i), part).ifPresent(values::add);
      } catch (FieldText.BadField e) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }
}
