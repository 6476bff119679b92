package org.hengping.server.portal.page;

import java.util.List;

/**
 * The page of a report (UX 17 to 20 of the design).
 *
 * @param statesOn date of the rectification states
 * @param body markup of the writer, trusted
 */
public record ReportView(
    Frame frame,
    String title,
    List<Pair> meta,
    Money funds,
    String score,
    String scale,
    String weight,
    String grade,
    String tone,
    int closed,
    String statesOn,
    List<FindingView> mainFindings,
    String about,
    String mostLost,
    List<Bar> levels,
    int scoreRows,
    List<Group> groups,
    List<Bar> states,
    List<FindingView> findings,
    List<Link> outline,
    String body,
    List<FileLink> files,
    List<Hidden> withheld,
    List<Earlier> history,
    List<Pair> about2) {

  /** An amount as number and unit. */
  public record Money(String number, String unit) {}

  /** A first-level indicator with its rows. */
  public record Group(String name, String score, String weight, List<Row> rows) {}

  /** One indicator. */
  public record Row(
      String name,
      String level2,
      String target,
      String actual,
      String score,
      String weight,
      String state,
      String tone,
      String why) {}

  /** One finding with what became of it. */
  public record FindingView(
      int number,
      String text,
      String detail,
      String state,
      String tone,
      List<Pair> facts,
      List<String> recommendations,
      List<Pair> feedback) {}

  /** What was taken out on one legal ground. */
  public record Hidden(String what, String basis, int count) {}

  /** A report on the same unit in another year. */
  public record Earlier(
      String year, String title, String href, String score, String grade, String tone) {}
}
