package org.hengping.server.staff.report;

import java.util.List;

/**
 * What stands above everything about one report.
 *
 * @param imported whether it was read from a file
 * @param published where the public reads it, empty when it does not
 * @param steps what can be done with it next
 */
public record ReportHead(
    String id,
    String title,
    String kind,
    String unit,
    String year,
    StateWord state,
    boolean restricted,
    boolean imported,
    int revision,
    String author,
    String changed,
    String published,
    List<Step> steps) {

  /**
   * A next step.
   *
   * @param why why this person cannot take it, empty when it can be taken
   */
  public record Step(String label, String address, boolean main, String why) {}
}
