package org.hengping.server.staff.intake;

import java.util.List;
import org.hengping.server.staff.web.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Where a table is loaded into a register.
 *
 * @param name of the register
 * @param empty address of an empty table to fill in
 * @param problems what stands in the way, with its place
 * @param more how many further problems there are
 * @param shown the table as it would be taken, null before one was handed in
 */
public record TakeTableView(
    Frame frame,
    String name,
    String title,
    String empty,
    List<Problem> problems,
    int more,
    @Nullable Shown shown) {

  /** Something that does not fit; the place is empty for the whole file. */
  public record Problem(String place, String message) {}

  /**
   * A table as it would be taken.
   *
   * @param mark under which the file waits
   * @param foreign whether its headings are not the register's own, so that columns can be chosen
   * @param place where the headings stand, empty for the register's own
   * @param missing fields that every row needs and no column gives
   * @param same rows that the register holds already
   */
  public record Shown(
      String mark,
      String file,
      boolean foreign,
      boolean remembered,
      String place,
      List<Column> columns,
      List<Missing> missing,
      List<String> headings,
      List<List<String>> rows,
      int total,
      int added,
      int changed,
      int same) {}

  /**
   * A column of the file.
   *
   * @param unit of its amounts, empty when it holds none
   */
  public record Column(String letter, String heading, String unit, List<Choice> choices) {}

  /** A field that the column may fill. */
  public record Choice(String value, String label, boolean chosen) {}

  /** A field whose value can be said once for all rows. */
  public record Missing(String key, String label, String value, List<Choice> choices) {}
}
