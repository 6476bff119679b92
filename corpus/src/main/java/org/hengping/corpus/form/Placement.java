package org.hengping.corpus.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.money.Amount;

/**
 * A form with its values laid out on the rows and columns of a sheet: tables have their rows, and
 * every slot has an address.
 */
final class Placement implements Formula.Addresses, Formula.Numbers {

  /** What stands in an area of the sheet. */
  record Area(int row, int column, int rows, int columns, Content content) {}

  /** What an area holds. */
  sealed interface Content {
    record Text(String text, FormPart.Box.Look look) implements Content {}

    /**
     * @param inTable a cell of a table, in a row that may be deleted
     */
    record Value(Slot slot, Optional<Object> value, boolean inTable) implements Content {}

    /** The label beside a table, in rows that may be deleted. */
    record Beside(String text) implements Content {}
  }

  private static final double LINE = 14;
  private static final int MOST_LINES = 12;

  private final List<Double> widths;
  private final FormValues values;
  private final List<Area> areas = new ArrayList<>();
  private final List<Double> heights = new ArrayList<>();
  private final Map<String, String> addresses = new HashMap<>();
  private final Map<String, String> ranges = new HashMap<>();
  private final Map<String, Formula> formulas = new HashMap<>();

  Placement(Form form, FormValues values) {
    this.widths = form.widths();
    this.values = values;
    for (FormPart part : form.parts()) {
      if (part instanceof FormPart.Line line) {
        line(line);
      } else {
        table((FormPart.Table) part);
      }
    }
  }

  /** Areas in the order of the form; rows and columns from 0. */
  List<Area> areas() {
    return areas;
  }

  /** Heights of the rows in points. */
  List<Double> heights() {
    return heights;
  }

  private void line(FormPart.Line line) {
    int row = heights.size();
    heights.add(line.height());
    for (FormPart.Box box : line.boxes()) {
      if (box instanceof FormPart.Box.Label label) {
        var text = new Content.Text(label.text(), label.look());
        areas.add(new Area(row, label.at(), label.rows(), label.span(), text));
      } else {
        var slot = ((FormPart.Box.Input) box).slot();
        slot.formula().ifPresent(f -> formulas.put(slot.key(), f));
        addresses.put(slot.key(), "$" + Cells.letter(box.at()) + "$" + (row + 1));
        var value = new Content.Value(slot, values.of(slot.key()), false);
        areas.add(new Area(row, box.at(), 1, box.span(), value));
      }
    }
  }

  private void table(FormPart.Table table) {
    int top = heights.size();
    headings(table, top);
    int first = heights.size();
    var rows = values.rows(table);
    for (Map<String, Object> row : rows) {
      int at = heights.size();
      heights.add(rowHeight(table, row));
      for (FormPart.Column column : table.columns()) {
        var value = Optional.ofNullable(row.get(column.slot().key()));
        areas.add(
            new Area(
                at, column.at(), 1, column.span(), new Content.Value(column.slot(), value, true)));
      }
    }
    areas.add(new Area(top, 0, heights.size() - top, 1, new Content.Beside(table.label())));
    for (FormPart.Column column : table.columns()) {
      String letter = Cells.letter(column.at());
      ranges.put(column.slot().key(), letter + (first + 1) + ":" + letter + heights.size());
    }
  }

  private void headings(FormPart.Table table, int top) {
    int rows = table.grouped() ? 2 : 1;
    for (int i = 0; i < rows; i++) {
      heights.add(table.grouped() ? 20.0 : 28.0);
    }
    String group = "";
    for (FormPart.Column column : table.columns()) {
      boolean under = !column.group().isEmpty();
      if (under && !column.group().equals(group)) {
        int span =
            table.columns().stream()
                .filter(c -> c.group().equals(column.group()))
                .mapToInt(FormPart.Column::span)
                .sum();
        heading(top, column.at(), 1, span, column.group());
      }
      group = column.group();
      heading(
          under ? top + 1 : top,
          column.at(),
          under ? 1 : rows,
          column.span(),
          column.slot().name());
    }
    if (table.grouped()) {
      heights.set(top + 1, 34.0);
    }
  }

  private void heading(int row, int column, int rows, int columns, String text) {
    areas.add(
        new Area(row, column, rows, columns, new Content.Text(text, FormPart.Box.Look.LABEL)));
  }

  /** High enough for the text of each of its cells. */
  private double rowHeight(FormPart.Table table, Map<String, Object> row) {
    int lines = 1;
    for (FormPart.Column column : table.columns()) {
      double width = 0;
      for (int c = column.at(); c < column.at() + column.span(); c++) {
        width += widths.get(c);
      }
      String text = String.valueOf(row.getOrDefault(column.slot().key(), ""));
      lines = Math.max(lines, lines(text, width));
    }
    return Math.max(FormPieces.ROW, LINE * Math.min(lines, MOST_LINES) + 6);
  }

  /** Lines that a text takes in so many half-width characters. */
  private static int lines(String text, double width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      int length = line.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
      lines += Math.max(1, (int) Math.ceil(length / Math.max(2, width - 2)));
    }
    return lines;
  }

  @Override
  public String address(String slot) {
    return Optional.ofNullable(addresses.get(slot)).orElseThrow();
  }

  @Override
  public String range(String column) {
    return Optional.ofNullable(ranges.get(column)).orElseThrow();
  }

  @Override
  public Optional<BigDecimal> number(String slot) {
    return values
        .of(slot)
        .flatMap(Placement::number)
        .or(() -> Optional.ofNullable(formulas.get(slot)).flatMap(f -> f.value(this)));
  }

  private static Optional<BigDecimal> number(Object value) {
    return value instanceof Amount a
        ? Optional.of(a.wan())
        : value instanceof BigDecimal d ? Optional.of(d) : Optional.empty();
  }

  @Override
  public List<BigDecimal> numbers(String column) {
    return values.tables().values().stream()
        .flatMap(List::stream)
        .flatMap(r -> Optional.ofNullable(r.get(column)).flatMap(Placement::number).stream())
        .toList();
  }
}
