package org.hengping.corpus.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A column of a register. Made by {@link #key}, {@link #required} and {@link #optional}.
 *
 * @param key English name in files, e.g. {@code fundsWan}
 * @param heading Chinese name in files and on pages
 * @param identifying part of the row's key
 * @param required must not be empty
 * @param codes allowed values of a {@link FieldType#CODE}
 * @param titles what people read for each code, in the same order; the code itself where there is
 *     no better word
 * @param references register whose key this is, empty when none
 * @param many holds several keys of that register, separated by {@code ；}
 */
public record Field(
    String key,
    String heading,
    FieldType type,
    boolean identifying,
    boolean required,
    List<String> codes,
    List<String> titles,
    String references,
    boolean many) {
  public Field {
    codes = List.copyOf(codes);
    titles = List.copyOf(titles);
    if (codes.size() != titles.size()) {
      throw new IllegalArgumentException("Every code of " + key + " needs a title");
    }
  }

  /**
   * A part of the row's key.
   *
   * @param codes allowed values, each {@code CODE} or {@code CODE=中文}
   */
  public static Field key(String key, String heading, FieldType type, String... codes) {
    return of(key, heading, type, true, true, codes);
  }

  /** A field that must not be empty; for the codes see {@link #key(String, String, FieldType)}. */
  public static Field required(String key, String heading, FieldType type, String... codes) {
    return of(key, heading, type, false, true, codes);
  }

  /** A field that may be empty; for the codes see {@link #key(String, String, FieldType)}. */
  public static Field optional(String key, String heading, FieldType type, String... codes) {
    return of(key, heading, type, false, false, codes);
  }

  private static Field of(
      String key,
      String heading,
      FieldType type,
      boolean identifying,
      boolean required,
      String... given) {
    var codes = new ArrayList<String>();
    var titles = new ArrayList<String>();
    for (String code : given) {
      int equals = code.indexOf('=');
      codes.add(equals < 0 ? code : code.substring(0, equals));
      titles.add(code.substring(equals + 1));
    }
    return new Field(key, heading, type, identifying, required, codes, titles, "", false);
  }

  /** The same field as a reference to another register. */
  public Field to(String register) {
    return new Field(key, heading, type, identifying, required, codes, titles, register, false);
  }

  /** The same field as a list of references to another register. */
  public Field toMany(String register) {
    return new Field(key, heading, type, identifying, required, codes, titles, register, true);
  }

  /** What people read for a code; any other value is its own title. */
  public String title(String code) {
    int place = codes.indexOf(code);
    return place < 0 ? code : titles.get(place);
  }

  /** The keys of the other register in a value of this field; none when it refers to nothing. */
  public List<String> referred(String value) {
    if (references.isEmpty() || value.isBlank()) {
      return List.of();
    }
    if (!many) {
      return List.of(value);
    }
    return Arrays.stream(value.split("[；;、，,\\s]+")).filter(k -> !k.isEmpty()).toList();
  }

  /**
   * Whether a header cell means this column: its key, as {@code scoring_points} too, or heading.
   */
  boolean isNamed(String header) {
    return header.equals(key) || header.equals(heading) || header.equals(snake());
  }

  private String snake() {
    return key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** Name of the SQL column: {@code fundsWan} is {@code funds_fen}; reserved words are avoided. */
  public String column() {
    String snake = snake();
    if (type == FieldType.MONEY) {
      return snake.replaceAll("_wan$", "_fen");
    }
    return switch (snake) {
      case "group" -> "group_name";
      case "number" -> "issue_number";
      case "text" -> "body_text";
      case "month" -> "month_no";
      default -> snake;
    };
  }
}
