package org.hengping.indexer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.indexer.search.SearchHit;
import org.hengping.indexer.search.SearchQuery;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --exact} finds what a literal comparison finds, no more and no less. */
final class ExactSearchTest {
  private static final String[] ALPHABET = {
    "绩", "效", "评", "价", "预", "算", "的", "。", "，", " ", "　", "\t", "1", "2", "0", ".", "%", "％", "A",
    "a", "é", "e\u0301", "\u0301", "𠮷", "𠀀", "👍", "〔", "-", "\"", ":", "*", "\u200b"
  };

  @TempDir Path folder;

  @Test
  void randomLiteralsAgreeWithContains() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    try (var store = TestCorpus.open(folder)) {
      Map<String, List<String>> texts = new LinkedHashMap<>();
      for (int d = 0; d < 40; d++) {
        var lines = new ArrayList<String>();
        for (int l = 0; l < 5; l++) {
          lines.add("文" + random(random, 1 + random.nextInt(60)));
        }
        texts.put(
            TestCorpus.add(store, "第" + d + "号", lines.toArray(String[]::new)).id().value(), lines);
      }
      try (var index = CorpusIndex.open(store)) {
        for (int i = 0; i < 1_000; i++) {
          String literal =
              i % 2 == 0 ? random(random, 1 + random.nextInt(5)) : piece(random, texts);
          assertEquals(
              contains(texts, literal),
              found(index, literal),
              "seed " + seed + " ‹" + literal + "›");
        }
      }
    }
  }

  private static String random(Random random, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
    }
    return text.toString();
  }

  private static String piece(Random random, Map<String, List<String>> texts) {
    var all = texts.values().stream().flatMap(List::stream).toList();
    int[] points = all.get(random.nextInt(all.size())).codePoints().toArray();
    int from = random.nextInt(points.length);
    return new String(points, from, Math.min(points.length - from, 1 + random.nextInt(20)));
  }

  private static Set<String> contains(Map<String, List<String>> texts, String literal) {
    return texts.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(line -> line.contains(literal)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(CorpusIndex index, String literal) {
    var page = index.search(SearchQuery.of(literal).exact(true).byDocument(true).page(1_000, 1));
    assertEquals(page.total(), page.hits().size());
    return page.hits().stream()
        .map(h -> ((SearchHit.PassageHit) h).documentId().value())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void veryLongLiteralsAreFound() {
    try (var store = TestCorpus.open(folder)) {
      var random = new Random(5);
      String text = random(random, 6_000);
      TestCorpus.add(store, "长文", "前" + text + "后");
      TestCorpus.add(store, "另一篇", random(random, 3_000));
      try (var index = CorpusIndex.open(store)) {
        assertEquals(1, found(index, text).size());
        assertEquals(0, found(index, text + "无").size());
      }
    }
  }

  @Test
  void snippetOfALiteralMarksTheLiteral() {
    try (var store = TestCorpus.open(folder)) {
      TestCorpus.add(store, "一", "各单位 应当按照 规定报送。".repeat(30) + "末尾138.98亿元。");
      try (var index = CorpusIndex.open(store)) {
        var hit = index.search(SearchQuery.of("尾138.98亿").exact(true)).hits().get(0);
        var mark = hit.snippet().marks().get(0);
        assertEquals("尾138.98亿", hit.snippet().text().substring(mark.start(), mark.end()));
      }
    }
  }

  @Test
  void literalsOfRealRegulationsAgreeWithGrep() throws IOException {
    Path real = realTexts();
    Assumptions.assumeTrue(Files.isDirectory(real), "没有法规原文目录，跳过：" + real.getFileName());
    try (var store = TestCorpus.open(folder)) {
      Map<String, List<String>> texts = load(store, real);
      try (var index = CorpusIndex.open(store)) {
        var random = new Random(20_220_301);
        for (int i = 0; i < 1_000; i++) {
          String literal = lineLiteral(random, texts);
          assertEquals(contains(texts, literal), found(index, literal), literal);
        }
        assertTrue(index.verify().isEmpty());
      }
    }
  }

  private static String lineLiteral(Random random, Map<String, List<String>> texts) {
    while (true) {
      String literal = piece(random, texts);
      if (literal.codePointCount(0, literal.length()) >= 2) {
        return literal;
      }
    }
  }

  static Path realTexts() {
    Path root = Path.of("").toAbsolutePath();
    for (Path up = root; up != null; up = up.getParent()) {
      if (Files.isDirectory(up.resolve("shared/real"))) {
        return up.resolve("shared/real");
      }
    }
    return root.resolve("../shared/real").normalize();
  }

  /** One document per file, each line a paragraph. */
  static Map<String, List<String>> load(CorpusStore store, Path real) throws IOException {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    try (var files = Files.list(real)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        var filled = lines.stream().filter(l -> !l.isBlank()).toList();
        Document document = TestCorpus.add(store, lines.get(0), filled.toArray(String[]::new));
        texts.put(document.id().value(), filled);
      }
    }
    return texts;
  }
}
