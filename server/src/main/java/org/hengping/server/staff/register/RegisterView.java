package org.hengping.server.staff.register;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/**
 * One register as a table.
 *
 * @param total rows that pass the filter
 * @param all rows that the person may see
 * @param mayChange whether the person may add and change rows
 */
public record RegisterView(
    Frame frame,
    String name,
    String title,
    List<Choices> choices,
    String words,
    List<Chip> chips,
    List<Column> columns,
    List<Row> rows,
    int total,
    int all,
    boolean mayChange,
    String csv,
    String xlsx,
    Pager pager) {

  /** A filter with the values it offers. */
  public record Choices(String name, String label, List<Choice> list) {}

  /** A value with the number of rows it leaves. */
  public record Choice(String value, String label, int count, boolean chosen) {}

  /**
   * One filter that is set.
   *
   * @param address the list without it
   * @param count how many rows that gives
   */
  public record Chip(String label, String address, int count) {}

  /**
   * A column.
   *
   * @param sum total over all rows that pass the filter, empty where there is none
   */
  public record Column(String label, boolean number, String sum) {}

  /** A row. */
  public record Row(String address, List<Cell> cells) {}

  /**
   * A value.
   *
   * @param whole the whole text when it was shortened, else empty
   * @param wide whether it needs room: more than a word or a date
   * @param name name of the row that it refers to, empty when none
   * @param address of that row
   */
  public record Cell(
      String label,
      String text,
      String whole,
      boolean number,
      boolean wide,
      String name,
      String address) {}

  /** Addresses of the neighbouring pages, empty where there is none. */
  public record Pager(int page, int pages, String previous, String next) {}
}
