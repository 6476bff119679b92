package org.hengping.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.server.portal.page.Link;
import org.hengping.server.portal.page.ReportListView;

/** Lists of reports: all of them, and one for every choice of year, type and grade. */
final class ReportLists {

  /** A choice; what is empty is not limited. */
  record Choice(Optional<Integer> year, Optional<ReportType> type, Optional<String> grade) {
    static final Choice ALL = new Choice(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether the report is chosen. */
    boolean holds(PublishedReport r) {
      return year.map(y -> y == r.year()).orElse(true)
          && type.map(t -> t == r.type()).orElse(true)
          && grade.map(g -> g.equals(r.grade())).orElse(true);
    }

    /** The address with the choice in the query. */
    String href() {
      var query = new ArrayList<String>();
      year.ifPresent(y -> query.add("year=" + y));
      type.ifPresent(t -> query.add("type=" + t.key()));
      grade.ifPresent(g -> query.add("grade=" + key(g)));
      return query.isEmpty() ? "/reports" : "/reports?" + String.join("&", query);
    }

    /** The file that holds the page of this choice. */
    String file() {
      if (equals(ALL)) {
        return "reports/index.html";
      }
      return "reports/by/"
          + year.map(String::valueOf).orElse("all")
          + "-"
          + type.map(ReportType::key).orElse("all")
          + "-"
          + grade.map(ReportLists::key).orElse("all")
          + ".html";
    }
  }

  private final Released released;
  private final Frames frames;

  ReportLists(Released released, Frames frames) {
    this.released = released;
    this.frames = frames;
  }

  /** Key of a grade in addresses. */
  static String key(String grade) {
    return switch (grade) {
      case "优" -> "excellent";
      case "良" -> "good";
      case "中" -> "fair";
      default -> "poor";
    };
  }

  /** All pages by file. */
  Map<String, ReportListView> views() {
    var views = new TreeMap<String, ReportListView>();
    for (Optional<Integer> year : optional(released.years())) {
      for (Optional<ReportType> type : optional(List.of(ReportType.values()))) {
        for (Optional<String> grade : optional(List.of("优", "良", "中", "差"))) {
          var choice = new Choice(year, type, grade);
          views.put(choice.file(), view(choice));
        }
      }
      year.ifPresent(
          y ->
              views.put(
                  "reports/" + y + ".html",
                  view(new Choice(year, Optional.empty(), Optional.empty()))));
    }
    return views;
  }

  private static <T> List<Optional<T>> optional(List<T> values) {
    var all = new ArrayList<Optional<T>>();
    all.add(Optional.empty());
    values.forEach(v -> all.add(Optional.of(v)));
    return all;
  }

  private ReportListView view(Choice choice) {
    var chosen = released.reports().stream().filter(choice::holds).toList();
    String heading =
        choice.year().map(y -> y + "年").orElse("")
            + choice.type().map(ReportType::title).orElse("")
            + "绩效评价报告"
            + choice.grade().map(g -> "（" + g + "）").orElse("");
    var crumbs = new ArrayList<Link>();
    crumbs.add(Link.to("评价报告", choice.equals(Choice.ALL) ? "" : "/reports"));
    if (!choice.equals(Choice.ALL)) {
      crumbs.add(Link.to(heading, ""));
    }
    return new ReportListView(
        frames.column(
            choice.equals(Choice.ALL) ? "评价报告" : heading, "已公开的" + heading, "/reports", crumbs),
        heading,
        chosen.size(),
        Shown.amount(Rows.funds(chosen)),
        Rows.average(chosen),
        filters(choice),
        Rows.reports(chosen),
        chosen.isEmpty() ? relax(choice) : List.of(),
        choice.type().isEmpty() && choice.grade().isEmpty() ? gone(choice) : List.of());
  }

  private List<ReportListView.GoneRow> gone(Choice choice) {
    return released.gone().stream()
        .filter(t -> choice.year().map(y -> t.id().startsWith(y + "-")).orElse(true))
        .map(
            t ->
                new ReportListView.GoneRow(
                    t.id() + "：" + t.reason(), t.href(), t.withdrawnOn() + " 撤下"))
        .toList();
  }

  private List<ReportListView.Filter> filters(Choice c) {
    var years = new ArrayList<Link>();
    for (Optional<Integer> year : optional(released.years())) {
      years.add(
          choice(year.map(y -> y + "年").orElse("全部"), new Choice(year, c.type(), c.grade()), c));
    }
    var types = new ArrayList<Link>();
    for (Optional<ReportType> type : optional(List.of(ReportType.values()))) {
      types.add(
          choice(
              type.map(ReportType::title).orElse("全部"), new Choice(c.year(), type, c.grade()), c));
    }
    var grades = new ArrayList<Link>();
    for (Optional<String> grade : optional(List.of("优", "良", "中", "差"))) {
      grades.add(choice(grade.orElse("全部"), new Choice(c.year(), c.type(), grade), c));
    }
    return List.of(
        new ReportListView.Filter("年度", years),
        new ReportListView.Filter("类型", types),
        new ReportListView.Filter("等级", grades));
  }

  private Link choice(String name, Choice wanted, Choice current) {
    long count = released.reports().stream().filter(wanted::holds).count();
    return new Link(name + " " + count, wanted.href(), wanted.equals(current));
  }

  private List<Link> relax(Choice c) {
    var links = new ArrayList<Link>();
    if (c.year().isPresent()) {
      relaxed("不限年度", new Choice(Optional.empty(), c.type(), c.grade())).ifPresent(links::add);
    }
    if (c.type().isPresent()) {
      relaxed("不限类型", new Choice(c.year(), Optional.empty(), c.grade())).ifPresent(links::add);
    }
    if (c.grade().isPresent()) {
      relaxed("不限等级", new Choice(c.year(), c.type(), Optional.empty())).ifPresent(links::add);
    }
    return links;
  }

  private Optional<Link> relaxed(String words, Choice wider) {
    long count = released.reports().stream().filter(wider::holds).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(Link.to(words + "（" + count + "份）", wider.href()));
  }
}
