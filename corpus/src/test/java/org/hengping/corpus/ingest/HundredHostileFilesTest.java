package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.manuscript.ManuscriptJson;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.store.CorpusStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile files of more than a hundred kinds: each is rejected with its reason or taken without
 * fetching, running or opening anything, while good files go in beside them.
 */
class HundredHostileFilesTest {
  private static final String CANARY = "canary-content-4471";

  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void nothingHostileGetsItsWayAndTheServiceGoesOn() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), CANARY);
    try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var store = CorpusStore.open(folder.resolve("data"), Instant::now);
        var readers = new FileReaders(2, Duration.ofSeconds(20))) {
      listen(listener);
      var hostile =
          HostileFiles.all(
              "http://127.0.0.1:" + listener.getLocalPort() + "/", secret.toUri().toString());
      var ingest =
          new IngestDocument(readers, store.intake(ProposalInbox.NONE), folder.resolve("data"));
      Path in = written(hostile);
      var beside = CompletableFuture.supplyAsync(() -> goodFiles(ingest));

      var outcomes = new HashMap<String, List<Outcome>>();
      new ImportFiles(ingest)
          .run(
              List.of(in),
              Hints.NONE,
              Person.COMMAND_LINE,
              (o, done, known) ->
                  outcomes.computeIfAbsent(fileOf(in, o), k -> new ArrayList<>()).add(o));

      assertTrue(hostile.size() >= 100, hostile.size() + " kinds");
      hostile.forEach(
          (name, file) -> check(name, file.fate(), outcomes.getOrDefault(name, List.of())));
      for (String name : List.of("q-fifo.txt", "q-link.txt")) {
        check(name, HostileFiles.Fate.REJECTED, outcomes.getOrDefault(name, List.of()));
      }
      assertEquals(40, beside.get(120, TimeUnit.SECONDS));
      assertEquals(0, asked.get(), "something was fetched");
      assertNoSecret(store);
      assertEquals(List.of(), store.audit().verify());
      assertTrue(readers.processes().size() <= 2);
      assertInstanceOf(
          Outcome.Added.class,
          ingest.ingest(
              Files.write(folder.resolve("末.docx"), OfficeFile.docx(OfficeFile.p("最后一份")).bytes()),
              Hints.NONE,
              Person.COMMAND_LINE));
      assertFalse(Files.exists(folder.resolve("坏")) || Files.exists(Path.of("坏")));
    }
  }

  private void listen(ServerSocket listener) {
    var thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  listener.accept().close();
                  asked.incrementAndGet();
                }
              } catch (IOException e) {
                return;
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private Path written(Map<String, HostileFiles.Hostile> hostile) throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    for (var file : hostile.entrySet()) {
      Files.write(in.resolve(file.getKey()), file.getValue().bytes());
    }
    Files.createSymbolicLink(in.resolve("q-link.txt"), Path.of("/etc/passwd"));
    Files.createDirectory(in.resolve("q-folder.docx"));
    var fifo = new ProcessBuilder("mkfifo", in.resolve("q-fifo.txt").toString()).start();
    assertEquals(0, fifo.waitFor());
    return in;
  }

  private int goodFiles(IngestDocument ingest) {
    int added = 0;
    for (int i = 0; i < 40; i++) {
      byte[] bytes = OfficeFile.docx(OfficeFile.p("好文件第" + i + "份")).bytes();
      try {
        Path file = Files.write(folder.resolve("好" + i + ".docx"), bytes);
        added +=
            ingest.ingest(file, Hints.NONE, Person.COMMAND_LINE) instanceof Outcome.Added ? 1 : 0;
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return added;
  }

  private static String fileOf(Path in, Outcome outcome) {
    String path = outcome.path().substring(in.toString().length() + 1);
    int inside = path.indexOf("!/");
    return inside < 0 ? path : path.substring(0, inside);
  }

  private static void check(String name, HostileFiles.Fate fate, List<Outcome> outcomes) {
    assertFalse(outcomes.isEmpty(), name + " has no outcome");
    boolean taken = outcomes.stream().anyMatch(o -> !(o instanceof Outcome.Rejected));
    assertTrue(fate != HostileFiles.Fate.REJECTED || !taken, name + " " + outcomes);
    assertTrue(fate != HostileFiles.Fate.TAKEN || taken, name + " " + outcomes);
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Rejected rejected) {
        String reason = rejected.reason();
        assertTrue(
            reason.matches("(?s).*\\p{IsHan}{4,}.*") && reason.contains("请"), name + " " + reason);
        assertFalse(reason.contains("Exception") || reason.contains("java."), name + " " + reason);
      }
    }
  }

  /** Neither a document nor an original of ours holds what only the entity would have brought. */
  private static void assertNoSecret(CorpusStore store) {
    for (var document : store.documents().list()) {
      var manuscript = store.documents().latest(document.id()).manuscript();
      assertFalse(ManuscriptJson.write(manuscript).contains(CANARY), document.title());
      assertFalse(ManuscriptJson.write(manuscript).contains("root:x:0"), document.title());
    }
  }
}
