package org.hengping.corpus.ingest.cells;

import java.util.List;

/** The cells of a spreadsheet file, sheets in their order; empty cells are absent. */
public record Cells(List<Sheet> sheets) {
  public Cells {
    sheets = List.copyOf(sheets);
  }

  /** A sheet; a CSV file is one sheet without a name. */
  public record Sheet(String name, boolean hidden, List<Row> rows) {
    public Sheet {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row with content.
   *
   * @param number 1-based, as a spreadsheet counts
   * @param cells in column order
   */
  public record Row(int number, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell with content. A formula's value is the one that was stored with it.
   *
   * @param column 0-based
   * @param text a number in plain decimals (95% is 0.95), a date as 2021-04-12
   * @param formula the value was calculated by the spreadsheet
   * @param hidden its row or column is hidden
   */
  public record Cell(int column, Kind kind, String text, boolean formula, boolean hidden) {

    /** A cell that somebody typed into and can see. */
    public Cell(int column, Kind kind, String text) {
      this(column, kind, text, false, false);
    }

    /** The column as a spreadsheet names it, e.g. {@code AB}. */
    public String letter() {
      return Cells.letter(column);
    }
  }

  /** What a cell holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A number shown as a percentage. */
    PERCENT,
    DATE,
    /** A formula that failed, e.g. {@code #REF!}. */
    ERROR
  }

  /** The name of a 0-based column, e.g. {@code AB}. */
  public static String letter(int column) {
    var name = new StringBuilder();
    for (int c = column + 1; c > 0; c = (c - 1) / 26) {
      name.insert(0, (char) ('A' + (c - 1) % 26));
    }
    return name.toString();
  }
}
