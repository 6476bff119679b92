package org.hengping.server.staff.intake;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/**
 * Forms that go out to units and come back.
 *
 * @param year budget year of the forms that are given out, chosen or due now
 * @param problem why nothing was taken, empty for none
 * @param form title of the form that was taken, empty when none was
 */
public record TakeFormsView(
    Frame frame,
    List<Kind> kinds,
    List<Unit> units,
    String year,
    String problem,
    String form,
    String summary,
    List<Outcome> outcomes) {

  /** A kind of form, with the budget year of which it is due now. */
  public record Kind(String name, String title, int dueYear, boolean chosen) {}

  /** A unit that can be chosen. */
  public record Unit(String code, String name) {}

  /**
   * What became of a file.
   *
   * @param about unit, year and object of a form that was taken
   * @param warnings what to ask the unit about
   */
  public record Outcome(
      String file,
      String word,
      String tone,
      String about,
      List<TakeTableView.Problem> faults,
      List<TakeTableView.Problem> warnings) {}
}
