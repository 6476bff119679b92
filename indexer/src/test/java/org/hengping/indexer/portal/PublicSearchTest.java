package org.hengping.indexer.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.Passage;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.indexer.search.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal finds what is released, and its index holds nothing else. */
final class PublicSearchTest {
  @TempDir Path folder;

  private static PublicDocument report(String id, String title, int year, String... texts) {
    var passages = new java.util.ArrayList<Passage>();
    for (String text : texts) {
      passages.add(new Passage(new Anchor(0, passages.size(), -1, 0, text.length()), "", text));
    }
    return new PublicDocument(
        id, title, DocumentKind.PROJECT_EVALUATION_REPORT, year, "市教育局", passages);
  }

  @Test
  void findsReportsByTheirWords() {
    int passages =
        PublicIndexWriter.build(
            folder,
            List.of(
                report("2021-001", "教育专项评价报告", 2021, "预算执行率为95%。", "执行率偏低。"),
                report("2020-001", "水利专项评价报告", 2020, "执行率较高。")));
    assertEquals(3, passages);
    try (var search = PublicSearch.open(folder)) {
      var page = search.search("执行率 偏低", 10, 1);
      assertEquals(1, page.total());
      var hit = page.hits().get(0);
      assertEquals("2021-001", hit.publicId());
      assertEquals("p0b1c0-6", hit.anchor().toString());
      assertEquals(2, search.search("执行率", 10, 1).total());
      assertEquals(1, search.search("水利专项", 10, 1).total());
      assertEquals(1, search.search(SearchQuery.of("率为95%").exact(true)).total());
      assertEquals(0, search.search("", 10, 7).hits().size());
    }
  }

  @Test
  void anEditionWithNothingReleasedAnswers() {
    PublicIndexWriter.build(folder, List.of());
    try (var search = PublicSearch.open(folder)) {
      assertEquals(0, search.search("绩效", 10, 1).total());
    }
  }

  @Test
  void writingAgainLeavesNothingOfTheEditionBefore() throws IOException {
    PublicIndexWriter.build(folder, List.of(report("1", "甲", 2021, "WITHDRAWNWORD")));
    PublicIndexWriter.build(folder, List.of(report("2", "乙", 2021, "KEPTWORD")));
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("WITHDRAWNWORD"), file.toString());
      }
    }
  }
}
