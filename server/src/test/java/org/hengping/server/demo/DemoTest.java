package org.hengping.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hengping.corpus.oracle.Oracle;
import org.hengping.corpus.oracle.VeraPdf;
import org.hengping.server.command.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a whole: one year from the registers to the public portal. */
class DemoTest {
  private static final String CLASSIFIED = "磐石";

  /** What the annual work report must say, by the year's figures. */
  private static final List<String> FIGURES =
      List.of(
          "良好",
          "268个",
          "243个",
          "248个",
          "41个",
          "138.98亿元",
          "27个",
          "14个",
          "29个",
          "12个",
          "40个",
          "1个",
          "41份",
          "960万元",
          "6000万元",
          "3个",
          "首次",
          "常务副市长",
          "4月",
          "6月",
          "10月",
          "80分",
          "70分",
          "优秀",
          "前10名",
          "1次",
          "34个",
          "22个",
          "12个",
          "29个",
          "5个",
          "5月",
          "2个",
          "2项",
          "长沙",
          "岳阳",
          "常德");

  @TempDir static Path folder;
  private static Shell shell;

  @BeforeAll
  static void runTheDemo() {
    shell = new Shell(folder.resolve("data"));
    var answer = shell.run("demo", "--no-serve", "--json");
    assertEquals(0, answer.exit(), answer.err());
    assertEquals(41, answer.json().path("evaluations").asInt());
    assertEquals(40, answer.json().path("published").asInt());
    assertEquals(1, answer.json().path("withheld").asInt());
  }

  private static Path portal() {
    return folder.resolve("data/portal");
  }

  private static Map<String, Path> report(String name, String... arguments) {
    var all =
        new ArrayList<>(List.of("report", "--json", "--out", folder.resolve(name).toString()));
    all.addAll(List.of(arguments));
    var answer = shell.run(all.toArray(String[]::new));
    assertEquals(0, answer.exit(), answer.err());
    var files = new HashMap<String, Path>();
    for (var file : answer.json().path("files")) {
      String path = file.asText();
      files.put(path.substring(path.lastIndexOf('.') + 1), Path.of(path));
    }
    return files;
  }

  private static Map<String, String> texts(Map<String, Path> files) throws IOException {
    var texts = new HashMap<String, String>();
    texts.put("md", Files.readString(files.get("md")));
    texts.put("html", Files.readString(files.get("html")).replaceAll("<[^>]*>", ""));
    texts.put("pdf", Oracle.pdfText(files.get("pdf")));
    texts.put("docx", Oracle.officeText(List.of(files.get("docx"))).get(0));
    texts.replaceAll((format, text) -> text.replaceAll("\\s", ""));
    return texts;
  }

  @Test
  void aSecondRunChangesNothing() {
    var again = shell.run("demo", "--no-serve", "--json");

    assertEquals(0, again.exit(), again.err());
    assertEquals(40, again.json().path("published").asInt());
    assertEquals(0, shell.run("verify").exit(), shell.run("verify").err());
  }

  @Test
  void publicVersionsLeaveOutTheWithheldAndUnitsClassifiedLater() throws IOException {
    Path out = folder.resolve("public-departments");
    String[] all = {
      "report",
      "department-evaluation-report",
      "--year",
      "2021",
      "--all",
      "--audience",
      "public",
      "--formats",
      "md",
      "--out",
      out.toString(),
      "--json"
    };
    var written = shell.run(all);
    assertEquals(0, written.exit(), written.err());
    assertEquals(26 + 1, written.json().path("files").size());
    assertTrue(written.err().contains("PJ-2021-027"), written.err());

    Path before = folder.resolve("units-before.csv");
    assertEquals(0, shell.run("dump", "units", "--out", before.toString()).exit());
    Path after = folder.resolve("units.csv");
    Files.writeString(
        after, Files.readString(before).replaceAll("(?m)^(DW-001,.*),0(\\r?)$", "$1,1$2"));
    assertEquals(0, shell.run("load", "units", after.toString()).exit());
    try {
      Path single = folder.resolve("classified-later");
      var refused =
          shell.run(
              "report",
              "department-evaluation-report",
              "--evaluation",
              "PJ-2021-001",
              "--audience",
              "public",
              "--formats",
              "md",
              "--out",
              single.toString());
      assertEquals(3, refused.exit(), refused.err());
      assertTrue(Files.notExists(single));
      assertEquals(25 + 1, shell.run(all).json().path("files").size());
    } finally {
      assertEquals(0, shell.run("load", "units", before.toString()).exit());
    }
  }

  @Test
  void verifyReportsAPortalBundleThatWasTamperedWith() throws IOException {
    Path bundle = portal().resolve("bundles/000008.bundle");
    byte[] good = Files.readAllBytes(bundle);
    byte[] bad = good.clone();
    bad[bad.length / 2] ^= 1;
    Files.write(bundle, bad);
    try {
      var answer = shell.run("verify", "--json");
      assertEquals(1, answer.exit(), answer.err());
      assertFalse(answer.json().path("ok").asBoolean());
    } finally {
      Files.write(bundle, good);
    }
  }

  @Test
  void theAnnualReportSaysEveryFigureInAllFormatsAndFollowsTheRegister() throws IOException {
    var before = texts(report("annual", "annual-work-report", "--year", "2021"));
    before.forEach(
        (format, text) -> {
          for (String figure : FIGURES) {
            assertTrue(text.contains(figure), format + " lacks " + figure);
          }
        });
    Path linkage = folder.resolve("linkage.csv");
    assertEquals(0, shell.run("dump", "linkage", "--out", linkage.toString()).exit());
    Path original = folder.resolve("linkage-before.csv");
    Files.copy(linkage, original);
    Files.writeString(linkage, Files.readString(linkage).replace(",960,", ",961,"));
    assertEquals(0, shell.run("load", "linkage", linkage.toString()).exit());

    var after = texts(report("annual-changed", "annual-work-report", "--year", "2021"));

    assertEquals(0, shell.run("load", "linkage", original.toString()).exit());
    after.forEach(
        (format, text) -> {
          assertTrue(text.contains("961万元"), format);
          assertFalse(text.contains("960万元"), format);
        });
  }

  @Test
  void onlyPeopleInItsLimitFindTheClassifiedUnit() {
    var author = shell.run("search", "--exact", "--json", "--as", "wangji", "--", CLASSIFIED);
    var budget = shell.run("search", "--exact", "--json", "--as", "hebs", "--", CLASSIFIED);

    assertTrue(author.json().path("total").asInt() > 0, author.err());
    assertEquals(0, budget.json().path("total").asInt(), budget.out());
  }

  @Test
  void nothingInThePortalsFolderNamesTheClassifiedUnit() throws IOException {
    int seen = 0;
    try (var files = Files.walk(portal())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(holds(file), file.toString());
        seen++;
      }
    }
    assertTrue(seen > 200, "only " + seen + " files");
  }

  private static boolean holds(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (contains(bytes)) {
      return true;
    }
    if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        while (zip.getNextEntry() != null) {
          if (contains(zip.readAllBytes())) {
            return true;
          }
        }
      }
    } else if (bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P') {
      try (var pdf = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(pdf).contains(CLASSIFIED);
      }
    }
    return false;
  }

  private static boolean contains(byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    for (var charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      if (raw.contains(new String(CLASSIFIED.getBytes(charset), StandardCharsets.ISO_8859_1))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void fortyReportsAndThePolicyArePublicAndNoTotalCountsMore() throws IOException {
    Path site = site();
    try (var reports = Files.list(site.resolve("reports"))) {
      assertEquals(
          40,
          reports.filter(p -> p.getFileName().toString().matches("2021-\\d{3}\\.html")).count());
    }
    String home = Files.readString(site.resolve("index.html")).replaceAll("<[^>]*>", "");
    assertTrue(home.contains("40份"), home);
    assertTrue(home.contains("示例市预算绩效管理办法"), home);
    assertFalse(home.contains("138.98"), home);
    assertFalse(home.contains("41"), home);
  }

  private static Path site() throws IOException {
    String current = Files.readString(portal().resolve("current")).strip();
    return portal().resolve("editions").resolve(current).resolve("site");
  }

  @Test
  void everyKindAndFiveRandomReportsAreAccessiblePdfAndOpenInLibreOffice() throws IOException {
    long seed = System.nanoTime();
    var files = new ArrayList<Map<String, Path>>();
    files.add(report("k1", "annual-work-report", "--year", "2021"));
    files.add(report("k2", "integrated-summary", "--year", "2021"));
    files.add(report("k3", "briefing-report", "--briefing", "JB-2021-01"));
    files.add(report("k4", "department-evaluation-report", "--evaluation", "PJ-2020-001"));
    files.add(report("k5", "project-evaluation-report", "--evaluation", "PJ-2020-007"));
    var released = new ArrayList<Path>();
    try (var reports = Files.walk(site().resolve("reports"))) {
      released.addAll(reports.filter(p -> p.toString().endsWith(".pdf")).toList());
    }
    Collections.shuffle(released, new Random(seed));
    var pdfs = new ArrayList<>(files.stream().map(f -> f.get("pdf")).toList());
    pdfs.addAll(released.subList(0, 5));
    var docx = new ArrayList<>(files.stream().map(f -> f.get("docx")).toList());
    for (Path pdf : released.subList(0, 5)) {
      Path copy = folder.resolve(pdf.getParent().getFileName() + ".docx");
      docx.add(Files.copy(Path.of(pdf.toString().replaceAll("pdf$", "docx")), copy));
    }

    for (Path pdf : pdfs) {
      assertEquals(List.of(), VeraPdf.faults(Files.readAllBytes(pdf)), pdf + " seed " + seed);
    }
    var texts = Oracle.officeText(docx);
    for (int i = 0; i < docx.size(); i++) {
      int inPdf = printed(Oracle.pdfText(pdfs.get(i)));
      int inDocx = printed(texts.get(i));
      assertTrue(
          inPdf > 200 && inDocx > 0.85 * inPdf,
          docx.get(i) + ": " + inDocx + " of " + inPdf + " characters, seed " + seed);
    }
  }

  /** Dots that lead to a page number are drawn in a PDF and are a tab in a DOCX. */
  private static int printed(String text) {
    return text.replaceAll("\\.{5,}", "").replaceAll("\\s", "").length();
  }
}
