package org.hengping.corpus.ingest.metadata;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.format.Proposal;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.junit.jupiter.api.Test;

/** What real texts say about themselves, against a table made by hand. */
class RealMetadataTest {
  private static final List<Aspect> COLUMNS =
      List.of(
          Aspect.KIND,
          Aspect.UNIT,
          Aspect.YEAR,
          Aspect.NUMBER,
          Aspect.FORMED_ON,
          Aspect.EFFECTIVE_ON,
          Aspect.TITLE);

  /** Of an aspect: proposals that are right, proposals, and values that the texts hold. */
  private static final class Tally {
    int right;
    int proposed;
    int held;
    final List<String> misses = new ArrayList<>();
  }

  @Test
  void nearlyAllProposalsAreRightAndNearlyNothingIsMissed() throws IOException {
    var folder = shared();
    assumeTrue(folder != null, "shared/real is not beside the repository: skipped");
    Map<Aspect, Tally> tallies = new EnumMap<>(Aspect.class);
    COLUMNS.forEach(a -> tallies.put(a, new Tally()));
    for (String[] row : truth()) {
      var reading =
          (Reading.Read) ReadFile.read(Files.readAllBytes(folder.resolve(row[0])), row[0]);
      for (int i = 0; i < COLUMNS.size(); i++) {
        count(tallies.get(COLUMNS.get(i)), COLUMNS.get(i), row[0], row[i + 1], reading.proposal());
      }
      assertPlaces(row[0], reading.manuscript(), reading.proposal());
    }
    System.out.println(
        "| aspect | held | proposed | right | precision | recall |\n|---|---|---|---|---|---|");
    tallies.forEach(
        (aspect, t) -> {
          double precision = (double) t.right / t.proposed;
          double recall = (double) t.right / t.held;
          System.out.printf(
              "| %s | %d | %d | %d | %.3f | %.3f |%n",
              aspect, t.held, t.proposed, t.right, precision, recall);
          assertTrue(precision >= 0.97 && recall >= 0.95, aspect + " " + t.misses);
        });
  }

  private static void count(
      Tally tally, Aspect aspect, String file, String truth, Proposal proposal) {
    String value = proposal.of(aspect).map(v -> v.value()).orElse("");
    tally.held += truth.isEmpty() ? 0 : 1;
    tally.proposed += value.isEmpty() ? 0 : 1;
    if (!value.isEmpty() && value.equals(truth)) {
      tally.right++;
    } else if (!value.equals(truth)) {
      tally.misses.add(file + " " + value + " ≠ " + truth);
    }
  }

  /** Every place names characters that are there. */
  private static void assertPlaces(String file, Manuscript manuscript, Proposal proposal) {
    for (var value : proposal.values()) {
      value
          .place()
          .ifPresent(
              p -> {
                String line =
                    PlainText.lines(manuscript.blocks().get(p.block())).get(Math.max(0, p.row()));
                assertTrue(p.start() < p.end() && p.end() <= line.length(), file + " " + value);
              });
    }
  }

  private static List<String[]> truth() throws IOException {
    try (var in = RealMetadataTest.class.getResourceAsStream("real.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(l -> l.split("\t", -1))
          .toList();
    }
  }

  private static Path shared() {
    return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
        .map(p -> p.resolve("shared").resolve("real"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(null);
  }
}
