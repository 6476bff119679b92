package org.hengping.corpus.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.hengping.corpus.money.Amount;

/** Values of register fields as text in files, both ways. */
final class FieldText {
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

  /**
   * Reads a value; blank text is no value.
   *
   * @throws BadField with what is wrong and the remedy
   */
  static Optional<Object> read(Field field, String text) throws BadField {
    String t = field.type() == FieldType.TEXT ? text : text.strip();
    if (t.isBlank()) {
      if (field.required()) {
        throw new BadField("“" + field.heading() + "”不能为空，请填写");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (field.type()) {
            case TEXT -> t;
            case CODE -> code(field, t);
            case WHOLE -> Long.parseLong(t);
            case DECIMAL -> new BigDecimal(t).setScale(2, RoundingMode.UNNECESSARY);
            case MONEY -> Amount.ofWan(new BigDecimal(t.replace(",", "")));
            case DATE -> LocalDate.parse(t);
            case FLAG -> flag(field, t);
          });
    } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
      throw new BadField("“" + field.heading() + "”的值“" + t + "”不对，应为" + form(field.type()));
    }
  }

  private static String code(Field field, String text) throws BadField {
    if (!field.codes().contains(text)) {
      throw new BadField(
          "“" + field.heading() + "”的值“" + text + "”不在可选值内，应为：" + String.join("、", field.codes()));
    }
    return text;
  }

  private static Boolean flag(Field field, String text) throws BadField {
    return switch (text) {
      case "1", "是", "true" -> true;
      case "0", "否", "false" -> false;
      default -> throw new BadField("“" + field.heading() + "”的值“" + text + "”不对，应为 0 或 1");
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
