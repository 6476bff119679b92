package org.hengping.server.portal.page;

import java.util.List;

/** Which fields have published evaluations (评价地图). */
public record MapView(
    Frame frame,
    List<String> columns,
    List<Row> rows,
    List<Integer> totals,
    int count,
    String funds,
    String average) {

  /** One field. */
  public record Row(
      String id,
      String name,
      List<Square> cells,
      int count,
      String funds,
      String average,
      List<ReportRow> reports) {}

  /** Reports of one field, type and year. */
  public record Square(String text, String tone, String href) {}
}
