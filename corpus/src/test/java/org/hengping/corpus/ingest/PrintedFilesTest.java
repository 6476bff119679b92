package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.oracle.Oracle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real texts, set in many ways and printed by programs that we did not write, read back. */
class PrintedFilesTest {
  private static final Map<String, Specimen.Look> PROSE =
      Map.of(
          "report", Specimens.REPORT,
          "columns", Specimens.COLUMNS,
          "notes", Specimens.NOTES,
          "spaced", Specimens.SPACED);
  private static final Map<String, Specimen.Look> TABLES =
      Map.of(
          "ruled", Specimens.RULED,
          "lined", Specimens.LINED,
          "three", Specimens.THREE,
          "bare", Specimens.BARE);

  @Test
  void aSampleMadeByLibreOfficeComesBack(@TempDir Path folder)
      throws IOException, InterruptedException {
    LibreOffice.neededWithChineseFont();
    check(printed(specimens(List.of("law_danganfa_2020", "reg_henan_jieguo_yingyong")), folder));
  }

  @Test
  @Tag("soak")
  void allMadeByLibreOfficeComesBack(@TempDir Path folder)
      throws IOException, InterruptedException {
    LibreOffice.neededWithChineseFont();
    check(printed(specimens(List.of("law_", "reg_")), folder));
  }

  @Test
  void pagesPrintedByABrowserComeBack(@TempDir Path folder)
      throws IOException, InterruptedException {
    LibreOffice.neededWithChineseFont();
    var browser = Oracle.chromium();
    var all = specimens(List.of("reg_zhengzhou_6"));
    var files = new TreeMap<Path, Specimen>();
    for (Specimen specimen : all) {
      if (List.of("report", "spaced", "ruled", "bare").contains(specimen.name().split("_")[0])) {
        files.put(print(browser, specimen, folder), specimen);
      }
    }
    check(files);
  }

  private static List<Specimen> specimens(List<String> names) throws IOException {
    var specimens = new ArrayList<Specimen>();
    for (Path text : SharedTexts.all()) {
      String name = text.getFileName().toString().replace(".txt", "");
      if (names.stream().noneMatch(name::startsWith)) {
        continue;
      }
      // Some texts hold tables as one line of markup, which no reader can tell from broken lines.
      var lines = Specimens.lines(text).stream().filter(l -> !l.contains("<t")).toList();
      PROSE.forEach((kind, look) -> specimens.add(Specimens.text(kind + "_" + name, look, lines)));
      if (lines.size() > 30) {
        TABLES.forEach(
            (kind, look) ->
                specimens.add(Specimens.tables(kind + "_" + name, look, lines, name.hashCode())));
      }
    }
    return specimens;
  }

  private static Map<Path, Specimen> printed(List<Specimen> specimens, Path folder)
      throws IOException, InterruptedException {
    var sources = new ArrayList<Path>();
    var printed = new TreeMap<Path, Specimen>();
    for (Specimen specimen : specimens) {
      var source = folder.resolve(specimen.name() + ".fodt");
      Files.writeString(source, SpecimenOdt.of(specimen));
      sources.add(source);
      printed.put(folder.resolve(specimen.name() + ".pdf"), specimen);
    }
    for (int i = 0; i < sources.size(); i += 60) {
      LibreOffice.convert("pdf", "", folder, sources.subList(i, Math.min(i + 60, sources.size())));
    }
    return printed;
  }

  private static Path print(Path browser, Specimen specimen, Path folder)
      throws IOException, InterruptedException {
    var page = folder.resolve(specimen.name() + ".html");
    var pdf = folder.resolve(specimen.name() + ".pdf");
    Files.writeString(page, SpecimenHtml.of(specimen));
    var process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("browser"),
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the browser did not end");
    return pdf;
  }

  private static void check(Map<Path, Specimen> files) throws IOException {
    var sum = measure(files);
    assertTrue(RoundTrip.share(sum.paragraphsExact, sum.paragraphs) >= 98, sum.toString());
    assertTrue(RoundTrip.share(sum.rowsExact, sum.rows) >= 95, sum.toString());
    assertEquals(0, sum.lost, sum.toString());
    assertTrue(RoundTrip.share(sum.anchorsRight, sum.anchors) >= 99, sum.toString());
  }

  private static RoundTrip measure(Map<Path, Specimen> files) throws IOException {
    var sum = new RoundTrip();
    var kinds = new TreeMap<String, RoundTrip>();
    for (var file : files.entrySet()) {
      String name = file.getValue().name();
      var reading = ReadFile.read(Files.readAllBytes(file.getKey()), name + ".pdf");
      var read = assertInstanceOf(Reading.Read.class, reading, name).manuscript();
      var pages = List.of(Oracle.pdfText(file.getKey()).split("\f"));
      var result = RoundTrip.of(file.getValue(), read, pages);
      kinds.computeIfAbsent(name.split("_")[0], k -> new RoundTrip()).add(result);
      sum.add(result);
    }
    kinds.forEach((kind, result) -> System.out.println("PDF " + kind + ": " + result));
    System.out.println("PDF " + files.size() + " files: " + sum);
    return sum;
  }
}
