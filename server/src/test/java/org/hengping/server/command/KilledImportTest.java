package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed at any moment leaves a state that is well, and can be completed. */
class KilledImportTest {
  private static final int FILES = 400;
  private static final int PACKED = 60;
  private static final int KILLS = 4;

  @TempDir Path folder;

  @Test
  void killedAtRandomMomentsNothingIsLostOrDoubled() throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    Path texts = Files.createDirectory(folder.resolve("texts"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          texts.resolve("t" + i + ".txt"), "第" + i + "号文件\n正文第一段，编号" + i + "。\n正文第二段。\n");
    }
    pack(texts.resolve("t200.zip"));
    var shell = new Shell(folder.resolve("data"));
    var acknowledged = new HashSet<String>();
    for (int kill = 0; kill < KILLS; kill++) {
      Path out = folder.resolve("out" + kill);
      var process = shell.start(out, "import", texts.toString(), "--json");
      process.waitFor(400 + random.nextInt(4_000), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      Files.readString(out)
          .lines()
          .filter(line -> line.endsWith("}"))
          .forEach(
              line ->
                  acknowledged.add(
                      new Shell.Answer(0, line, "").json().path("documentId").asText()));

      var verified = shell.run("verify", "--json");
      assertEquals(
          "{\"ok\":true,\"problems\":[]}",
          verified
              .json()
              .toString()
              .replace("\"problems\":[],\"ok\":true", "\"ok\":true,\"problems\":[]"),
          "seed " + seed + " kill " + kill + verified.err());
    }

    var completed = shell.run("import", texts.toString(), "--json");

    assertEquals(0, completed.exit(), completed.err());
    var ids = new HashSet<String>();
    completed.lines().forEach(l -> ids.add(l.path("documentId").asText()));
    assertEquals(FILES + PACKED, ids.size());
    assertTrue(ids.containsAll(acknowledged), "seed " + seed);
    assertEquals(0, shell.run("verify").exit());
    var found = shell.run("search", "--exact", "--by", "document", "--json", "--", "正文第二段");
    assertEquals(FILES + PACKED, found.json().path("total").asInt());
  }

  private static void pack(Path archive) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (int i = 0; i < PACKED; i++) {
        zip.putNextEntry(new ZipEntry("内/z" + i + ".txt"));
        zip.write(("包内第" + i + "号\n正文第一段。\n正文第二段。\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
