package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo that is killed at any moment leaves a state that is well, and is completed by another. */
class KilledDemoTest {
  @TempDir Path folder;

  @Test
  void killedAtRandomMoments() throws Exception {
    kill(2, 12_000, new Random().nextLong());
  }

  @Test
  @Tag("soak")
  void killedOftenAndThenCompleted() throws Exception {
    long seed = new Random().nextLong();
    kill(20, 30_000, seed);

    var completed = new Shell(folder.resolve("data")).run("demo", "--no-serve", "--json");

    assertEquals(0, completed.exit(), completed.err());
    assertEquals(41, completed.json().path("evaluations").asInt(), "seed " + seed);
    assertEquals(40, completed.json().path("published").asInt(), "seed " + seed);
    assertEquals(1, completed.json().path("withheld").asInt(), "seed " + seed);
    assertWell(folder.resolve("data"), "seed " + seed);
  }

  @Test
  @Tag("soak")
  void killedWhileItsFolderIsMade() throws Exception {
    for (int kill = 0; kill < 30; kill++) {
      Path data = folder.resolve("data" + kill);
      FreshFolder.killAfter(new Shell(data).start("demo", "--no-serve"), data, 100 * kill);

      assertWell(data, "kill " + kill);
    }
  }

  private void kill(int kills, int longest, long seed) throws Exception {
    var random = new Random(seed);
    System.out.println("killed demo, seed " + seed);
    for (int kill = 0; kill < kills; kill++) {
      var process = new Shell(folder.resolve("data")).start("demo", "--no-serve");
      process.waitFor(1_000 + random.nextInt(longest), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      assertWell(folder.resolve("data"), "seed " + seed + " kill " + kill);
    }
  }

  private static void assertWell(Path data, String what) {
    var verified = new Shell(data).run("verify");
    assertEquals(0, verified.exit(), what + ": " + verified.out() + verified.err());
  }
}
