package org.hengping.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hengping.corpus.oracle.Oracle;
import org.hengping.corpus.oracle.VeraPdf;
import org.hengping.server.command.Shell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every report of the sample, judged by veraPDF and opened by LibreOffice. */
@Tag("bench")
class EveryReportBench {
  @TempDir Path folder;

  @Test
  void everyReportIsValidAndOpens() throws IOException {
    var shell = new Shell(folder.resolve("data"));
    long start = System.nanoTime();
    var demo = shell.run("demo", "--no-serve", "--json");
    assertEquals(0, demo.exit(), demo.err());
    long demoMillis = (System.nanoTime() - start) / 1_000_000;
    Path out = folder.resolve("out");
    start = System.nanoTime();
    for (String year : List.of("2021", "2020")) {
      for (String template : List.of("department-evaluation-report", "project-evaluation-report")) {
        run(shell, template, year, out);
      }
    }
    run(shell, "briefing-report", "2021", out);
    run(shell, "integrated-summary", "2021", out);
    run(shell, "annual-work-report", "2021", out);
    long writeMillis = (System.nanoTime() - start) / 1_000_000;

    var faults = new TreeMap<String, List<String>>();
    var pdfs = files(out, ".pdf");
    for (Path pdf : pdfs) {
      var found = VeraPdf.faults(Files.readAllBytes(pdf));
      if (!found.isEmpty()) {
        faults.put(pdf.getFileName().toString(), found);
      }
    }
    assertTrue(faults.isEmpty(), faults.toString());
    var docx = files(out, ".docx");
    var texts = Oracle.officeText(docx);
    for (int i = 0; i < docx.size(); i++) {
      assertTrue(texts.get(i).length() > 500, docx.get(i).toString());
    }
    System.out.println("| what | reports | ms |\n|---|---|---|");
    System.out.println("| demo, cold | 41 | " + demoMillis + " |");
    System.out.println("| write 4 formats, staff | " + pdfs.size() + " | " + writeMillis + " |");
    System.out.println(
        "load " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.println(
        "veraPDF 2a+ua1 clean: " + pdfs.size() + ", LibreOffice opened: " + docx.size());
  }

  private static void run(Shell shell, String template, String year, Path out) {
    var answer = shell.run("report", template, "--all", "--year", year, "--out", out.toString());
    assertEquals(0, answer.exit(), answer.err());
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      return new ArrayList<>(files.filter(f -> f.toString().endsWith(ending)).sorted().toList());
    }
  }
}
