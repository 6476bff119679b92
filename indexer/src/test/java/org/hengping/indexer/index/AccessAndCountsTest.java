package org.hengping.indexer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.indexer.search.AccessToken;
import org.hengping.indexer.search.FacetCount;
import org.hengping.indexer.search.SearchFilters;
import org.hengping.indexer.search.SearchHit;
import org.hengping.indexer.search.SearchPage;
import org.hengping.indexer.search.SearchQuery;
import org.hengping.indexer.search.SearchScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hits, totals and counts are exact and hold only what the person may see. */
final class AccessAndCountsTest {
  private static final String[] WORDS = {"预算执行", "绩效目标", "整改", "满意度", "138.98亿元", "公开"};
  private static final Set<String> ALL = Set.of(AccessToken.OPEN, AccessToken.RESTRICTED);

  @TempDir Path folder;
  private CorpusStore store;
  private CorpusIndex index;
  private final List<Document> documents = new ArrayList<>();
  private final Map<String, List<String>> lines = new TreeMap<>();

  @BeforeEach
  void fill() {
    store = TestCorpus.open(folder);
    var random = new Random(7);
    for (int d = 0; d < 60; d++) {
      var text = new ArrayList<String>();
      for (int l = 0; l < 1 + random.nextInt(6); l++) {
        text.add(
            "关于"
                + WORDS[random.nextInt(WORDS.length)]
                + "的说明，"
                + WORDS[random.nextInt(WORDS.length)]);
      }
      var kind = DocumentKind.values()[random.nextInt(3)];
      var document =
          TestCorpus.add(
              store,
              kind,
              d % 2 == 0 ? "市教育局" : "市水利局",
              2018 + random.nextInt(4),
              d % 5 == 0,
              "材料" + d,
              text);
      documents.add(document);
      lines.put(document.id().value(), text);
    }
    index = CorpusIndex.open(store);
  }

  @AfterEach
  void close() {
    index.close();
    store.close();
  }

  @Test
  void everyUserSeesExactlyWhatTheCorpusSays() {
    for (String word : WORDS) {
      for (var access : List.of(Set.<String>of(), Set.of(AccessToken.OPEN), ALL)) {
        for (boolean exact : new boolean[] {true, false}) {
          var query = SearchQuery.of(word).exact(exact).access(access);
          check(
              query,
              d -> access.contains(d.restricted() ? AccessToken.RESTRICTED : AccessToken.OPEN));
        }
      }
    }
  }

  @Test
  void filtersNarrowByYearUnitAndKind() {
    var filters =
        new SearchFilters(Set.of(2019, 2020), Set.of("市教育局"), Set.of("POLICY", "BRIEFING_REPORT"));
    for (String word : WORDS) {
      check(
          SearchQuery.of(word).access(ALL).filters(filters),
          d ->
              (d.year() == 2019 || d.year() == 2020)
                  && d.unit().equals("市教育局")
                  && filters.kinds().contains(d.kind().name()));
      check(
          SearchQuery.of(word + " 年:2019..2020 单位:教育").access(ALL),
          word,
          d -> (d.year() == 2019 || d.year() == 2020) && d.unit().equals("市教育局"));
      check(
          SearchQuery.of("类型:项目支出 " + word).access(ALL),
          word,
          d -> d.kind() == DocumentKind.PROJECT_EVALUATION_REPORT);
    }
  }

  @Test
  void aPhraseMustStandAndANegatedWordMayNot() {
    check(SearchQuery.of("\"关于整改的说明\"").access(ALL), "关于整改的说明", d -> true);
    var page = index.search(SearchQuery.of("整改 -满意度").access(ALL).page(1_000, 1));
    long expected =
        lines.values().stream()
            .flatMap(List::stream)
            .filter(l -> l.contains("整改") && !l.contains("满意度"))
            .count();
    assertEquals(expected, page.total());
  }

  private interface Sees {
    boolean sees(Document document);
  }

  private void check(SearchQuery query, Sees sees) {
    check(query, query.text(), sees);
  }

  private void check(SearchQuery query, String word, Sees sees) {
    var expected = new TreeMap<String, Long>();
    for (Document d : documents) {
      long n = lines.get(d.id().value()).stream().filter(l -> l.contains(word)).count();
      if (n > 0 && sees.sees(d)) {
        expected.put(d.id().value(), n);
      }
    }
    var passages = index.search(query.page(1_000, 1));
    assertEquals(expected, byDocument(passages, false), query.text());
    assertEquals(expected.values().stream().mapToLong(Long::longValue).sum(), passages.total());
    assertFacets(passages, expected, false);

    var grouped = index.search(query.byDocument(true).page(1_000, 1));
    assertEquals(expected, byDocument(grouped, true), query.text());
    assertEquals(expected.size(), grouped.total());
    assertFacets(grouped, expected, true);
    assertPages(query.byDocument(true), grouped);
    assertPages(query, passages);
  }

  private static Map<String, Long> byDocument(SearchPage page, boolean grouped) {
    return page.hits().stream()
        .map(SearchHit.PassageHit.class::cast)
        .collect(
            Collectors.groupingBy(
                h -> h.documentId().value(),
                TreeMap::new,
                Collectors.summingLong(h -> grouped ? h.matches() : 1)));
  }

  private void assertFacets(SearchPage page, Map<String, Long> expected, boolean grouped) {
    var kinds = new TreeMap<String, Long>();
    var years = new TreeMap<String, Long>();
    for (Document d : documents) {
      Long n = expected.get(d.id().value());
      if (n != null) {
        kinds.merge(d.kind().name(), grouped ? 1 : n, Long::sum);
        years.merge(Integer.toString(d.year()), grouped ? 1 : n, Long::sum);
      }
    }
    assertEquals(kinds, counts(page.kinds()));
    assertEquals(years, counts(page.years()));
  }

  private static Map<String, Long> counts(List<FacetCount> facets) {
    return facets.stream()
        .collect(Collectors.toMap(FacetCount::value, FacetCount::count, Long::sum, TreeMap::new));
  }

  /** Pages of three, put together, are the whole result in the same order. */
  private void assertPages(SearchQuery query, SearchPage whole) {
    var together = new ArrayList<SearchHit>();
    for (int page = 1; together.size() < whole.total(); page++) {
      var hits = index.search(query.page(3, page)).hits();
      assertTrue(!hits.isEmpty(), "page " + page + " is empty");
      together.addAll(hits);
    }
    assertEquals(whole.hits(), together);
  }

  @Test
  void findingsOfClassifiedUnitsAndWithheldReportsAreRestricted() {
    TestCorpus.unit(store, "1", "市教育局", false);
    TestCorpus.unit(store, "2", "某涉密单位", true);
    TestCorpus.evaluation(store, "PJ-2021-001", 2021, "1", "");
    TestCorpus.evaluation(store, "PJ-2021-002", 2021, "2", "");
    TestCorpus.evaluation(store, "PJ-2020-003", 2020, "1", "《政府信息公开条例》第十四条");
    for (int i = 1; i <= 3; i++) {
      String evaluation = (i == 3 ? "PJ-2020-00" : "PJ-2021-00") + i;
      TestCorpus.finding(store, "WT-" + i, evaluation, "项目管理", "合同管理不到位");
      TestCorpus.score(store, evaluation, 1, "合同签订率");
    }
    TestCorpus.indicator(store, "ZB-000001", 1, "合同签订率", "已签合同的比例");
    index.catchUp();

    var findings = SearchQuery.of("合同").in(SearchScope.FINDINGS);
    var open = index.search(findings);
    assertEquals(1, open.total());
    assertEquals(List.of(new FacetCount("项目管理", "项目管理", 1)), open.kinds());
    assertEquals(3, index.search(findings.access(ALL)).total());
    assertEquals(0, index.search(findings.access(Set.of())).total());

    var indicators = SearchQuery.of("合同签订率").in(SearchScope.INDICATORS);
    assertEquals(new SearchHit.Usage(1, List.of(2021)), usage(indicators));
    assertEquals(new SearchHit.Usage(3, List.of(2020, 2021)), usage(indicators.access(ALL)));

    TestCorpus.unit(store, "1", "市教育局", true);
    index.catchUp();
    assertEquals(
        0,
        index.search(findings).total(),
        "a unit that becomes classified takes its findings along");
    assertEquals(new SearchHit.Usage(0, List.of()), usage(indicators));
  }

  private SearchHit.Usage usage(SearchQuery query) {
    return ((SearchHit.IndicatorHit) index.search(query).hits().get(0)).usage();
  }
}
