package org.hengping.server.staff.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.FieldType;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.server.staff.web.Visit;

/**
 * What a register is limited to.
 *
 * @param values wanted values by key of the field; of a field with several keys, one of them
 * @param words words that a row must all contain somewhere
 */
record RowFilter(Register register, Map<String, String> values, String words) {
  static final String WORDS = "q";

  static RowFilter of(Register register, Visit visit) {
    var values = new LinkedHashMap<String, String>();
    for (Field field : register.fields()) {
      String value = visit.query(field.key());
      if (!value.isEmpty()) {
        values.put(field.key(), value);
      }
    }
    return new RowFilter(register, values, visit.query(WORDS));
  }

  /** The fields that people choose from a list: years and codes. */
  List<Field> choices() {
    return register.fields().stream()
        .filter(
            f ->
                f.type() == FieldType.CODE
                    || f.type() == FieldType.WHOLE
                        && f.key().toLowerCase(Locale.ROOT).endsWith("year"))
        .toList();
  }

  boolean takes(RegisterRow row) {
    return holds(row) && hasWords(row, split());
  }

  /** Whether the row has the wanted values, whatever the words are. */
  boolean holds(RegisterRow row) {
    return values.entrySet().stream()
        .allMatch(e -> holds(register.field(e.getKey()), row, e.getValue()));
  }

  /** The rows that contain all words. */
  List<RegisterRow> worded(List<RegisterRow> rows) {
    var wanted = split();
    return wanted.isEmpty() ? rows : rows.stream().filter(r -> hasWords(r, wanted)).toList();
  }

  private List<String> split() {
    return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean holds(Field field, RegisterRow row, String wanted) {
    String text = row.text(field.key());
    return text.equals(wanted) || field.many() && field.referred(text).contains(wanted);
  }

  private static boolean hasWords(RegisterRow row, List<String> wanted) {
    if (wanted.isEmpty()) {
      return true;
    }
    var text = new StringBuilder();
    for (Field field : row.register().fields()) {
      text.append(field.title(row.text(field.key()))).append('\n');
    }
    String all = text.toString().toLowerCase(Locale.ROOT);
    return wanted.stream().allMatch(all::contains);
  }

  /** The parts that limit something, by name. */
  Map<String, String> parts() {
    var parts = new LinkedHashMap<>(values);
    if (!words.isBlank()) {
      parts.put(WORDS, words);
    }
    return parts;
  }

  /** The filter without one of its parts. */
  RowFilter without(String part) {
    var left = new LinkedHashMap<>(values);
    left.remove(part);
    return new RowFilter(register, left, part.equals(WORDS) ? "" : words);
  }

  /** The filter of one value. */
  static RowFilter only(Register register, String field, String value) {
    return new RowFilter(register, Map.of(field, value), "");
  }

  /** The address of the register with this filter. */
  String address() {
    return address("");
  }

  /** The address of something below the register with this filter, e.g. {@code /file/csv}. */
  String address(String below) {
    String query =
        parts().entrySet().stream()
            .map(e -> e.getKey() + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return "/registers/" + register.name() + below + (query.isEmpty() ? "" : "?" + query);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
