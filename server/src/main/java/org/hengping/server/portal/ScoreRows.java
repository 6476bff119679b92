package org.hengping.server.portal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengping.server.portal.page.Bar;
import org.hengping.server.portal.page.ReportView;

/** The score explained row by row (UX 18). */
final class ScoreRows {
  private static final int MOST = 3;

  private final List<PublishedReport.Score> scores;
  private final Map<String, List<PublishedReport.Score>> byLevel;

  ScoreRows(List<PublishedReport.Score> scores) {
    this.scores = scores;
    this.byLevel =
        scores.stream()
            .collect(
                Collectors.groupingBy(
                    PublishedReport.Score::level1, LinkedHashMap::new, Collectors.toList()));
  }

  /** Points that could be had. */
  String weight() {
    return Shown.points(weights(scores));
  }

  /** Score rate of each first-level indicator. */
  List<Bar> levels() {
    return byLevel.entrySet().stream()
        .map(
            e ->
                new Bar(
                    e.getKey(),
                    Shown.share(points(e.getValue()), weights(e.getValue())).toPlainString(),
                    Shown.percent(points(e.getValue()), weights(e.getValue())),
                    "fill",
                    ""))
        .toList();
  }

  List<ReportView.Group> groups() {
    return byLevel.entrySet().stream()
        .map(
            e ->
                new ReportView.Group(
                    e.getKey(),
                    Shown.points(points(e.getValue())),
                    Shown.points(weights(e.getValue())),
                    e.getValue().stream().map(ScoreRows::row).toList()))
        .toList();
  }

  /** Where most points were lost, as a sentence; empty when none were. */
  String mostLost() {
    var lost =
        scores.stream()
            .filter(s -> lost(s).signum() > 0)
            .sorted(Comparator.comparing(ScoreRows::lost).reversed())
            .limit(MOST)
            .map(s -> s.name() + "（扣" + Shown.points(lost(s)) + "分）")
            .toList();
    return lost.isEmpty() ? "" : "扣分最多的是" + String.join("、", lost) + "。";
  }

  private static ReportView.Row row(PublishedReport.Score s) {
    boolean unknown = s.actual().isEmpty();
    boolean met = lost(s).signum() <= 0;
    return new ReportView.Row(
        s.name(),
        s.level2(),
        s.target(),
        s.actual(),
        Shown.points(s.score()),
        Shown.points(s.weight()),
        unknown ? "无数据" : met ? "达到" : "未达到",
        unknown ? "none" : met ? "ok" : isHalf(s) ? "fair" : "poor",
        s.opinion());
  }

  private static boolean isHalf(PublishedReport.Score s) {
    return s.score().multiply(BigDecimal.valueOf(2)).compareTo(s.weight()) >= 0;
  }

  private static BigDecimal lost(PublishedReport.Score s) {
    return s.weight().subtract(s.score());
  }

  private static BigDecimal points(List<PublishedReport.Score> rows) {
    return rows.stream().map(PublishedReport.Score::score).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal weights(List<PublishedReport.Score> rows) {
    return rows.stream()
        .map(PublishedReport.Score::weight)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
