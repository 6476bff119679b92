package org.hengping.server.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hengping.server.portal.page.Link;
import org.hengping.server.portal.page.Pair;
import org.hengping.server.portal.page.ReportView;

/** The page of one report. */
final class ReportPage {
  private static final int MAIN = 3;

  private final Released released;
  private final Frames frames;

  ReportPage(Released released, Frames frames) {
    this.released = released;
    this.frames = frames;
  }

  ReportView view(PublishedReport r) {
    var scores = new ScoreRows(r.scores());
    var findings = r.findings().stream().map(FindingRows::view).toList();
    return new ReportView(
        frame(r),
        r.title(),
        meta(r),
        Shown.money(r.funds()),
        Shown.points(r.score()),
        "综合得分，满分100分",
        scores.weight(),
        r.grade(),
        Shown.tone(r.grade()),
        (int) r.closed(),
        r.statesOn().toString(),
        findings.stream().limit(MAIN).toList(),
        about(r),
        scores.mostLost(),
        scores.levels(),
        r.scores().size(),
        scores.groups(),
        Bars.states(r.findings()),
        findings,
        r.text().outline(),
        r.text().body(),
        DocumentFiles.of(r),
        r.withheld().stream()
            .map(w -> new ReportView.Hidden(w.what(), w.basis(), w.count()))
            .toList(),
        history(r),
        information(r));
  }

  private org.hengping.server.portal.page.Frame frame(PublishedReport r) {
    return frames.article(
        r.title(),
        "评价报告",
        about(r),
        r.findings().stream()
            .map(PublishedReport.Finding::category)
            .distinct()
            .collect(Collectors.joining(",", r.unit() + ",绩效评价,", "")),
        r.releasedAt(),
        r.href(),
        List.of(
            Link.to("评价报告", "/reports"),
            Link.to(r.year() + "年", "/reports/" + r.year()),
            Link.to(r.type().title(), "/reports?year=" + r.year() + "&type=" + r.type().key()),
            Link.to("正文", "")));
  }

  private List<Pair> meta(PublishedReport r) {
    var meta = new ArrayList<Pair>();
    meta.add(Pair.of("发布", Shown.minute(r.releasedAt())));
    meta.add(Pair.of("来源", released.site().name()));
    meta.add(Pair.of("评价机构", Rows.by(r)));
    meta.add(Pair.of("索引号", r.id()));
    if (r.version() > 1) {
      meta.add(Pair.of("版本", "第" + r.version() + "版"));
    }
    return meta;
  }

  private static String about(PublishedReport r) {
    return "评价的是"
        + r.subject()
        + "，涉及资金"
        + Shown.amount(r.funds())
        + "，由"
        + (r.thirdParty() ? "第三方机构" + r.agency() : "财政部门评价组")
        + "评价，综合得分"
        + Shown.points(r.score())
        + "分，等级为"
        + r.grade()
        + "。";
  }

  private List<ReportView.Earlier> history(PublishedReport r) {
    var all =
        released.reports().stream()
            .filter(o -> o.unit().equals(r.unit()) && o.type() == r.type())
            .sorted(Comparator.comparing(PublishedReport::year).reversed())
            .toList();
    if (all.size() < 2) {
      return List.of();
    }
    return all.stream()
        .map(
            o ->
                new ReportView.Earlier(
                    Integer.toString(o.year()),
                    o.title(),
                    o.href(),
                    Shown.points(o.score()),
                    o.grade(),
                    Shown.tone(o.grade())))
        .toList();
  }

  private List<Pair> information(PublishedReport r) {
    var pairs = new ArrayList<Pair>();
    pairs.add(Pair.of("索引号", r.id()));
    pairs.add(Pair.of("发布机构", released.site().name()));
    pairs.add(Pair.of("信息分类", "财政绩效评价 / " + r.type().title()));
    pairs.add(Pair.of("成文日期", r.formedOn().toString()));
    pairs.add(Pair.of("发布日期", Shown.minute(r.releasedAt())));
    pairs.add(Pair.of("版本", "第" + r.version() + "版"));
    if (!r.changeNote().isEmpty()) {
      pairs.add(Pair.of("更正说明", r.changeNote()));
    }
    r.approvals().forEach((what, outcome) -> pairs.add(Pair.of(what, outcome)));
    pairs.add(Pair.of("公开日志", "第" + r.sequence() + "条"));
    return pairs;
  }
}
