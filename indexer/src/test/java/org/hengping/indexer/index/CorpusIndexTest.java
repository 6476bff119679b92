package org.hengping.indexer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.Passages;
import org.hengping.corpus.people.Person;
import org.hengping.indexer.query.PassageFields;
import org.hengping.indexer.search.SearchHit;
import org.hengping.indexer.search.SearchQuery;
import org.hengping.indexer.search.SearchScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index follows the corpus, and comes back from whatever happens to it. */
final class CorpusIndexTest {
  @TempDir Path folder;

  private static long found(CorpusIndex index, String literal) {
    return index.search(SearchQuery.of(literal).exact(true)).total();
  }

  @Test
  void openingCatchesUpWithTheOutbox() {
    try (var store = TestCorpus.open(folder)) {
      CorpusIndex.open(store).close();
      TestCorpus.add(store, "甲", "整改通知书已经印发。");
      try (var index = CorpusIndex.open(store)) {
        assertEquals(1, found(index, "通知书已经"));
      }
    }
  }

  @Test
  void aNewRevisionReplacesTheOneBefore() {
    try (var store = TestCorpus.open(folder);
        var index = CorpusIndex.open(store)) {
      var document = TestCorpus.add(store, "甲", "资金闲置三百万元。", "进度滞后。");
      index.catchUp();
      store
          .documents()
          .append(
              document.id(),
              1,
              TestCorpus.manuscript("甲", List.of("资金已经盘活。")),
              "改",
              Person.COMMAND_LINE);
      assertEquals(1, found(index, "闲置"), "before catching up searches see the last commit");
      index.catchUp();
      assertEquals(0, found(index, "闲置"));
      assertEquals(1, found(index, "盘活"));
      var hit = (SearchHit.PassageHit) index.search(SearchQuery.of("盘活")).hits().get(0);
      assertEquals(2, hit.revision());
      assertEquals(List.of(), index.verify());
    }
  }

  @Test
  void aWriterThatDiedLosesNothing() throws IOException {
    try (var store = TestCorpus.open(folder)) {
      CorpusIndex.open(store).close();
      TestCorpus.add(store, "甲", "第一篇。");
      var current = new IndexFolder(folder.resolve("index")).current().orElseThrow();
      try (var generation = Generation.open(current).orElseThrow()) {
        generation.replace("D-000099", List.of());
        new FollowOutbox(store).follow(generation, 0);
        TestCorpus.add(store, "乙", "第二篇。");
        var second = store.documents().list().get(1);
        generation.replace(
            second.id().value(), DocumentEntries.of(second, store.documents().latest(second.id())));
        // Here the process dies: the second document was written, but not committed.
        generation.abandonChanges();
      }
      try (var index = CorpusIndex.open(store)) {
        assertEquals(1, found(index, "第一篇"));
        assertEquals(1, found(index, "第二篇"));
        assertEquals(List.of(), index.verify());
      }
    }
  }

  @Test
  void anIndexInUseElsewhereIsSearchedAsItWasCommitted() {
    try (var store = TestCorpus.open(folder);
        var writing = CorpusIndex.open(store)) {
      TestCorpus.add(store, "甲", "第一篇。");
      writing.catchUp();
      TestCorpus.add(store, "乙", "第二篇。");
      try (var second = CorpusIndex.open(store)) {
        assertEquals(1, found(second, "第一篇"));
      }
      writing.catchUp();
      assertEquals(1, found(writing, "第二篇"));
    }
  }

  @Test
  void aTornIndexIsBuiltAnew() throws IOException {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    try (var store = TestCorpus.open(folder)) {
      for (int i = 0; i < 20; i++) {
        TestCorpus.add(store, "第" + i + "号", "预算执行率为" + i + "%。");
      }
      for (int damage = 0; damage < 24; damage++) {
        CorpusIndex.open(store).close();
        damage(random, damage % 3);
        try (var index = CorpusIndex.open(store)) {
          assertEquals(20, found(index, "预算执行率为"), "seed " + seed);
          assertEquals(List.of(), index.verify(), "seed " + seed);
        }
      }
    }
  }

  /** Deletes, cuts or changes one file of the index. */
  private void damage(Random random, int how) throws IOException {
    var current = new IndexFolder(folder.resolve("index")).current().orElseThrow();
    Path[] files;
    try (Stream<Path> all = Files.list(current)) {
      files = all.filter(f -> !f.endsWith("write.lock")).sorted().toArray(Path[]::new);
    }
    Path file = files[random.nextInt(files.length)];
    if (how == 0) {
      Files.delete(file);
      return;
    }
    try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
      long at = random.nextLong(raw.length());
      if (how == 1) {
        raw.setLength(at);
      } else {
        raw.seek(at);
        int old = raw.read();
        raw.seek(at);
        raw.write(old ^ 0x5A);
      }
    }
  }

  @Test
  void aMissingFolderOrBrokenPointerIsBuiltAnew() throws IOException {
    try (var store = TestCorpus.open(folder)) {
      TestCorpus.add(store, "甲", "第一篇。");
      for (String pointer : List.of("", "g77", "../..", "\u0000")) {
        CorpusIndex.open(store).close();
        Files.writeString(folder.resolve("index/current"), pointer, StandardCharsets.UTF_8);
        try (var index = CorpusIndex.open(store)) {
          assertEquals(1, found(index, "第一篇"));
        }
      }
    }
  }

  @Test
  void anIndexAheadOfTheCorpusIsBuiltAnew() throws IOException {
    Path other = folder.resolve("other");
    try (var store = TestCorpus.open(folder);
        var restored = TestCorpus.open(other)) {
      TestCorpus.add(store, "甲", "之后的内容。");
      TestCorpus.add(store, "乙", "之后的内容。");
      CorpusIndex.open(store).close();
      TestCorpus.add(restored, "甲", "之前的内容。");
      try (var index = CorpusIndex.open(restored, folder.resolve("index"))) {
        assertEquals(0, found(index, "之后"));
        assertEquals(1, found(index, "之前"));
      }
    }
  }

  @Test
  void rebuildingKeepsAnsweringAndLeavesOneGeneration() throws Exception {
    try (var store = TestCorpus.open(folder)) {
      for (int i = 0; i < 50; i++) {
        TestCorpus.add(store, "第" + i + "号", "预算执行率。", "满意度。");
      }
      try (var index = CorpusIndex.open(store)) {
        var rebuilding =
            new Thread(() -> Stream.generate(index::rebuild).limit(5).forEach(c -> {}));
        rebuilding.start();
        while (rebuilding.isAlive()) {
          assertEquals(50, found(index, "执行率"));
        }
        rebuilding.join();
        assertEquals(new IndexCounts(150, 0, 0), index.counts());
      }
      try (Stream<Path> left = Files.list(folder.resolve("index"))) {
        assertEquals(2, left.count(), "one generation and the pointer");
      }
    }
  }

  @Test
  void verifyNamesWhatDiffers() throws IOException {
    try (var store = TestCorpus.open(folder)) {
      var first = TestCorpus.add(store, "甲", "第一篇。");
      TestCorpus.add(store, "乙", "第二篇。");
      CorpusIndex.open(store).close();
      var current = new IndexFolder(folder.resolve("index")).current().orElseThrow();
      try (var generation = Generation.open(current).orElseThrow()) {
        generation.replace(first.id().value(), List.of());
        generation.replace(
            "D-000077",
            new PassageFields("D-000077", "open", DocumentKind.OTHER, 0, "", "丙", 1, 77)
                .entries(Passages.of(store.documents().latest(first.id()).manuscript())));
        generation.commit(store.outbox().last());
      }
      try (var index = CorpusIndex.open(store)) {
        var problems = index.verify();
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.get(0).startsWith("D-000001 "), problems.get(0));
        index.rebuild();
        assertEquals(List.of(), index.verify());
      }
    }
  }

  @Test
  void findingsAndIndicatorsFollowTheirRegisters() {
    try (var store = TestCorpus.open(folder);
        var index = CorpusIndex.open(store)) {
      TestCorpus.unit(store, "101", "市水利局", false);
      TestCorpus.evaluation(store, "PJ-2021-001", 2021, "101", "");
      TestCorpus.finding(store, "WT-2021-001-01", "PJ-2021-001", "资金使用", "专项资金结余未及时收回");
      TestCorpus.indicator(store, "ZB-000001", 1, "预算执行率", "项目预算资金是否按照计划执行");
      TestCorpus.score(store, "PJ-2021-001", 1, "预算执行率");
      index.catchUp();
      var finding = finding(index, "结余");
      assertEquals("市水利局", finding.unit());
      assertEquals(2021, finding.year());
      assertEquals("", finding.state());
      assertEquals(new SearchHit.Usage(1, List.of(2021)), indicator(index, "执行率").usage());

      TestCorpus.unit(store, "101", "市水务局", false);
      TestCorpus.score(store, "PJ-2021-001", 2, "预算执行率");
      index.catchUp();
      assertEquals("市水务局", finding(index, "结余").unit());
      assertEquals(2, indicator(index, "执行率").usage().scores());
      assertEquals(List.of(), index.verify());
    }
  }

  private static SearchHit.FindingHit finding(CorpusIndex index, String words) {
    var page = index.search(SearchQuery.of(words).in(SearchScope.FINDINGS));
    assertEquals(1, page.total());
    return (SearchHit.FindingHit) page.hits().get(0);
  }

  private static SearchHit.IndicatorHit indicator(CorpusIndex index, String words) {
    var page = index.search(SearchQuery.of(words).in(SearchScope.INDICATORS));
    assertEquals(1, page.total());
    return (SearchHit.IndicatorHit) page.hits().get(0);
  }

  @Test
  void aDocumentWithoutPassagesIsFoundByItsTitle() {
    try (var store = TestCorpus.open(folder);
        var index = CorpusIndex.open(store)) {
      TestCorpus.add(store, DocumentKind.OTHER, "", 0, false, "会议座位图", Arrays.asList("", " "));
      index.catchUp();
      assertEquals(1, index.search(SearchQuery.of("座位图")).total());
      assertFalse(index.search(SearchQuery.of("座位图").exact(true)).total() > 0);
      assertEquals(List.of(), index.verify());
    }
  }
}
