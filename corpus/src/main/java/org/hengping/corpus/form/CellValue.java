package org.hengping.corpus.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.money.Amount;

/** Reads the values that people and their programs leave in cells. */
final class CellValue {
  private static final int LONGEST = 5_000;
  private static final Set<String> NOTHING = Set.of("-", "--", "—", "——", "/", "\\", "无", "空");
  private static final Set<String> YES =
      Set.of("√", "✓", "✔", "☑", "v", "y", "是", "有", "1", "true", "对");
  private static final Set<String> NO = Set.of("×", "✗", "x", "n", "否", "0", "false", "☐", "□");
  private static final Pattern SEPARATORS = Pattern.compile("[\\p{Z}\\s,'’]+");
  private static final Pattern MONEY = Pattern.compile("[¥￥]?([-+]?[0-9.]+)(万元|亿元|元|万|亿)?");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?:日|[ T].*)?");
  private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  /** A value that cannot be taken; the message is for people. */
  static final class BadValue extends Exception {
    private static final long serialVersionUID = 1L;

    BadValue(String message) {
      super(message);
    }
  }

  private CellValue() {}

  /**
   * Reads a cell for a slot.
   *
   * @return empty when nothing is meant
   */
  static Optional<Object> read(Slot slot, Cells.Cell cell) throws BadValue {
    if (cell.kind() == Cells.Kind.ERROR) {
      throw new BadValue(named(slot) + "是出错的公式（" + cell.text() + "），请改正公式或直接填数");
    }
    return switch (slot.type()) {
      case TEXT, LONG_TEXT -> text(slot, cell);
      case CHOICE -> choice(slot, plain(cell.text()));
      case TICK -> tick(slot, plain(cell.text()));
      case MONEY -> money(slot, cell);
      case RATE -> rate(slot, cell);
      case POINTS -> points(slot, cell);
      case DATE -> date(slot, cell);
    };
  }

  private static String named(Slot slot) {
    return "“" + slot.name() + "”";
  }

  /** Half-width, without blanks and thousands separators. */
  private static String plain(String text) {
    return SEPARATORS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  private static Optional<Object> text(Slot slot, Cells.Cell cell) throws BadValue {
    String text = cell.text().strip();
    if (cell.kind() == Cells.Kind.PERCENT) {
      text = new BigDecimal(text).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
    if (text.length() > LONGEST) {
      throw new BadValue(named(slot) + "超过" + LONGEST + "字，请精简");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<Object> choice(Slot slot, String text) throws BadValue {
    var fitting =
        slot.choices().stream().filter(c -> c.startsWith(text) || text.startsWith(c)).toList();
    if (fitting.size() != 1) {
      throw new BadValue(
          named(slot) + "的值“" + text + "”不在可选值内，应为：" + String.join("、", slot.choices()));
    }
    return Optional.of(fitting.get(0));
  }

  private static Optional<Object> tick(Slot slot, String text) throws BadValue {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    if (YES.contains(lower)) {
      return Optional.of(true);
    }
    if (NO.contains(lower) || NOTHING.contains(lower)) {
      return Optional.empty();
    }
    throw new BadValue(named(slot) + "只能打“√”或留空，文字请写在“原因说明”");
  }

  private static Optional<Object> money(Slot slot, Cells.Cell cell) throws BadValue {
    String text = plain(cell.text());
    if (NOTHING.contains(text)) {
      return Optional.empty();
    }
    var match = MONEY.matcher(text);
    if (!match.matches() || cell.kind() == Cells.Kind.PERCENT || cell.kind() == Cells.Kind.DATE) {
      throw new BadValue(named(slot) + "的值“" + shown(cell) + "”不是金额，请填以万元计的数字，如 89.97");
    }
    try {
      var number = new BigDecimal(match.group(1));
      String unit = match.group(2) == null ? "万元" : match.group(2);
      return Optional.of(
          switch (unit.charAt(0)) {
            case '元' -> new Amount(number.stripTrailingZeros());
            case '亿' -> Amount.ofWan(number.movePointRight(4));
            default -> Amount.ofWan(number);
          });
    } catch (NumberFormatException | ArithmeticException e) {
      throw new BadValue(named(slot) + "的值“" + shown(cell) + "”不对，请填以万元计的数字，最多六位小数（到分）");
    }
  }

  private static String shown(Cells.Cell cell) {
    String text = cell.text().strip();
    return text.length() > 30 ? text.substring(0, 30) + "…" : text;
  }

  private static Optional<Object> rate(Slot slot, Cells.Cell cell) throws BadValue {
    String text = plain(cell.text());
    if (NOTHING.contains(text)) {
      return Optional.empty();
    }
    boolean percent = text.endsWith("%");
    var number = number(slot, cell, percent ? text.substring(0, text.length() - 1) : text, "比率");
    boolean hundredfold =
        percent || cell.kind() != Cells.Kind.PERCENT && number.compareTo(BigDecimal.valueOf(2)) > 0;
    return Optional.of(hundredfold ? number.movePointLeft(2) : number);
  }

  private static Optional<Object> points(Slot slot, Cells.Cell cell) throws BadValue {
    String text = plain(cell.text());
    if (NOTHING.contains(text)) {
      return Optional.empty();
    }
    if (cell.kind() == Cells.Kind.PERCENT || cell.kind() == Cells.Kind.DATE) {
      throw new BadValue(named(slot) + "的值“" + shown(cell) + "”不是分数，请把单元格格式改为“数值”后填数字");
    }
    var number =
        number(slot, cell, text.endsWith("分") ? text.substring(0, text.length() - 1) : text, "分数");
    try {
      return Optional.of(number.setScale(2, RoundingMode.UNNECESSARY));
    } catch (ArithmeticException e) {
      throw new BadValue(named(slot) + "的值“" + shown(cell) + "”超过两位小数，请四舍五入到两位");
    }
  }

  private static BigDecimal number(Slot slot, Cells.Cell cell, String text, String what)
      throws BadValue {
    if (!text.matches("[-+]?\\d{1,12}(\\.\\d{1,15})?")) {
      throw new BadValue(named(slot) + "的值“" + shown(cell) + "”不是" + what + "，请填数字");
    }
    return new BigDecimal(text);
  }

  private static Optional<Object> date(Slot slot, Cells.Cell cell) throws BadValue {
    String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
    try {
      if (cell.kind() == Cells.Kind.NUMBER && text.matches("[3-6]\\d{4}")) {
        return Optional.of(LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(text)));
      }
      for (Pattern pattern : List.of(DATE, COMPACT_DATE)) {
        var match = pattern.matcher(text);
        if (match.matches()) {
          return Optional.of(
              LocalDate.of(
                  Integer.parseInt(match.group(1)),
                  Integer.parseInt(match.group(2)),
                  Integer.parseInt(match.group(3))));
        }
      }
    } catch (DateTimeException e) {
      throw new BadValue(named(slot) + "的值“" + shown(cell) + "”不是存在的日期，请改正");
    }
    throw new BadValue(named(slot) + "的值“" + shown(cell) + "”不是日期，请按 2021-03-12 的样子填写");
  }
}
