package org.hengping.server.staff.report;

import java.util.List;

/**
 * The side panel of a report.
 *
 * @param report id of the report
 * @param tab open tab: evidence, figures, checks or history
 * @param editing whether a section is open, so that its form carries the panel's buttons
 * @param checkCount number of issues, for the tab
 */
public record PanelView(
    String report,
    String tab,
    boolean editing,
    int checkCount,
    Evidence evidence,
    List<FigureLine> figures,
    List<IssueLine> checks,
    List<HistoryLine> history) {

  /**
   * Search in the corpus beside the text.
   *
   * @param said what the search says about its result, empty before a search
   */
  public record Evidence(String words, String said, List<Hit> hits) {}

  /**
   * A passage that was found.
   *
   * @param reference what the button 引用 sends
   * @param pieces the snippet
   */
  public record Hit(
      String reference, String title, String place, String address, List<Piece> pieces) {}

  /** A piece of a snippet; {@code marked} when it was searched for. */
  public record Piece(String text, boolean marked) {}

  /**
   * A number of the text.
   *
   * @param now the value as the registers give it now, empty when unchanged
   * @param insert Markdown that prints it
   */
  public record FigureLine(
      String text,
      String title,
      String parameters,
      String now,
      int count,
      String insert,
      String address) {}

  /** Something that a check found. */
  public record IssueLine(
      String severity, String tone, String message, String excerpt, String address) {}

  /**
   * A revision or a step.
   *
   * @param compare where it is compared with the revision before, empty when there is none
   */
  public record HistoryLine(String at, String who, String what, String address, String compare) {}
}
