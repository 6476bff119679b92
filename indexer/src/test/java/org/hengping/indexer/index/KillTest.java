package org.hengping.indexer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.hengping.indexer.search.SearchQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes the index leaves nothing lost, doubled or stale. */
final class KillTest {
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void nothingIsLostOrDoubledWhenTheWriterIsKilled() throws Exception {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      String last = writeAndKill(3 + random.nextInt(6), random.nextInt(40));
      try (var store = TestCorpus.open(folder);
          var index = CorpusIndex.open(store)) {
        assertTrue(store.documents().list().size() >= Integer.parseInt(last.substring(2)));
        assertEquals(List.of(), index.verify(), "seed " + seed);
        long revised = store.documents().list().stream().filter(d -> d.revision() == 2).count();
        assertEquals(revised, index.search(SearchQuery.of("写入之后").exact(true)).total());
        assertEquals(
            store.documents().list().size() - revised,
            index.search(SearchQuery.of("写入之前").exact(true)).total());
      }
    }
  }

  /** Runs a writer until it has finished some documents and a moment more; the last one's id. */
  private String writeAndKill(int documents, int moment) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String last = "";
      for (int i = 0; i < documents; i++) {
        last = out.readLine();
        assertTrue(last != null, "the writer ended by itself");
      }
      Thread.sleep(moment);
      process.destroyForcibly().waitFor();
      return last;
    }
  }
}
