package org.hengping.server.portal;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hengping.server.portal.page.DotPlot;
import org.hengping.server.portal.page.HomeView;

/** The home page: the newest year in numbers, and what came last. */
final class HomePage {
  private static final int NEWEST = 8;
  private static final int STEP = 12;

  private HomePage() {}

  static HomeView view(Released released, Frames frames) {
    int year = released.years().isEmpty() ? 0 : released.years().get(0);
    var reports = released.reports().stream().filter(r -> r.year() == year).toList();
    var findings = reports.stream().flatMap(r -> r.findings().stream()).toList();
    return new HomeView(
        frames.home(),
        year,
        reports.size(),
        Shown.amount(Rows.funds(reports)),
        Rows.average(reports),
        (int) reports.stream().filter(r -> "优良".contains(r.grade())).count(),
        findings.size(),
        (int) reports.stream().mapToLong(PublishedReport::closed).sum(),
        Bars.grades(reports),
        Bars.states(findings),
        Bars.categories(of(reports, ReportType.DEPARTMENT_OVERALL)),
        Bars.categories(of(reports, ReportType.PROJECT)),
        plot(reports),
        Rows.reports(released.reports().stream().limit(NEWEST).toList()),
        Rows.policies(released.policies()));
  }

  private static List<PublishedReport> of(List<PublishedReport> reports, ReportType type) {
    return reports.stream().filter(r -> r.type() == type).toList();
  }

  /** One dot per report, one column per point of score. */
  static DotPlot plot(List<PublishedReport> reports) {
    if (reports.isEmpty()) {
      return new DotPlot(0, 0, List.of(), List.of());
    }
    int lowest = reports.stream().mapToInt(HomePage::bin).min().orElse(0) / 10 * 10;
    Map<Integer, Integer> stacked = new HashMap<>();
    reports.forEach(r -> stacked.merge(bin(r), 1, Integer::sum));
    int highest = stacked.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    int ground = highest * STEP + 6;
    stacked.clear();
    var dots = new ArrayList<DotPlot.Dot>();
    for (PublishedReport r : reports) {
      int level = stacked.merge(bin(r), 1, Integer::sum);
      dots.add(
          new DotPlot.Dot(
              x(bin(r), lowest),
              ground - level * STEP + STEP / 2,
              Shown.fill(r.grade()),
              r.title() + "：" + Shown.points(r.score()) + "分，" + r.grade(),
              r.href()));
    }
    var ticks = new ArrayList<DotPlot.Tick>();
    for (int score = lowest; score <= 100; score += 10) {
      ticks.add(new DotPlot.Tick(x(score, lowest), score + (score == 100 ? "分" : "")));
    }
    return new DotPlot(x(100, lowest) + STEP, ground + 16, dots, ticks);
  }

  private static int x(int score, int lowest) {
    return STEP + (score - lowest) * STEP;
  }

  private static int bin(PublishedReport r) {
    return r.score().setScale(0, RoundingMode.DOWN).intValueExact();
  }
}
