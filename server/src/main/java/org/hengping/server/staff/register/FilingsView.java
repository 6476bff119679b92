package org.hengping.server.staff.register;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/**
 * Who has filed a form.
 *
 * @param rate share of units that have filed, e.g. 90.7%
 * @param unlisted codes of units that filed and are not on the due list
 */
public record FilingsView(
    Frame frame,
    String year,
    List<Choice> years,
    List<Choice> kinds,
    List<Choice> states,
    int due,
    int filed,
    String rate,
    List<Row> rows,
    List<String> unlisted) {

  /** A year, form or state with the number of units. */
  public record Choice(String value, String label, int count, boolean chosen) {}

  /** What one unit owes; {@code address} is the unit's. */
  public record Row(
      String address,
      String unit,
      String name,
      String section,
      String dueOn,
      String submittedOn,
      String state,
      String tone) {}
}
