package org.hengping.corpus.register;

import java.util.List;
import java.util.Locale;

/**
 * A column of a register.
 *
 * @param key English name in files, e.g. {@code fundsWan}
 * @param heading Chinese name in files and on pages
 * @param identifying part of the row's key
 * @param required must not be empty
 * @param codes allowed values of a {@link FieldType#CODE}
 * @param references register whose key this is, empty when none
 */
public record Field(
    String key,
    String heading,
    FieldType type,
    boolean identifying,
    boolean required,
    List<String> codes,
    String references) {
  public Field {
    codes = List.copyOf(codes);
  }

  /** A part of the row's key. */
  static Field key(String key, String heading, FieldType type, String... codes) {
    return new Field(key, heading, type, true, true, List.of(codes), "");
  }

  /** A column that must not be empty. */
  static Field required(String key, String heading, FieldType type, String... codes) {
    return new Field(key, heading, type, false, true, List.of(codes), "");
  }

  /** A column that may be empty. */
  static Field optional(String key, String heading, FieldType type, String... codes) {
    return new Field(key, heading, type, false, false, List.of(codes), "");
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

  /** The same field as a reference to another register. */
  Field to(String register) {
    return new Field(key, heading, type, identifying, required, codes, register);
  }
}
