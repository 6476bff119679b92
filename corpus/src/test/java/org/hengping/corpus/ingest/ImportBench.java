package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.hengping.corpus.ingest.worker.BareReaders;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.proposal.ReadProposals;
import org.hengping.corpus.store.CorpusStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Importing, as the command line does it, against the bare readers over the same files. Each arm is
 * a process that starts cold and uses all cores; both run with the flags that cost the bare readers
 * least. CPU is what the system counted for the process and all that it started, from its first
 * instruction to its last. The import starts with an empty data folder.
 */
@Tag("bench")
class ImportBench {
  private static final int FILES = Integer.getInteger("bench.files", 2_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final Path SELF = Path.of("/proc/self");

  /** Fields of {@code /proc/self/stat} behind the name: of children that have ended, in 1/100 s. */
  private static final int CHILDREN_USER = 13;

  private static final int CHILDREN_SYSTEM = 14;

  @TempDir Path folder;

  @Test
  void importingCostsLittleMoreThanReading() throws Exception {
    assumeTrue(Files.exists(SELF.resolve("stat")), "CPU of other processes is read from /proc");
    Path files = folder.resolve("files");
    MixedFiles.make(files, folder.resolve("scratch"), FILES);
    var imports = new ArrayList<JsonNode>();
    var bare = new ArrayList<JsonNode>();
    for (int round = 0; round < ROUNDS; round++) {
      imports.add(arm(round, "import", folder.resolve("data" + round), files));
      bare.add(arm(round, "bare", folder, files));
      assertEquals(FILES, imports.get(round).path("files").asInt());
      assertEquals(FILES, bare.get(round).path("files").asInt());
      assertEquals(bare.get(round).path("passages"), imports.get(round).path("passages"));
    }
    System.out.println("| arm | files/s | passages/s | wall s | CPU s |\n|---|---|---|---|---|");
    row("import", imports);
    row("bare readers", bare);
    System.out.printf(
        "ratio of medians: CPU %.2f, wall %.2f%n",
        median(imports, "cpu") / median(bare, "cpu"),
        median(imports, "wall") / median(bare, "wall"));
  }

  private static void row(String arm, List<JsonNode> rounds) {
    double wall = median(rounds, "wall") / 1000;
    System.out.printf(
        "| %s | %.0f | %.0f | %.1f | %.1f |%n",
        arm, FILES / wall, median(rounds, "passages") / wall, wall, median(rounds, "cpu") / 1000);
  }

  private static double median(List<JsonNode> rounds, String field) {
    return rounds.stream()
        .mapToDouble(r -> r.path(field).asDouble())
        .sorted()
        .toArray()[rounds.size() / 2];
  }

  private static JsonNode arm(int round, String arm, Path data, Path files) throws Exception {
    long start = System.nanoTime();
    long before = childrenMillis();
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                ImportBench.class.getName(),
                arm,
                data.toString(),
                files.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    String json = out.lines().filter(l -> l.startsWith("{")).reduce((a, b) -> b).orElseThrow();
    var result = (ObjectNode) new ObjectMapper().readTree(json);
    result.put("cpu", childrenMillis() - before).put("wall", (System.nanoTime() - start) / 1000000);
    result.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.println("round " + round + " " + result);
    return result;
  }

  private static long childrenMillis() throws IOException {
    String stat = Files.readString(SELF.resolve("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return 10 * (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]));
  }

  /** One arm in this process; it ends after all processes that it started. */
  public static void main(String[] arguments) throws Exception {
    var result = new ObjectMapper().createObjectNode().put("arm", arguments[0]);
    Path files = Path.of(arguments[2]);
    if (arguments[0].equals("import")) {
      importAll(Path.of(arguments[1]), files, result);
      ProcessHandle.current().children().forEach(child -> child.onExit().join());
    } else {
      readAll(files, result);
    }
    System.out.println(result);
  }

  /** Tells how large the process is at each quarter of the way, as it must not grow with files. */
  private static void importAll(Path data, Path files, ObjectNode result) {
    int[] sum = new int[2];
    var resident = result.putArray("residentMegabytes");
    try (var store = CorpusStore.open(data, () -> Instant.parse("2022-03-01T00:00:00Z"));
        var readers = new FileReaders(Runtime.getRuntime().availableProcessors())) {
      var inbox = new ReadProposals(store.documents(), store.proposals());
      var ingest = new IngestDocument(readers, store.intake(inbox), data);
      new ImportFiles(ingest)
          .run(
              List.of(files),
              Hints.NONE,
              Person.COMMAND_LINE,
              (outcome, done, known) -> {
                if (outcome instanceof Outcome.Added added) {
                  sum[0]++;
                  sum[1] += added.passages();
                } else {
                  System.err.println(outcome);
                }
                if (done % Math.max(1, known / 4) == 0) {
                  resident.add(residentMegabytes());
                }
              });
    }
    result.put("files", sum[0]).put("passages", sum[1]);
  }

  private static long residentMegabytes() {
    try (var lines = Files.lines(SELF.resolve("status"))) {
      String line = lines.filter(l -> l.startsWith("VmRSS")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void readAll(Path folder, ObjectNode result)
      throws InterruptedException, ExecutionException {
    var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    int passages = 0;
    try {
      var work = new ArrayList<Callable<Integer>>();
      for (Path file : ImportFiles.files(List.of(folder))) {
        work.add(() -> BareReaders.passages(file));
      }
      for (var each : pool.invokeAll(work)) {
        passages += each.get();
      }
      result.put("files", work.size()).put("passages", passages);
    } finally {
      pool.shutdown();
    }
  }
}
