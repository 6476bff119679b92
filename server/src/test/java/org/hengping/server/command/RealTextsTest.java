package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.hengping.corpus.people.Person;
import org.hengping.indexer.search.AccessToken;
import org.hengping.indexer.search.SearchFilters;
import org.hengping.indexer.search.SearchHit;
import org.hengping.indexer.search.SearchQuery;
import org.hengping.indexer.search.SearchScope;
import org.hengping.server.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real regulations go in whole and every literal of theirs is found, judged by grep. */
class RealTextsTest {
  private static final int LITERALS = 1_000;

  @TempDir Path folder;

  @Test
  void exactSearchByDocumentAgreesWithGrep() throws Exception {
    var real = Shell.shared("real");
    assumeTrue(real.isPresent(), "跳过：本机没有 shared/real");
    Path texts = Files.createDirectory(folder.resolve("texts"));
    for (Path file : textsOf(real.get())) {
      Files.copy(file, texts.resolve(file.getFileName()));
    }
    var shell = new Shell(folder.resolve("data"));
    var imported = shell.run("import", texts.toString(), "--json");
    assertEquals(0, imported.exit(), imported.err());
    Map<String, String> names = new HashMap<>();
    for (var line : imported.lines()) {
      assertEquals("added", line.path("outcome").asText());
      names.put(
          line.path("documentId").asText(),
          Path.of(line.path("path").asText()).getFileName().toString());
    }
    assertEquals(textsOf(texts).size(), names.size());

    var fromShell =
        shell.run(
            "search", "--exact", "--by", "document", "--limit", "200", "--json", "--", "绩效目标");
    assertEquals(grep(texts, "绩效目标").size(), fromShell.json().path("total").asInt());

    long seed = System.nanoTime();
    var random = new Random(seed);
    var lines = linesOf(texts);
    try (var wiring = Wiring.open(folder.resolve("data"))) {
      for (int i = 0; i < LITERALS; i++) {
        String literal = literal(lines, random);
        var query =
            new SearchQuery(
                literal,
                SearchScope.PASSAGES,
                true,
                true,
                500,
                1,
                AccessToken.of(Person.COMMAND_LINE),
                SearchFilters.NONE);
        var page = wiring.search().search(query);
        var found = new TreeSet<String>();
        for (SearchHit hit : page.hits()) {
          found.add(names.get(((SearchHit.PassageHit) hit).documentId().value()));
        }
        assertEquals(grep(texts, literal), found, "seed " + seed + ", literal “" + literal + "”");
        assertEquals(found.size(), page.total());
      }
    }
  }

  private static List<Path> textsOf(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static List<String> linesOf(Path folder) throws IOException {
    var lines = new ArrayList<String>();
    for (Path file : textsOf(folder)) {
      lines.addAll(Files.readAllLines(file));
    }
    lines.removeIf(l -> l.codePointCount(0, l.length()) < 2);
    return lines;
  }

  private static String literal(List<String> lines, Random random) {
    while (true) {
      int[] line = lines.get(random.nextInt(lines.size())).codePoints().toArray();
      int length = Math.min(line.length, 2 + random.nextInt(19));
      int start = random.nextInt(line.length - length + 1);
      String literal = new String(line, start, length);
      if (!literal.isBlank()) {
        return literal;
      }
    }
  }

  private static TreeSet<String> grep(Path folder, String literal) throws Exception {
    var process =
        new ProcessBuilder("grep", "-rlF", "--include=*.txt", "-e", literal, ".")
            .directory(folder.toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    assertTrue(exit <= 1, "grep failed on " + literal);
    var names = new TreeSet<String>();
    out.lines().forEach(l -> names.add(l.substring(2)));
    return names;
  }
}
