package org.hengping.indexer.index;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.indexer.search.SearchHit;
import org.hengping.indexer.search.SearchQuery;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions as officers ask them, each with the regulations that answer it. The bounds are a guard
 * against getting worse, a little below what was measured.
 */
final class RankingTest {
  @TempDir Path folder;

  /** A question and the beginnings of the names of the files that answer it. */
  private record Question(String text, List<String> answers) {
    static Question read(String line) {
      String[] halves = line.split("\t");
      return new Question(halves[0], Arrays.asList(halves[1].split(",")));
    }
  }

  @Test
  void regulationsThatAnswerComeFirst() throws IOException {
    Path real = ExactSearchTest.realTexts();
    Assumptions.assumeTrue(Files.isDirectory(real), "没有法规原文目录，跳过：" + real.getFileName());
    try (var store = TestCorpus.open(folder)) {
      Map<String, String> names = load(store, real);
      try (var index = CorpusIndex.open(store)) {
        double reciprocal = 0;
        int within = 0;
        var missed = new ArrayList<String>();
        var questions = questions();
        for (Question question : questions) {
          int rank = rank(index, names, question);
          reciprocal += rank == 0 ? 0 : 1.0 / rank;
          within += rank > 0 && rank <= 5 ? 1 : 0;
          if (rank != 1) {
            missed.add(question.text() + " " + rank);
          }
        }
        double mean = reciprocal / questions.size();
        System.out.printf(
            "%d questions, %d in the top five, MRR %.3f%n", questions.size(), within, mean);
        assertTrue(within >= 0.96 * questions.size(), missed.toString());
        assertTrue(mean >= 0.89, missed.toString());
      }
    }
  }

  private static int rank(CorpusIndex index, Map<String, String> names, Question question) {
    var hits = index.search(SearchQuery.of(question.text()).byDocument(true).page(50, 1)).hits();
    for (int i = 0; i < hits.size(); i++) {
      String name = names.get(((SearchHit.PassageHit) hits.get(i)).documentId().value());
      if (question.answers().stream().anyMatch(name::startsWith)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static List<Question> questions() throws IOException {
    try (var in = RankingTest.class.getResourceAsStream("questions.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(Question::read)
          .toList();
    }
  }

  private static Map<String, String> load(CorpusStore store, Path real) throws IOException {
    Map<String, String> names = new HashMap<>();
    try (var files = Files.list(real)) {
      files
          .filter(f -> f.toString().endsWith(".txt"))
          .sorted()
          .forEach(f -> names.put(add(store, f), f.getFileName().toString()));
    }
    return names;
  }

  private static String add(CorpusStore store, Path file) {
    try {
      var lines =
          Files.readAllLines(file).stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
      var fresh = new NewDocument(DocumentKind.REGULATION, "", 0, "", "", false, Optional.empty());
      var manuscript =
          Manuscript.of(
              lines.get(0).replaceFirst("^#+ *", ""),
              lines.stream().map(RankingTest::block).toList());
      return store.documents().add(fresh, manuscript, "", Person.COMMAND_LINE).id().value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Block block(String line) {
    boolean chapter = line.length() < 40 && line.matches("第[一二三四五六七八九十]+[章节].*");
    if (chapter || line.matches("#{1,6} .*")) {
      return new Block.Heading(1, List.<Inline>of(new Inline.Text(line.replaceFirst("^#+ *", ""))));
    }
    return new Block.Paragraph(List.of(new Inline.Text(line)));
  }
}
