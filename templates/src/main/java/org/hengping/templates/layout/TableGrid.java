package org.hengping.templates.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;

/**
 * A table whose spans have been made sound: every place is covered exactly once, no span leaves the
 * table or its header rows, missing cells are empty ones.
 */
public final class TableGrid {

  /**
   * One place of a row, {@code cell.columnSpan()} columns wide.
   *
   * @param cell the cell that covers it, spans already cut to size
   * @param column 0-based first column
   * @param origin false when the cell began in a row above
   */
  public record Place(Block.Cell cell, int column, boolean origin) {}

  /** Lines of table text that fill about half a page. */
  private static final double TALL = 22;

  /** Lines of table text that fill about a third of a page. */
  private static final double LOW = 14;

  private final int headerRows;
  private final int columns;
  private final List<List<Place>> rows;

  private TableGrid(int headerRows, int columns, List<List<Place>> rows) {
    this.headerRows = headerRows;
    this.columns = columns;
    this.rows = rows;
  }

  /** The grid of a table. */
  public static TableGrid of(Block.Table table) {
    int height = table.rows().size();
    int header = Math.max(0, Math.min(table.headerRows(), height - 1));
    if (PlainRows.plain(table)) {
      var rows = new PlainRows(table.rows());
      return new TableGrid(header, rows.columns(), rows);
    }
    var taken = new ArrayList<List<Place>>();
    for (int r = 0; r < height; r++) {
      taken.add(new ArrayList<>());
    }
    int width = 1;
    for (int r = 0; r < height; r++) {
      int limit = r < header ? header : height;
      int column = 0;
      for (Block.Cell cell : table.rows().get(r)) {
        column = firstFree(taken.get(r), column);
        int wide = widthThatFits(taken.get(r), column, cell.columnSpan());
        int high = Math.min(cell.rowSpan(), limit - r);
        var sound = new Block.Cell(cell.text(), high, wide, cell.align());
        for (int i = 0; i < high; i++) {
          taken.get(r + i).add(new Place(sound, column, i == 0));
        }
        column += wide;
        width = Math.max(width, column);
      }
    }
    var rows = new ArrayList<List<Place>>();
    for (var places : taken) {
      rows.add(filled(places, width));
    }
    return new TableGrid(header, width, List.copyOf(rows));
  }

  private static int firstFree(List<Place> places, int from) {
    int column = from;
    for (boolean moved = true; moved; ) {
      moved = false;
      for (Place p : places) {
        if (column >= p.column() && column < p.column() + p.cell().columnSpan()) {
          column = p.column() + p.cell().columnSpan();
          moved = true;
        }
      }
    }
    return column;
  }

  private static int widthThatFits(List<Place> places, int column, int wanted) {
    int wide = wanted;
    for (Place p : places) {
      if (p.column() > column) {
        wide = Math.min(wide, p.column() - column);
      }
    }
    return wide;
  }

  private static List<Place> filled(List<Place> places, int width) {
    var byColumn = new Place[width];
    for (Place p : places) {
      byColumn[p.column()] = p;
    }
    var row = new ArrayList<Place>();
    for (int c = 0; c < width; ) {
      Place p = byColumn[c] == null ? new Place(Block.Cell.of(""), c, true) : byColumn[c];
      row.add(p);
      c += p.cell().columnSpan();
    }
    return List.copyOf(row);
  }

  /**
   * The same table with merged cells divided where one of the given rows begins; the text stays in
   * the upper part.
   */
  public TableGrid dividedAt(Set<Integer> starts) {
    var divided = new ArrayList<List<Place>>();
    for (int r = 0; r < rows.size(); r++) {
      var row = new ArrayList<Place>();
      for (Place p : rows.get(r)) {
        row.add(part(p, r, starts));
      }
      divided.add(List.copyOf(row));
    }
    return new TableGrid(headerRows, columns, List.copyOf(divided));
  }

  /** The same table without rows in which no cell begins. */
  public TableGrid withoutCoveredRows() {
    if (rows instanceof PlainRows) {
      return this;
    }
    var kept = new ArrayList<Integer>();
    for (int r = 0; r < rows.size(); r++) {
      if (rows.get(r).stream().anyMatch(Place::origin)) {
        kept.add(r);
      }
    }
    if (kept.size() == rows.size()) {
      return this;
    }
    var remaining = new ArrayList<List<Place>>();
    for (int r : kept) {
      remaining.add(rows.get(r).stream().map(p -> lower(p, r, kept)).toList());
    }
    int header = (int) kept.stream().filter(r -> r < headerRows).count();
    return new TableGrid(Math.min(header, remaining.size() - 1), columns, List.copyOf(remaining));
  }

  private Place lower(Place place, int row, List<Integer> kept) {
    Block.Cell cell = place.cell();
    int first = row;
    while (!at(first, place.column()).origin()) {
      first--;
    }
    int from = first;
    int high = (int) kept.stream().filter(r -> r >= from && r < from + cell.rowSpan()).count();
    var lower = new Block.Cell(cell.text(), Math.max(1, high), cell.columnSpan(), cell.align());
    return new Place(lower, place.column(), place.origin());
  }

  private Place part(Place place, int row, Set<Integer> starts) {
    Block.Cell cell = place.cell();
    if (cell.rowSpan() == 1) {
      return place;
    }
    boolean origin = place.origin() || starts.contains(row);
    int first = row;
    while (!at(first, place.column()).origin() && !starts.contains(first)) {
      first--;
    }
    int end = row + 1;
    while (end < rows.size() && continues(end, place.column()) && !starts.contains(end)) {
      end++;
    }
    List<Inline> text = at(first, place.column()).origin() ? cell.text() : List.of();
    var part = new Block.Cell(text, end - first, cell.columnSpan(), cell.align());
    return new Place(part, place.column(), origin);
  }

  private boolean continues(int row, int column) {
    Place place = at(row, column);
    return place.column() == column && !place.origin();
  }

  private Place at(int row, int column) {
    for (Place p : rows.get(row)) {
      if (column < p.column() + p.cell().columnSpan()) {
        return p;
      }
    }
    throw new IllegalArgumentException("No column " + column);
  }

  /** Whether a cell of the body reaches over several rows. */
  public boolean merged() {
    return rows.stream()
        .skip(headerRows)
        .anyMatch(row -> row.stream().anyMatch(p -> p.cell().rowSpan() > 1));
  }

  /** How many leading rows are header rows. */
  public int headerRows() {
    return headerRows;
  }

  /** Number of columns. */
  public int columns() {
    return columns;
  }

  /** All places, row by row, from left to right. */
  public List<List<Place>> rows() {
    return rows;
  }

  /**
   * Widths of the columns as shares of the table's width, adding up to 1, such that the table gets
   * low.
   *
   * @param ems width of the table in characters of the table's size
   */
  public double[] widths(double ems) {
    return new ColumnWidths(this).shares(ems);
  }

  /**
   * Whether a merged cell is likely to reach over a page, so that its text should stand at its top.
   *
   * @param row 0-based row in which the place stands
   * @param widths shares of the columns
   * @param ems width of the table in characters of the table's size
   */
  public boolean tall(Place place, int row, double[] widths, double ems) {
    int high = place.cell().rowSpan();
    if (high < 2) {
      return false;
    }
    double lines = 0;
    for (int r = row; r < Math.min(rows.size(), row + high); r++) {
      lines += lines(rows.get(r), widths, ems);
    }
    return lines > TALL;
  }

  /**
   * Whether the table is so low that it should stand on one page.
   *
   * @param widths shares of the columns
   * @param ems width of the table in characters of the table's size
   */
  public boolean low(double[] widths, double ems) {
    double lines = 0;
    for (int r = 0; r < rows.size() && lines <= LOW; r++) {
      lines += lines(rows.get(r), widths, ems);
    }
    return lines <= LOW;
  }

  /**
   * Whether a row may be higher than what is left of a page, so that its text must start at the top
   * and may go on on the next page.
   *
   * @param row 0-based row
   * @param widths shares of the columns
   * @param ems width of the table in characters of the table's size
   */
  public boolean high(int row, double[] widths, double ems) {
    return lines(rows.get(row), widths, ems) > TALL;
  }

  /**
   * Whether the header rows are low enough to be repeated on every page.
   *
   * @param widths shares of the columns
   * @param ems width of the table in characters of the table's size
   */
  public boolean repeatsHeader(double[] widths, double ems) {
    double lines = 0;
    for (var row : rows.subList(0, headerRows)) {
      lines += lines(row, widths, ems);
    }
    return headerRows > 0 && lines <= LOW;
  }

  private static double lines(List<Place> row, double[] widths, double ems) {
    double lines = 1;
    for (Place p : row) {
      double width = -1;
      for (int c = 0; c < p.cell().columnSpan(); c++) {
        width += widths[p.column() + c] * ems;
      }
      double high = 0;
      for (String line : PlainText.of(p.cell().text()).split("\n", -1)) {
        high += Math.max(1, Math.ceil(TextMeasure.ems(line) / Math.max(1, width)));
      }
      lines = Math.max(lines, high / p.cell().rowSpan());
    }
    return lines + 0.5;
  }
}
