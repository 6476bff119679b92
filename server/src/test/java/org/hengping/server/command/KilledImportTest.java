package org.hengping.server.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed at any moment leaves a state that is well, and can be completed. */
class KilledImportTest {
  private static final int FILES = 400;
  private static final int PACKED = 60;

  @TempDir Path folder;

  @Test
  void killedAtRandomMomentsNothingIsLostOrDoubled() throws Exception {
    kill(4);
  }

  @Test
  @Tag("soak")
  void killedOftenNothingIsLostOrDoubled() throws Exception {
    kill(20);
  }

  @Test
  @Tag("soak")
  void killedWhileItsFolderIsMade() throws Exception {
    Path texts = texts(20, 1);
    for (int kill = 0; kill < 30; kill++) {
      Path data = folder.resolve("data" + kill);
      var shell = new Shell(data);
      var process = shell.start("import", texts.toString());
      FreshFolder.killAfter(process, data, 60 * kill);

      assertEquals(0, shell.run("verify").exit(), shell.run("verify").err() + " kill " + kill);
      assertEquals(0, shell.run("import", texts.toString()).exit(), "kill " + kill);
      assertEquals(0, shell.run("verify").exit(), "kill " + kill);
    }
  }

  private Path texts(int files, int packed) throws IOException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    for (int i = 0; i < files; i++) {
      Files.writeString(
          texts.resolve("t" + i + ".txt"), "第" + i + "号文件\n正文第一段，编号" + i + "。\n正文第二段。\n");
    }
    pack(texts.resolve("t200.zip"), packed);
    return texts;
  }

  private void kill(int kills) throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    Path texts = texts(FILES, PACKED);
    var shell = new Shell(folder.resolve("data"));
    var acknowledged = new HashSet<String>();
    for (int kill = 0; kill < kills; kill++) {
      acknowledged.addAll(killed(shell, texts, 400 + random.nextInt(4_000)));
      var verified = shell.run("verify", "--json");
      assertEquals(0, verified.exit(), "seed " + seed + " kill " + kill + verified.err());
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
    System.out.println(
        kills
            + " kills of an import, "
            + acknowledged.size()
            + " acknowledged documents, all there");
  }

  /** The documents that an import had named when it was killed. */
  private Set<String> killed(Shell shell, Path texts, int milliseconds) throws Exception {
    Path out = folder.resolve("out");
    var process = shell.start(out, "import", texts.toString(), "--json");
    process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    var named = new HashSet<String>();
    Files.readString(out)
        .lines()
        .filter(line -> line.endsWith("}"))
        .map(line -> new Shell.Answer(0, line, "").json().path("documentId").asText())
        .forEach(named::add);
    return named;
  }

  private static void pack(Path archive, int packed) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (int i = 0; i < packed; i++) {
        zip.putNextEntry(new ZipEntry("内/z" + i + ".txt"));
        zip.write(("包内第" + i + "号\n正文第一段。\n正文第二段。\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
