package org.hengping.server.portal.page;

import java.util.List;

/**
 * A list of reports.
 *
 * @param relax links that drop one filter, for an empty list
 * @param gone reports taken back
 */
public record ReportListView(
    Frame frame,
    String heading,
    int count,
    String funds,
    String average,
    List<Filter> filters,
    List<ReportRow> rows,
    List<Link> relax,
    List<GoneRow> gone) {

  /** One filter with its choices. */
  public record Filter(String name, List<Link> choices) {}

  /** A report that was taken back. */
  public record GoneRow(String title, String href, String date) {}
}
