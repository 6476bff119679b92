package org.hengping.server.staff.indicator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengping.corpus.indicator.IndicatorVersion;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.scoring.ScoringRule;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;

/** Shows the library, filtered by the address. */
public final class ListIndicators {
  private static final int PAGE = 60;

  private final CurrentLibrary library;

  public ListIndicators(CurrentLibrary library) {
    this.library = library;
  }

  /** Answers {@code GET /indicators}. */
  public void show(Visit visit) {
    var all = library.entries(visit.person());
    var filter = IndicatorFilter.of(visit);
    var found = all.stream().filter(filter::takes).toList();
    int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    int page = Math.max(1, Math.min(pages, Visit.number(visit.query("page")).orElse(1)));
    var rows = found.subList((page - 1) * PAGE, Math.min(page * PAGE, found.size()));
    visit.show(
        "indicators.ftlh",
        new IndicatorListView(
            visit.frame(Messages.text("indicators.title"), "indicators"),
            IndicatorFilter.FIELDS.stream().map(f -> select(f, all, filter)).toList(),
            !filter.part("low").isEmpty(),
            filter.part("words"),
            chips(all, filter),
            rows.stream().map(ListIndicators::row).toList(),
            found.size(),
            all.size(),
            page,
            pages,
            page > 1 ? paged(filter, page - 1) : "",
            page < pages ? paged(filter, page + 1) : ""));
  }

  private static String paged(IndicatorFilter filter, int page) {
    String base = filter.address();
    return base + (base.contains("?") ? "&page=" : "?page=") + page;
  }

  private static IndicatorListView.Select select(
      String field, List<CurrentLibrary.Entry> all, IndicatorFilter filter) {
    var others = filter.without(field);
    var counts = new TreeMap<String, Integer>();
    all.stream()
        .filter(others::takes)
        .map(e -> e.version().text(field))
        .filter(v -> !v.isEmpty())
        .forEach(v -> counts.merge(v, 1, Integer::sum));
    return new IndicatorListView.Select(
        field,
        BureauRegisters.INDICATORS.field(field).heading(),
        counts.entrySet().stream().map(e -> choice(field, e, filter)).toList());
  }

  private static IndicatorListView.Choice choice(
      String field, Map.Entry<String, Integer> count, IndicatorFilter filter) {
    return new IndicatorListView.Choice(
        count.getKey(),
        title(field, count.getKey()),
        count.getValue(),
        count.getKey().equals(filter.part(field)));
  }

  private static String title(String field, String value) {
    return BureauRegisters.INDICATORS.field(field).title(value);
  }

  private static List<IndicatorListView.Chip> chips(
      List<CurrentLibrary.Entry> all, IndicatorFilter filter) {
    return filter.parts().entrySet().stream()
        .map(
            e -> {
              var wider = filter.without(e.getKey());
              return new IndicatorListView.Chip(
                  chip(e.getKey(), e.getValue()),
                  wider.address(),
                  (int) all.stream().filter(wider::takes).count());
            })
        .toList();
  }

  private static String chip(String part, String value) {
    return switch (part) {
      case "low" -> Messages.text("indicators.low");
      case "words" -> Messages.text("filter.words", value);
      default -> title(part, value);
    };
  }

  private static IndicatorListView.Row row(CurrentLibrary.Entry entry) {
    var version = entry.version();
    var discrimination = entry.discrimination();
    return new IndicatorListView.Row(
        version.id().indicator(),
        Integer.toString(version.id().number()),
        version.name(),
        path(version),
        version.text("industry"),
        version.rule().map(ScoringRule::title).orElse(""),
        version.text("weight"),
        discrimination.uses(),
        discrimination.uses() == 0 ? "" : discrimination.fullShare() + "%",
        discrimination.isLow(),
        title("status", version.text("status")),
        tone(version));
  }

  /** Framework and levels above the name. */
  static String path(IndicatorVersion version) {
    return Stream.of("framework", "level1", "level2")
        .map(version::text)
        .filter(t -> !t.isEmpty() && !t.equals(version.name()))
        .collect(Collectors.joining(" › "));
  }

  static String tone(IndicatorVersion version) {
    return switch (version.status()) {
      case RECOMMENDED -> "ok";
      case DRAFT -> "fair";
      case DEPRECATED, SUPERSEDED -> "plain";
    };
  }
}
