package org.hengping.publisher.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.hengping.corpus.document.ReportState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of publishing: what was begun is finished, nothing is published twice. */
class InterruptedPublishingTest {
  private static final List<String> EVALUATIONS =
      List.of(
          "PJ-2021-001", "PJ-2021-004", "PJ-2021-013", "PJ-2021-028", "PJ-2021-029", "PJ-2021-035");

  private final long seed = Long.getLong("hengping.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void publishingSurvivesBeingKilled(@TempDir Path folder) throws Exception {
    try (var desk = Desk.open(folder).withSample()) {
      desk.store.people().put(Desk.REVIEWER, "long enough password");
      EVALUATIONS.forEach(desk::approved);
    }
    for (int kill = 0; kill < 3; kill++) {
      killedAfter(folder, 2, random.nextInt(1500));
    }
    try (var desk = Desk.open(folder)) {
      assertEquals(List.of(), desk.portal.verify(), "seed " + seed);
      assertEquals(List.of(), desk.archive.verify(desk.keys.trusted()), "seed " + seed);
      desk.finishing.resume(desk.store.people());
      var ids = desk.documents().list().stream().map(d -> d.id()).toList();
      desk.publishing
          .publishAll(ids, Desk.REVIEWER, () -> {})
          .values()
          .forEach(o -> assertInstanceOf(ReleaseOutcome.Released.class, o, "seed " + seed));
      assertEquals(EVALUATIONS.size(), desk.archive.last(), "seed " + seed);
      assertEquals(EVALUATIONS.size(), desk.portal.edition().items().size(), "seed " + seed);
      assertEquals(
          EVALUATIONS.size(),
          desk.documents().list().stream().filter(d -> d.state() == ReportState.RELEASED).count());
      assertEquals(List.of(), desk.portal.verify(), "seed " + seed);
    }
  }

  private static void killedAfter(Path folder, int documents, int milliseconds)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                PublishingChild.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < documents; i++) {
        out.readLine();
      }
      Thread.sleep(milliseconds);
      process.destroyForcibly().waitFor();
    }
  }
}
