package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.csv.CSVFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hengping.corpus.ingest.text.Decoded;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.store.CorpusStore;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Importing against the bare parsers over the same bytes. Each arm is a process of its own that
 * starts cold and uses all cores; the import counts its workers too.
 */
@Tag("bench")
class ImportBench {
  private static final int FILES = Integer.getInteger("bench.files", 2_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  @TempDir Path folder;

  @Test
  void importingCostsLittleMoreThanParsing() throws Exception {
    Path files = folder.resolve("files");
    MixedFiles.make(files, folder.resolve("scratch"), FILES);
    var imports = new ArrayList<JsonNode>();
    var bare = new ArrayList<JsonNode>();
    for (int round = 0; round < ROUNDS; round++) {
      imports.add(arm(round, "import", folder.resolve("data" + round), files));
      bare.add(arm(round, "bare", folder, files));
      assertEquals(FILES, imports.get(round).path("files").asInt());
      assertEquals(FILES, bare.get(round).path("files").asInt());
    }
    System.out.println("| arm | files/s | passages/s | wall ms | cpu ms |\n|---|---|---|---|---|");
    row("import", imports);
    row("bare parsers", bare);
    System.out.printf(
        "ratio of medians: cpu %.2f, wall %.2f%n",
        median(imports, "cpu") / median(bare, "cpu"),
        median(imports, "wall") / median(bare, "wall"));
  }

  private static void row(String arm, List<JsonNode> rounds) {
    double wall = median(rounds, "wall");
    System.out.printf(
        "| %s | %.0f | %.0f | %.0f | %.0f |%n",
        arm,
        FILES * 1000 / wall,
        median(rounds, "passages") * 1000 / wall,
        wall,
        median(rounds, "cpu"));
  }

  private static double median(List<JsonNode> rounds, String field) {
    return rounds.stream()
        .mapToDouble(r -> r.path(field).asDouble())
        .sorted()
        .toArray()[rounds.size() / 2];
  }

  private static JsonNode arm(int round, String arm, Path data, Path files) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
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
    System.out.println("round " + round + " " + json);
    return new ObjectMapper().readTree(json);
  }

  /** One arm in this process. */
  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    Path data = Path.of(arguments[1]);
    Path files = Path.of(arguments[2]);
    long[] result = arguments[0].equals("import") ? imported(data, files) : parsed(files);
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime() / 1_000_000 + result[2];
    System.out.printf(
        "{\"arm\":\"%s\",\"files\":%d,\"passages\":%d,\"wall\":%d,\"cpu\":%d,\"workers\":%d,\"load\":%.2f}%n",
        arguments[0],
        result[0],
        result[1],
        (System.nanoTime() - start) / 1_000_000,
        cpu,
        result[2],
        system.getSystemLoadAverage());
  }

  private static long[] imported(Path data, Path files) {
    long[] sum = new long[3];
    try (var store = CorpusStore.open(data, () -> Instant.parse("2022-03-01T00:00:00Z"));
        var readers = new FileReaders(Runtime.getRuntime().availableProcessors())) {
      var ingest = new IngestDocument(readers, store.intake(ProposalInbox.NONE), data);
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
              });
      for (long worker : readers.processes()) {
        sum[2] +=
            ProcessHandle.of(worker)
                .flatMap(p -> p.info().totalCpuDuration())
                .orElse(Duration.ZERO)
                .toMillis();
      }
    }
    return sum;
  }

  private static long[] parsed(Path folder) throws Exception {
    var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    long[] sum = new long[3];
    try {
      var work = new ArrayList<Callable<Long>>();
      for (Path file : ImportFiles.files(List.of(folder))) {
        work.add(() -> lines(text(file)));
      }
      for (var lines : pool.invokeAll(work)) {
        sum[0]++;
        sum[1] += lines.get();
      }
    } finally {
      pool.shutdown();
    }
    return sum;
  }

  private static long lines(String text) {
    return text.lines().filter(l -> !l.isBlank()).count();
  }

  private static String text(Path file) throws IOException, XMLStreamException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "pdf" -> {
        try (var pdf = Loader.loadPDF(bytes)) {
          yield new PDFTextStripper().getText(pdf);
        }
      }
      case "docx" -> xml(bytes, "word/document.xml", "p");
      case "xlsx" -> xml(bytes, "xl/", "row");
      case "html" -> Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).wholeText();
      case "csv" -> {
        var text = new StringBuilder();
        try (var csv =
            CSVFormat.DEFAULT.parse(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
          csv.forEach(r -> text.append(String.join("\t", r.toList())).append('\n'));
        }
        yield text.toString();
      }
      default -> Decoded.of(bytes).text();
    };
  }

  private static String xml(byte[] bytes, String part, String line)
      throws IOException, XMLStreamException {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.getName().startsWith(part) || !entry.getName().endsWith(".xml")) {
          continue;
        }
        var xml =
            XMLInputFactory.newDefaultFactory()
                .createXMLStreamReader(new ByteArrayInputStream(zip.readAllBytes()));
        while (xml.hasNext()) {
          int event = xml.next();
          if (event == XMLStreamConstants.CHARACTERS) {
            text.append(xml.getText());
          } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(line)) {
            text.append('\n');
          }
        }
      }
    }
    return text.toString();
  }
}
