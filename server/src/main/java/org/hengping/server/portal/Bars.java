package org.hengping.server.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hengping.server.portal.page.Bar;

/** Bar tables of counts. */
final class Bars {
  private Bars() {}

  /** How many reports have each grade. */
  static List<Bar> grades(List<PublishedReport> reports) {
    var counts =
        reports.stream()
            .collect(Collectors.groupingBy(PublishedReport::grade, Collectors.counting()));
    return bars(
        List.of("优", "良", "中", "差").stream()
            .map(g -> new Count(g, counts.getOrDefault(g, 0L), Shown.fill(g)))
            .toList());
  }

  /** How many findings are in each state; states without any are left out. */
  static List<Bar> states(List<PublishedReport.Finding> findings) {
    return bars(
        Arrays.stream(RectificationState.values())
            .map(
                s ->
                    new Count(
                        s.title(), findings.stream().filter(f -> f.state() == s).count(), s.fill()))
            .filter(c -> c.number() > 0)
            .toList());
  }

  /** How many findings are in each category, most first. */
  static List<Bar> categories(List<PublishedReport> reports) {
    Map<String, Long> counts =
        reports.stream()
            .flatMap(r -> r.findings().stream())
            .collect(
                Collectors.groupingBy(
                    PublishedReport.Finding::category, TreeMap::new, Collectors.counting()));
    var sorted = new ArrayList<Count>();
    counts.forEach((category, count) -> sorted.add(new Count(category, count, "fill")));
    sorted.sort(Comparator.comparing(Count::number).reversed());
    return bars(sorted);
  }

  private record Count(String label, long number, String tone) {}

  private static List<Bar> bars(List<Count> counts) {
    long most = counts.stream().mapToLong(Count::number).max().orElse(0);
    return counts.stream()
        .map(
            c ->
                new Bar(
                    c.label(),
                    Shown.share(BigDecimal.valueOf(c.number()), BigDecimal.valueOf(most))
                        .toPlainString(),
                    Long.toString(c.number()),
                    c.tone(),
                    ""))
        .toList();
  }
}
