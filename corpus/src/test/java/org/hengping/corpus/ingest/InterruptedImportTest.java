package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.corpus.store.OnEveryDatabase;
import org.hengping.corpus.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class InterruptedImportTest {
  private static final int FILES = 300;

  private final TestDatabase database;

  InterruptedImportTest(TestDatabase database) {
    this.database = database;
  }

  /** Imports a folder in a process of its own, naming each outcome when it is acknowledged. */
  static final class Importing {
    private Importing() {}

    public static void main(String[] arguments) {
      var acknowledged = run(Path.of(arguments[0]), Path.of(arguments[1]));
      System.exit(acknowledged.rejected() == 0 ? 0 : 1);
    }

    static ImportFiles.Summary run(Path data, Path folder) {
      try (var store = CorpusStore.open(data, () -> Instant.parse("2022-03-01T00:00:00Z"));
          var readers = new FileReaders(1)) {
        var ingest = new IngestDocument(readers, store.intake(ProposalInbox.NONE), data);
        return new ImportFiles(ingest)
            .run(
                List.of(folder),
                Hints.NONE,
                Person.COMMAND_LINE,
                (o, done, known) -> {
                  System.out.println(assertInstanceOf(Outcome.Added.class, o).document().id());
                  System.out.flush();
                });
      }
    }
  }

  @Test
  void anImportKilledAtAnyMomentLosesNothingAcknowledgedAndIsCompletedByARerun(@TempDir Path folder)
      throws IOException, InterruptedException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    Path in = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(in.resolve("%03d.txt".formatted(i)), "第" + i + "号文件\n正文。\n");
    }
    Path data = folder.resolve("data");
    database.prepare(data);
    var acknowledged = killedAfter(1 + random.nextInt(FILES - 1), data, in);
    check(data, acknowledged, seed);
    complete(data, in);
  }

  private static List<String> killedAfter(int outcomes, Path data, Path in)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                Importing.class.getName(),
                data.toString(),
                in.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var acknowledged = new ArrayList<String>();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("D-")) {
          acknowledged.add(line);
        }
        if (acknowledged.size() == outcomes) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    process.waitFor();
    return acknowledged;
  }

  private static void check(Path data, List<String> acknowledged, long seed) {
    try (var store = CorpusStore.open(data, Instant::now)) {
      assertEquals(List.of(), store.audit().verify());
      var there = store.documents().list().stream().map(d -> d.id().value()).toList();
      assertTrue(there.containsAll(acknowledged), "seed " + seed);
      var originals = new OriginalFiles(data);
      for (Document document : store.documents().list()) {
        assertTrue(
            originals.find(document.original().orElseThrow().hash()).isPresent(), "seed " + seed);
      }
    }
  }

  private static void complete(Path data, Path in) {
    try (var store = CorpusStore.open(data, Instant::now);
        var readers = new FileReaders(1)) {
      var ingest = new IngestDocument(readers, store.intake(ProposalInbox.NONE), data);
      var summary =
          new ImportFiles(ingest)
              .run(List.of(in), Hints.NONE, Person.COMMAND_LINE, (o, done, known) -> {});
      assertEquals(FILES, summary.added() + summary.unchanged());
      assertEquals(FILES, store.documents().list().size());
      assertEquals(List.of(), store.audit().verify());
    }
  }
}
