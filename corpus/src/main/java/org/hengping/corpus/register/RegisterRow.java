package org.hengping.corpus.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.money.Amount;

/**
 * A row of a register; empty fields and blank texts are absent from {@code values}. See {@link
 * FieldType} for the Java types.
 */
public record RegisterRow(Register register, Map<String, Object> values) {
  public RegisterRow {
    var present = new LinkedHashMap<>(values);
    present.values().removeIf(v -> v instanceof String text && text.isBlank());
    for (Object value : present.values()) {
      if (value instanceof String text && !FieldText.isStorable(text)) {
        throw new IllegalArgumentException("“" + register.title() + "”的一行含有无法保存的字符，请删去后重填");
      }
    }
    values = Collections.unmodifiableMap(present);
  }

  /** The row's key, parts joined by {@code /}. */
  public String key() {
    return register.joinKey(register.keyFields().stream().map(f -> text(f.key())).toList());
  }

  /** Whether every part of the key is there. */
  boolean isNamed() {
    return register.keyFields().stream().allMatch(f -> has(f.key()));
  }

  /** The values as in a file, in the order of the fields, empty ones left out. */
  public Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    for (Field field : register.fields()) {
      if (has(field.key())) {
        texts.put(field.key(), text(field.key()));
      }
    }
    return texts;
  }

  /** The value as in a file, empty when absent. */
  public String text(String key) {
    return values.get(key) instanceof String text ? text : written(key);
  }

  private String written(String key) {
    return FieldText.write(register.field(key), Optional.ofNullable(values.get(key)));
  }

  /** The whole number, 0 when absent. */
  public int whole(String key) {
    return values.get(key) instanceof Long n ? Math.toIntExact(n) : 0;
  }

  /** The decimal, 0 when absent. */
  public BigDecimal decimal(String key) {
    return values.get(key) instanceof BigDecimal d ? d : BigDecimal.ZERO;
  }

  /** The amount, nothing when absent. */
  public Amount amount(String key) {
    return values.get(key) instanceof Amount a ? a : Amount.ZERO;
  }

  /** The date, if given. */
  public Optional<LocalDate> date(String key) {
    return values.get(key) instanceof LocalDate d ? Optional.of(d) : Optional.empty();
  }

  /** The flag, false when absent. */
  public boolean flag(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  /** Whether the field has a value. */
  public boolean has(String key) {
    return values.containsKey(key);
  }
}
