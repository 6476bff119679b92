package org.hengping.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.ingest.OriginalFiles;
import org.hengping.corpus.register.BureauRegisters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any moment while it writes loses nothing that it acknowledged. */
class KilledWritesTest {
  @TempDir Path folder;

  @Test
  void onSqlite() throws Exception {
    kill(TestDatabase.SQLITE, 13, new Random().nextLong());
  }

  @Test
  void onPostgresql() throws Exception {
    kill(TestDatabase.POSTGRESQL, 2, new Random().nextLong());
  }

  @Test
  @Tag("soak")
  void veryOftenOnSqlite() throws Exception {
    kill(TestDatabase.SQLITE, 80, new Random().nextLong());
  }

  @Test
  @Tag("soak")
  void veryOftenOnPostgresql() throws Exception {
    kill(TestDatabase.POSTGRESQL, 20, new Random().nextLong());
  }

  private void kill(TestDatabase database, int kills, long seed) throws Exception {
    System.out.println("killed writes on " + database + ", seed " + seed);
    var random = new Random(seed);
    database.prepare(folder);
    var acknowledged = new ArrayList<String>();
    for (int kill = 0; kill < kills; kill++) {
      int before = acknowledged.size();
      acknowledged.addAll(killed(kill, random.nextInt(700)));
      assertTrue(acknowledged.size() > before, "nothing was written");
      check(acknowledged, "seed " + seed + " kill " + kill);
    }
    System.out.println(acknowledged.size() + " acknowledged writes, all there");
  }

  private List<String> killed(int kill, int milliseconds) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                WriteUntilKilled.class.getName(),
                folder.toString(),
                "k" + kill)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      var lines = new ArrayList<String>();
      lines.add(String.valueOf(out.readLine()));
      var killer = new Thread(() -> killAfter(process, milliseconds));
      killer.start();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
      killer.join();
      assertFalse(process.isAlive());
      lines.removeIf(line -> !line.endsWith(" ."));
      return lines;
    }
  }

  private static void killAfter(Process process, int milliseconds) {
    try {
      process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
      process.toHandle().destroyForcibly();
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(List<String> acknowledged, String what) throws IOException {
    try (var store = CorpusStore.open(folder, InstantSource.system())) {
      assertEquals(List.of(), store.audit().verify(), what);
      assertEquals(List.of(), store.registers().verify(), what);
      assertEquals(List.of(), new OriginalFiles(folder).verify(store.documents()), what);
      assertEquals(store.outbox().last(), store.outbox().after(0, Integer.MAX_VALUE).size(), what);
      var documents =
          store.documents().list().stream().collect(Collectors.toMap(d -> d.id(), d -> d));
      var rows =
          store.registers().rows(BureauRegisters.COUNTIES).stream()
              .map(r -> r.key())
              .collect(Collectors.toSet());
      for (String line : acknowledged) {
        String[] parts = line.split(" ");
        if (parts[0].equals("row")) {
          assertTrue(rows.contains(parts[1]), what + ": " + line);
          continue;
        }
        var document = documents.get(new DocumentId(parts[1]));
        assertTrue(document != null, what + ": " + line);
        assertTrue(document.revision() >= Integer.parseInt(parts[2]), what + ": " + line);
        assertTrue(
            !parts[0].equals("state") || document.state() == ReportState.IN_REVIEW,
            what + ": " + line);
      }
    }
  }
}
