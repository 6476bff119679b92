package org.hengping.server.staff.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.ReportState;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Times;
import org.hengping.server.staff.web.Visit;

/** Shows the list of documents, filtered by the address. */
public final class ListReports {
  private static final int PAGE = 60;

  private final VisibleDocuments visible;
  private final StaleParts stale;

  public ListReports(VisibleDocuments visible, StaleParts stale) {
    this.visible = visible;
    this.stale = stale;
  }

  /** Answers {@code GET /reports}. */
  public void show(Visit visit) {
    var all = visible.list(visit.person());
    var filter = ReportFilter.of(visit);
    var found =
        all.stream()
            .filter(filter::takes)
            .sorted(
                Comparator.comparing(Document::changedAt)
                    .thenComparing(Document::year)
                    .reversed()
                    .thenComparing(Document::id))
            .toList();
    int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    int page = Math.max(1, Math.min(pages, Visit.number(visit.query("page")).orElse(1)));
    var rows = found.subList((page - 1) * PAGE, Math.min(page * PAGE, found.size()));
    var names = visible.names();
    var counts = stale.counts();
    counts.keySet().retainAll(all.stream().map(d -> d.id().value()).toList());
    visit.show(
        "reports.ftlh",
        new ReportListView(
            visit.frame(Messages.text("reports.title"), "reports"),
            years(all, filter),
            kinds(all, filter),
            states(all, filter),
            filter.words(),
            chips(all, filter),
            rows.stream().map(d -> row(d, names, counts)).toList(),
            counts.size(),
            found.size(),
            all.size(),
            pager(filter, page, pages)));
  }

  private static ReportListView.Pager pager(ReportFilter filter, int page, int pages) {
    String base = filter.address();
    String join = base.contains("?") ? "&page=" : "?page=";
    return new ReportListView.Pager(
        page,
        pages,
        page > 1 ? base + join + (page - 1) : "",
        page < pages ? base + join + (page + 1) : "");
  }

  private static ReportListView.Row row(
      Document d, Map<String, String> names, Map<String, Long> stale) {
    return new ReportListView.Row(
        d.id().value(),
        d.title(),
        d.kind().title(),
        d.unit(),
        d.year() == 0 ? "" : Integer.toString(d.year()),
        StateWord.of(d),
        d.restricted(),
        names.getOrDefault(d.author(), d.author()),
        Times.minute(d.changedAt()),
        stale.getOrDefault(d.id().value(), 0L));
  }

  private static List<ReportListView.Choice> years(List<Document> all, ReportFilter filter) {
    var counts = counts(all, filter.without("year"), d -> Integer.toString(d.year()));
    counts.remove("0");
    var choices = new ArrayList<ReportListView.Choice>();
    counts.descendingMap().forEach((y, n) -> choices.add(choice(y, y, n, filter.year())));
    return choices;
  }

  private static List<ReportListView.Choice> kinds(List<Document> all, ReportFilter filter) {
    var counts = counts(all, filter.without("kind"), d -> d.kind().name());
    var choices = new ArrayList<ReportListView.Choice>();
    for (DocumentKind kind : DocumentKind.values()) {
      if (counts.containsKey(kind.name())) {
        choices.add(choice(kind.name(), kind.title(), counts.get(kind.name()), filter.kind()));
      }
    }
    return choices;
  }

  private static List<ReportListView.Choice> states(List<Document> all, ReportFilter filter) {
    var counts = counts(all, filter.without("state"), d -> StateWord.of(d).code());
    var choices = new ArrayList<ReportListView.Choice>();
    for (ReportState state : ReportState.values()) {
      if (counts.containsKey(state.name())) {
        choices.add(choice(state.name(), state.title(), counts.get(state.name()), filter.state()));
      }
    }
    if (counts.containsKey("HELD")) {
      choices.add(choice("HELD", "资料", counts.get("HELD"), filter.state()));
    }
    return choices;
  }

  private static ReportListView.Choice choice(String value, String label, int count, String now) {
    return new ReportListView.Choice(value, label, count, value.equals(now));
  }

  private static TreeMap<String, Integer> counts(
      List<Document> all, ReportFilter filter, Function<Document, String> by) {
    var counts = new TreeMap<String, Integer>();
    all.stream().filter(filter::takes).forEach(d -> counts.merge(by.apply(d), 1, Integer::sum));
    return counts;
  }

  private static List<ReportListView.Chip> chips(List<Document> all, ReportFilter filter) {
    return filter.parts().entrySet().stream()
        .map(
            e -> {
              var wider = filter.without(e.getKey());
              return new ReportListView.Chip(
                  Messages.text("filter." + e.getKey(), label(e.getKey(), e.getValue())),
                  wider.address(),
                  (int) all.stream().filter(wider::takes).count());
            })
        .toList();
  }

  private static String label(String part, String value) {
    if (part.equals("kind")) {
      for (DocumentKind kind : DocumentKind.values()) {
        if (kind.name().equals(value)) {
          return kind.title();
        }
      }
    } else if (part.equals("state")) {
      if (value.equals("HELD")) {
        return "资料";
      }
      for (ReportState state : ReportState.values()) {
        if (state.name().equals(value)) {
          return state.title();
        }
      }
    }
    return value;
  }
}
