package org.hengping.server.staff.register;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.FieldType;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/** Values of rows as people read them. */
final class Cells {
  private static final int LONGEST = 60;
  private static final int WORD = 10;

  /** Fields that name a row better than its key, best first. */
  private static final List<String> NAMES =
      List.of("name", "object", "title", "topic", "project", "task", "subject", "text");

  private final RegisterSnapshot registers;

  /**
   * @param registers what the reader may see
   */
  Cells(RegisterSnapshot registers) {
    this.registers = registers;
  }

  /** Whether values stand at the right edge of their column. */
  static boolean isNumber(Field field) {
    return field.type() == FieldType.MONEY
        || field.type() == FieldType.DECIMAL
        || field.type() == FieldType.WHOLE;
  }

  /** The value in words, whole. */
  static String words(Field field, String text) {
    return switch (field.type()) {
      case CODE -> field.title(text);
      case FLAG -> text.isEmpty() ? "" : text.equals("1") ? "是" : "否";
      default -> text;
    };
  }

  /** An amount in 万元 with separators. */
  static String money(Amount amount) {
    return new DecimalFormat("#,##0.00####", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(amount.wan());
  }

  /** A cell of the list: shortened, with the name and address of what it refers to. */
  RegisterView.Cell cell(Field field, RegisterRow row) {
    String text = row.text(field.key());
    String whole =
        field.type() == FieldType.MONEY && row.has(field.key())
            ? money(row.amount(field.key()))
            : words(field, text);
    boolean cut = whole.codePointCount(0, whole.length()) > LONGEST;
    String shown = cut ? whole.substring(0, whole.offsetByCodePoints(0, LONGEST)) + "…" : whole;
    var referred = field.many() ? Optional.<RegisterRow>empty() : referred(field, text);
    return new RegisterView.Cell(
        field.heading(),
        shown,
        cut ? whole : "",
        isNumber(field),
        referred.isPresent() || shown.length() > WORD,
        referred.map(Cells::name).orElse(""),
        referred.map(r -> address(r.register(), r.key())).orElse(""));
  }

  private Optional<RegisterRow> referred(Field field, String key) {
    return field.references().isEmpty() || key.isEmpty()
        ? Optional.empty()
        : BureauRegisters.named(field.references()).flatMap(r -> registers.find(r, key));
  }

  /** What people call a row, its key where it has no name. */
  static String name(RegisterRow row) {
    for (String key : NAMES) {
      boolean there = row.register().fields().stream().anyMatch(f -> f.key().equals(key));
      if (there && row.has(key)) {
        String name = row.text(key);
        return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
      }
    }
    return row.key();
  }

  /** The address of a row. */
  static String address(Register register, String key) {
    return "/registers/" + register.name() + "/row?key=" + RowFilter.encoded(key);
  }
}
