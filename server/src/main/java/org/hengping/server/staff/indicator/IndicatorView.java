package org.hengping.server.staff.indicator;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/**
 * One version of an indicator.
 *
 * @param facts what the version says, heading and text
 * @param from name of the version that it was copied from, empty when none
 * @param measures how well it tells good from bad, heading and number; empty when never used
 * @param steps names of the steps that the person may take: {@code recommend}, {@code deprecate}
 */
public record IndicatorView(
    Frame frame,
    String id,
    String indicator,
    String name,
    String path,
    String status,
    String tone,
    List<Fact> facts,
    List<Version> versions,
    String from,
    List<Difference> differences,
    List<String> copies,
    List<Fact> measures,
    boolean low,
    List<Use> uses,
    List<Step> steps) {

  /** A heading with its text. */
  public record Fact(String heading, String text) {}

  /** A version to go to. */
  public record Version(String id, String address, String status, String tone, boolean shown) {}

  /** What was adapted. */
  public record Difference(String heading, String before, String after) {}

  /**
   * A score.
   *
   * @param report address of the evaluation's report, empty when there is none to see
   */
  public record Use(
      String year,
      String evaluation,
      String object,
      String report,
      String version,
      boolean confirmed,
      String weight,
      String score,
      String rate,
      boolean full,
      boolean restricted) {}

  /** Something that can be done with the version. */
  public record Step(String name, String label, boolean main) {}
}
