package org.hengping.server.staff.find;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.people.Person;
import org.hengping.indexer.search.AccessToken;
import org.hengping.indexer.search.FacetCount;
import org.hengping.indexer.search.SearchFilters;
import org.hengping.indexer.search.SearchHit;
import org.hengping.indexer.search.SearchPage;
import org.hengping.indexer.search.SearchQuery;
import org.hengping.indexer.search.SearchScope;
import org.hengping.server.staff.report.FindEvidence;
import org.hengping.server.staff.report.VisibleDocuments;
import org.hengping.server.staff.web.CurrentSearch;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;
import org.hengping.server.staff.web.Words;
import org.hengping.templates.draft.ReportTemplates;

/** Searches passages, indicators and findings; everything that was asked is in the address. */
public final class ShowSearch {
  private static final int HITS = 20;

  private final CurrentSearch search;
  private final VisibleDocuments visible;

  public ShowSearch(CurrentSearch search, VisibleDocuments visible) {
    this.search = search;
    this.visible = visible;
  }

  private record Asked(
      String words,
      String scope,
      boolean exact,
      boolean byDocument,
      String kind,
      String year,
      int page) {

    static Asked of(Visit visit) {
      String scope = visit.query("in");
      return new Asked(
          visit.query("q"),
          List.of("indicators", "findings").contains(scope) ? scope : "passages",
          !visit.query("exact").isEmpty(),
          !visit.query("by").isEmpty(),
          visit.query("kind"),
          visit.query("year").matches("\\d{4}") ? visit.query("year") : "",
          Math.max(1, Visit.number(visit.query("page")).orElse(1)));
    }

    SearchScope in() {
      return switch (scope) {
        case "indicators" -> SearchScope.INDICATORS;
        case "findings" -> SearchScope.FINDINGS;
        default -> SearchScope.PASSAGES;
      };
    }

    String address(Map<String, String> changed) {
      var parts = new LinkedHashMap<String, String>();
      parts.put("q", words);
      parts.put("in", scope);
      parts.put("exact", exact ? "1" : "");
      parts.put("by", byDocument ? "document" : "");
      parts.put("kind", kind);
      parts.put("year", year);
      parts.putAll(changed);
      return "/search?"
          + parts.entrySet().stream()
              .filter(e -> !e.getValue().isEmpty())
              .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
    }
  }

  /** Answers {@code GET /search}. */
  public void show(Visit visit) {
    var asked = Asked.of(visit);
    if (asked.words().isEmpty()) {
      visit.show("search.ftlh", view(visit, asked, CurrentSearch.nothing(), ""));
      return;
    }
    var filters =
        new SearchFilters(
            asked.year().isEmpty() ? Set.of() : Set.of(Integer.parseInt(asked.year())),
            Set.of(),
            asked.kind().isEmpty() ? Set.of() : Set.of(asked.kind()));
    var query =
        SearchQuery.of(asked.words())
            .in(asked.in())
            .exact(asked.exact())
            .byDocument(asked.byDocument())
            .page(HITS, asked.page())
            .access(AccessToken.of(visit.person()))
            .filters(filters);
    var page = search.search(query);
    visit.show(
        "search.ftlh",
        view(
            visit,
            asked,
            page.orElse(CurrentSearch.nothing()),
            page.map(p -> said(asked, p)).orElse(Messages.text("search.down"))));
  }

  private SearchView view(Visit visit, Asked asked, SearchPage page, String said) {
    boolean more = (long) asked.page() * HITS < page.total();
    return new SearchView(
        visit.frame(Messages.text("search.title"), "search"),
        asked.words(),
        asked.exact(),
        asked.byDocument(),
        scopes(asked),
        said,
        asked.kind().isEmpty() ? facets(page.kinds(), "kind", asked) : List.of(),
        asked.year().isEmpty() ? facets(page.years(), "year", asked) : List.of(),
        chosen(asked),
        page.hits().stream().map(h -> hit(h, visit.person())).toList(),
        asked.page() > 1 ? asked.address(Map.of("page", Integer.toString(asked.page() - 1))) : "",
        more ? asked.address(Map.of("page", Integer.toString(asked.page() + 1))) : "");
  }

  private static String said(Asked asked, SearchPage page) {
    if (page.total() == 0) {
      return Messages.text("search.none", asked.words());
    }
    return Messages.text(
        page.widened()
            ? "search.widened"
            : asked.byDocument() ? "search.documents" : "search.found",
        Long.toString(page.total()));
  }

  private static List<SearchView.Scope> scopes(Asked asked) {
    var scopes = new ArrayList<SearchView.Scope>();
    for (String code : List.of("passages", "findings", "indicators")) {
      scopes.add(
          new SearchView.Scope(
              code,
              Messages.text("search.in." + code),
              asked.address(Map.of("in", code, "kind", "", "year", "")),
              code.equals(asked.scope())));
    }
    return scopes;
  }

  private static List<SearchView.Facet> facets(List<FacetCount> counts, String part, Asked asked) {
    return counts.stream()
        .map(
            c -> new SearchView.Facet(c.label(), c.count(), asked.address(Map.of(part, c.value()))))
        .toList();
  }

  private static List<SearchView.Facet> chosen(Asked asked) {
    var chosen = new ArrayList<SearchView.Facet>();
    if (!asked.kind().isEmpty()) {
      chosen.add(
          new SearchView.Facet(kindLabel(asked.kind()), 0, asked.address(Map.of("kind", ""))));
    }
    if (!asked.year().isEmpty()) {
      chosen.add(new SearchView.Facet(asked.year(), 0, asked.address(Map.of("year", ""))));
    }
    return chosen;
  }

  private static String kindLabel(String kind) {
    for (DocumentKind one : DocumentKind.values()) {
      if (one.name().equals(kind)) {
        return one.title();
      }
    }
    return kind;
  }

  private SearchView.Hit hit(SearchHit hit, Person person) {
    var pieces = FindEvidence.pieces(hit.snippet());
    if (hit instanceof SearchHit.PassageHit p) {
      var tags = new ArrayList<>(List.of(p.kind().title()));
      if (p.year() > 0) {
        tags.add(Integer.toString(p.year()));
      }
      if (!p.unit().isEmpty()) {
        tags.add(p.unit());
      }
      if (p.matches() > 1) {
        tags.add("本文档" + p.matches() + "处");
      }
      String place = p.anchor().forPeople() + (p.heading().isEmpty() ? "" : " · " + p.heading());
      return new SearchView.Hit(p.title(), FindEvidence.address(p), place, tags, pieces);
    } else if (hit instanceof SearchHit.IndicatorHit i) {
      var tags = new ArrayList<>(List.of(i.path()));
      if (!i.weight().isEmpty()) {
        tags.add("分值 " + i.weight());
      }
      tags.add("用过 " + i.usage().scores() + " 次");
      return new SearchView.Hit(
          i.name(),
          "/indicators/" + i.indicatorId() + ".v" + i.version(),
          i.indicatorId() + " 第" + i.version() + "版 · " + i.definition(),
          tags,
          pieces);
    } else if (hit instanceof SearchHit.FindingHit f) {
      return new SearchView.Hit(
          f.category(),
          report(f.evaluation(), person),
          f.findingId() + " · " + f.unit() + " · " + f.year(),
          List.of(f.state().isEmpty() ? Messages.text("search.noNotice") : Words.of(f.state())),
          pieces);
    }
    throw new IllegalStateException("Unknown hit " + hit.getClass());
  }

  /** The report about an evaluation, where the person may see one. */
  private String report(String evaluation, Person person) {
    return ReportTemplates.evaluationReports().stream()
        .flatMap(t -> visible.documents().drafted(t.id(), evaluation).stream())
        .filter(d -> Permissions.canSee(person, d))
        .findFirst()
        .map(d -> "/reports/" + d.id())
        .orElse("");
  }
}
