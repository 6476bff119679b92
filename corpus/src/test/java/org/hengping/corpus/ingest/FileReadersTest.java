package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReadersTest {
  private static final byte[] SMALL = OfficeFile.docx(OfficeFile.p("某市预算绩效管理办法")).bytes();

  /** A DOCX that takes the reader a while. */
  private static byte[] large(int paragraphs) {
    return OfficeFile.docx(OfficeFile.p("一段不短的正文，用来占用时间。").repeat(paragraphs)).bytes();
  }

  @Test
  void aWorkerReadsWhatTheReaderReads() {
    try (var readers = new FileReaders(1)) {
      assertEquals(ReadFile.read(SMALL, "a.docx"), readers.read(SMALL, "a.docx"));
    }
  }

  @Test
  void plainTextIsReadInAWorkerAsEverythingElse() {
    try (var readers = new FileReaders(1)) {
      var reading = readers.read("正文\n".getBytes(StandardCharsets.UTF_8), "a.txt");
      assertInstanceOf(Reading.Read.class, reading);
      assertEquals(1, readers.processes().size());
    }
  }

  @Test
  void aFileThatEndsTheProcessDoesNoHarmToThoseThatShareIt() throws Exception {
    byte[] tooMuch = OfficeFile.docx(OfficeFile.p("a".repeat(148_000_000))).bytes();
    byte[] large = large(60_000);
    try (var readers = new FileReaders(3)) {
      readers.read(SMALL, "a.docx");
      var first = CompletableFuture.supplyAsync(() -> readers.read(large, "b.docx"));
      var bad = CompletableFuture.supplyAsync(() -> readers.read(tooMuch, "c.docx"));
      var second = CompletableFuture.supplyAsync(() -> readers.read(large, "d.docx"));
      assertInstanceOf(Reading.Read.class, first.get(120, TimeUnit.SECONDS));
      assertInstanceOf(Reading.Read.class, second.get(120, TimeUnit.SECONDS));
      var refused =
          assertInstanceOf(Reading.Refused.class, bad.get(120, TimeUnit.SECONDS)).reason();
      assertTrue(refused.contains("内存超过 512 MB"), refused);
    }
  }

  @Test
  void filesThatShareAProcessAreReadWhenItIsKilled() throws Exception {
    byte[] large = large(60_000);
    try (var readers = new FileReaders(2)) {
      readers.read(SMALL, "a.docx");
      assertEquals(1, readers.processes().size());
      var handle = ProcessHandle.of(readers.processes().get(0)).orElseThrow();
      var first = CompletableFuture.supplyAsync(() -> readers.read(large, "b.docx"));
      var second = CompletableFuture.supplyAsync(() -> readers.read(large, "c.docx"));
      Thread.sleep(100);
      handle.destroyForcibly();
      assertInstanceOf(Reading.Read.class, first.get(120, TimeUnit.SECONDS));
      assertInstanceOf(Reading.Read.class, second.get(120, TimeUnit.SECONDS));
    }
  }

  @Test
  void aKilledWorkerIsReplacedAndTheFileReadAgain() throws Exception {
    try (var readers = new FileReaders(1)) {
      readers.read(SMALL, "a.docx");
      long first = readers.processes().get(0);
      var reading = CompletableFuture.supplyAsync(() -> readers.read(large(60_000), "b.docx"));
      Thread.sleep(100);
      ProcessHandle.of(first).ifPresent(ProcessHandle::destroyForcibly);
      assertInstanceOf(Reading.Read.class, reading.get(60, TimeUnit.SECONDS));
      assertNotEquals(first, readers.processes().get(0));
    }
  }

  @Test
  void aWorkerKilledWhileIdleIsReplaced() {
    try (var readers = new FileReaders(1)) {
      readers.read(SMALL, "a.docx");
      var handle = ProcessHandle.of(readers.processes().get(0)).orElseThrow();
      handle.destroyForcibly();
      handle.onExit().join();
      assertInstanceOf(Reading.Read.class, readers.read(SMALL, "a.docx"));
    }
  }

  @Test
  void aFileThatTakesTooLongIsGivenUp() {
    try (var readers = new FileReaders(1, Duration.ofMillis(200))) {
      var reading = readers.read(large(150_000), "a.docx");
      String reason = assertInstanceOf(Reading.Refused.class, reading).reason();
      assertTrue(reason.contains("仍未完成") && reason.contains("重新另存"), reason);
    }
  }

  @Test
  void aFileThatNeedsTooMuchMemoryIsGivenUp() {
    byte[] bytes = OfficeFile.docx(OfficeFile.p("a".repeat(148_000_000))).bytes();
    try (var readers = new FileReaders(1)) {
      String reason =
          assertInstanceOf(Reading.Refused.class, readers.read(bytes, "a.docx")).reason();
      assertTrue(reason.contains("内存超过 512 MB"), reason);
      assertInstanceOf(Reading.Read.class, readers.read(SMALL, "b.docx"));
    }
  }

  @Test
  void manyFilesAreReadSideBySide() {
    try (var readers = new FileReaders(2)) {
      boolean all =
          IntStream.range(0, 60)
              .parallel()
              .allMatch(i -> readers.read(SMALL, i + ".docx") instanceof Reading.Read);
      assertTrue(all);
      assertTrue(readers.processes().size() <= 2);
    }
  }

  /** Reads the file in its first argument and says what came of it. */
  static final class Reader {
    private Reader() {}

    public static void main(String[] arguments) throws java.io.IOException {
      var file = Path.of(arguments[0]);
      try (var readers = new FileReaders(1)) {
        var reading = readers.read(Files.readAllBytes(file), file.getFileName().toString());
        System.exit(reading instanceof Reading.Read ? 0 : 1);
      }
    }
  }

  @Test
  void workersStartFromARelativeClassPathToo(@TempDir Path folder) throws Exception {
    Files.write(folder.resolve("a.docx"), SMALL);
    String relative =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(e -> folder.toAbsolutePath().relativize(Path.of(e).toAbsolutePath()).toString())
            .collect(Collectors.joining(File.pathSeparator));
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                relative,
                Reader.class.getName(),
                "a.docx")
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertEquals(0, process.waitFor());
  }

  @Test
  void closingEndsTheProcesses() {
    var readers = new FileReaders(1);
    readers.read(SMALL, "a.docx");
    var worker = ProcessHandle.of(readers.processes().get(0)).orElseThrow();
    readers.close();
    worker.onExit().join();
    assertFalse(worker.isAlive());
  }
}
