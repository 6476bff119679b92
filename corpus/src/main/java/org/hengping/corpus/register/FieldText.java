package org.hengping.corpus.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.money.Amount;

/** Values of register fields as text in files, both ways. */
final class FieldText {
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;
  private static final int MOST_DIGITS = 15;

  private FieldText() {}

  /** The value as in a file. */
  static String write(Field field, Optional<Object> value) {
    if (value.isEmpty()) {
      return "";
    }
    Object v = value.get();
    return switch (field.type()) {
      case MONEY -> ((Amount) v).wan().toPlainString();
      case DECIMAL -> plain((BigDecimal) v);
      case FLAG -> (Boolean) v ? "1" : "0";
      default -> v.toString();
    };
  }

  private static String plain(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /** Whether every store and file can hold the text: no NUL, no half of a character. */
  static boolean isStorable(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /**
   * Reads a value; blank text is no value.
   *
   * @throws BadField with what is wrong and the remedy
   */
  static Optional<Object> read(Field field, String text) throws BadField {
    if (text.isBlank()) {
      if (field.required()) {
        throw new BadField("“" + field.heading() + "”不能为空，请填写");
      }
      return Optional.empty();
    }
    if (field.type() == FieldType.TEXT) {
      if (!isStorable(text)) {
        throw new BadField("“" + field.heading() + "”含有无法保存的字符，请删去后重填");
      }
      return Optional.of(text);
    }
    String t = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    try {
      return Optional.of(
          switch (field.type()) {
            case TEXT -> text;
            case CODE -> code(field, text.strip());
            case WHOLE -> (long) Integer.parseInt(t);
            case DECIMAL -> stored(number(t).setScale(2, RoundingMode.UNNECESSARY));
            case MONEY -> Amount.ofWan(number(t.replace(",", "")));
            case DATE -> date(t);
            case FLAG -> flag(field, t);
          });
    } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
      throw new BadField("“" + field.heading() + "”的值“" + t + "”不对，应为" + form(field.type()));
    }
  }

  /** A number of a size that has a place in a register; others would be slow to write out. */
  private static BigDecimal number(String text) {
    var value = new BigDecimal(text);
    if ((long) value.precision() - value.scale() > MOST_DIGITS || value.scale() > MOST_DIGITS) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static BigDecimal stored(BigDecimal value) {
    value.movePointRight(2).longValueExact();
    return value;
  }

  private static LocalDate date(String text) {
    var parts = DATE.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException(text);
    }
    int year = Integer.parseInt(parts.group(1));
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new DateTimeException(text);
    }
    return LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
  }

  private static String code(Field field, String text) throws BadField {
    if (field.codes().contains(text)) {
      return text;
    }
    int title = field.titles().indexOf(text);
    if (title < 0) {
      throw new BadField(
          "“" + field.heading() + "”的值“" + text + "”不在可选值内，应为：" + String.join("、", choices(field)));
    }
    return field.codes().get(title);
  }

  private static Iterable<String> choices(Field field) {
    return field.codes().stream()
        .map(c -> field.title(c).equals(c) ? c : c + "（" + field.title(c) + "）")
        .toList();
  }

  private static Boolean flag(Field field, String text) throws BadField {
    return switch (text) {
      case "1", "是", "true", "TRUE" -> true;
      case "0", "否", "false", "FALSE" -> false;
      default -> throw new BadField("“" + field.heading() + "”的值“" + text + "”不对，应为 1（是）或 0（否）");
    };
  }

  private static String form(FieldType type) {
    return switch (type) {
      case WHOLE -> "整数";
      case DECIMAL -> "最多两位小数的数字";
      case MONEY -> "以万元计的数字（最多六位小数）";
      case DATE -> "日期，如 2021-04-12";
      default -> "文字";
    };
  }

  /** A field that cannot be taken; the message is for people. */
  static final class BadField extends Exception {
    private static final long serialVersionUID = 1L;

    BadField(String message) {
      super(message);
    }
  }
}
