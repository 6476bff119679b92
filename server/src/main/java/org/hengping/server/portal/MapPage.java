package org.hengping.server.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hengping.server.portal.page.Link;
import org.hengping.server.portal.page.MapView;

/** Which fields have published evaluations, by type and year (评价地图). */
final class MapPage {

  private record Column(int year, ReportType type) {
    boolean holds(PublishedReport r) {
      return r.year() == year && r.type() == type;
    }
  }

  private MapPage() {}

  static MapView view(Released released, Frames frames) {
    var columns = new ArrayList<Column>();
    for (int year : released.years()) {
      for (ReportType type : ReportType.values()) {
        columns.add(new Column(year, type));
      }
    }
    var rows = rows(released.reports(), columns);
    return new MapView(
        frames.column("评价地图", "按领域、类型和年度看已公开的评价", "/map", List.of(Link.to("评价地图", ""))),
        columns.stream().map(c -> c.year() + "年" + c.type().title()).toList(),
        rows,
        columns.stream()
            .map(c -> (int) released.reports().stream().filter(c::holds).count())
            .toList(),
        released.reports().size(),
        Shown.amount(Rows.funds(released.reports())),
        Rows.average(released.reports()));
  }

  private static List<MapView.Row> rows(List<PublishedReport> reports, List<Column> columns) {
    var fields =
        reports.stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.industry().isEmpty() ? "其他" : r.industry(),
                    TreeMap::new,
                    Collectors.toList()));
    var rows = new ArrayList<MapView.Row>();
    for (var field : fields.entrySet()) {
      rows.add(row("field-" + (rows.size() + 1), field.getKey(), field.getValue(), columns));
    }
    rows.sort(Comparator.comparing(MapView.Row::count).reversed());
    return rows;
  }

  private static MapView.Row row(
      String id, String name, List<PublishedReport> reports, List<Column> columns) {
    return new MapView.Row(
        id,
        name,
        columns.stream()
            .map(c -> square(id, (int) reports.stream().filter(c::holds).count()))
            .toList(),
        reports.size(),
        Shown.amount(Rows.funds(reports)),
        Rows.average(reports),
        Rows.reports(reports));
  }

  private static MapView.Square square(String id, int count) {
    return count == 0
        ? new MapView.Square("", "h0", "")
        : new MapView.Square(Integer.toString(count), "h" + Math.min(count, 4), "#" + id);
  }
}
