package org.hengping.templates.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.oracle.Oracle;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.templates.docx.DocxWriter;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.pdf.PdfWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's own reports, saved by LibreOffice in the formats that units send, read back. */
class ReportsAsOfficeFilesTest {
  private static List<Manuscript> reports(int step) {
    var registers = Sample.registers(Set.of());
    var evaluations = registers.by(BureauRegisters.EVALUATIONS, "year", "2021");
    var reports = new ArrayList<Manuscript>();
    for (int i = 0; i < evaluations.size(); i += step) {
      var template = ReportTemplates.forEvaluation(evaluations.get(i));
      reports.add(Sample.compose(template, evaluations.get(i).key(), Scope.INTERNAL, registers));
    }
    return reports;
  }

  @Test
  void aSampleKeepsEveryParagraphAndRow(@TempDir Path folder) throws IOException {
    check(reports(14), folder);
  }

  @Tag("soak")
  @Test
  void allKeepEveryParagraphAndRow(@TempDir Path folder) throws IOException {
    check(reports(1), folder);
  }

  private static void check(List<Manuscript> reports, Path folder) throws IOException {
    var files = new ArrayList<Path>();
    for (Manuscript report : reports) {
      Path file = folder.resolve("report" + files.size() + ".docx");
      try (var out = Files.newOutputStream(file)) {
        new DocxWriter().write(report, Audience.STAFF, out);
      }
      files.add(file);
    }
    compare(reports, files, "DOCX of our own");
    compare(reports, Oracle.office(files, "doc:MS Word 97"), ".doc made by LibreOffice");
    var open = Oracle.office(files, "odt");
    compare(
        reports, Oracle.office(open, "docx:MS Word 2007 XML"), "DOCX made by LibreOffice of ODT");
  }

  @Test
  void aSamplePrintedKeepsItsParagraphsAndRows(@TempDir Path folder) throws IOException {
    print(reports(14), folder);
  }

  @Tag("soak")
  @Test
  void allPrintedKeepTheirParagraphsAndRows(@TempDir Path folder) throws IOException {
    print(reports(1), folder);
  }

  /** As PDF by our own writer, and by LibreOffice from our DOCX. */
  private static void print(List<Manuscript> reports, Path folder) throws IOException {
    var own = new ArrayList<Path>();
    var documents = new ArrayList<Path>();
    for (Manuscript report : reports) {
      Path pdf = folder.resolve("own" + own.size() + ".pdf");
      try (var out = Files.newOutputStream(pdf)) {
        new PdfWriter().write(report, Audience.STAFF, out);
      }
      own.add(pdf);
      Path docx = folder.resolve("report" + documents.size() + ".docx");
      try (var out = Files.newOutputStream(docx)) {
        new DocxWriter().write(report, Audience.STAFF, out);
      }
      documents.add(docx);
    }
    weigh(reports, own, "PDF of our own");
    weigh(reports, Oracle.officePdf(documents), "PDF made by LibreOffice of our DOCX");
  }

  private static void weigh(List<Manuscript> reports, List<Path> files, String what)
      throws IOException {
    int lines = 0;
    int exactLines = 0;
    int rows = 0;
    int exactRows = 0;
    for (int i = 0; i < reports.size(); i++) {
      byte[] bytes = Files.readAllBytes(files.get(i));
      String name = files.get(i).getFileName().toString();
      var read = assertInstanceOf(Reading.Read.class, ReadFile.read(bytes, name)).manuscript();
      lines += prose(reports.get(i)).size();
      exactLines += exact(prose(reports.get(i)), prose(read), what);
      rows += rows(reports.get(i)).size();
      exactRows += exact(rows(reports.get(i)), rows(read), what);
    }
    System.out.printf(
        "%s: %d reports, %d of %d paragraphs and %d of %d rows exact%n",
        what, reports.size(), exactLines, lines, exactRows, rows);
    assertTrue(exactLines >= 0.98 * lines, what + ": " + exactLines + " of " + lines);
    assertTrue(exactRows >= 0.95 * rows, what + ": " + exactRows + " of " + rows);
  }

  private static int exact(List<String> lines, List<String> read, String what) {
    int at = 0;
    int exact = 0;
    for (String line : lines) {
      int found = read.subList(at, read.size()).indexOf(line);
      if (found < 0) {
        System.out.println(what + " lacks: " + line);
      } else {
        exact++;
        at += found + 1;
      }
    }
    return exact;
  }

  private static void compare(List<Manuscript> reports, List<Path> files, String what)
      throws IOException {
    int lines = 0;
    int rows = 0;
    for (int i = 0; i < reports.size(); i++) {
      byte[] bytes = Files.readAllBytes(files.get(i));
      String name = files.get(i).getFileName().toString();
      var read = assertInstanceOf(Reading.Read.class, ReadFile.read(bytes, name)).manuscript();
      assertEquals(Optional.empty(), missing(prose(reports.get(i)), prose(read)), what + name);
      assertEquals(Optional.empty(), missing(rows(reports.get(i)), rows(read)), what + name);
      lines += prose(reports.get(i)).size();
      rows += rows(reports.get(i)).size();
    }
    System.out.printf(
        "%s: %d reports, %d paragraphs and %d rows exact%n", what, reports.size(), lines, rows);
  }

  /** The first line that does not come in its turn; a file also prints titles and captions. */
  private static Optional<String> missing(List<String> lines, List<String> read) {
    int at = 0;
    for (String line : lines) {
      int found = read.subList(at, read.size()).indexOf(line);
      if (found < 0) {
        return Optional.of(line);
      }
      at += found + 1;
    }
    return Optional.empty();
  }

  private static List<String> prose(Manuscript manuscript) {
    var lines = new ArrayList<String>();
    for (Block block : manuscript.blocks()) {
      if (block instanceof Block.Heading || block instanceof Block.Paragraph) {
        lines.addAll(PlainText.lines(block));
      }
    }
    lines.removeIf(String::isBlank);
    return lines;
  }

  private static List<String> rows(Manuscript manuscript) {
    var rows = new ArrayList<String>();
    for (Block block : manuscript.blocks()) {
      if (block instanceof Block.Table table) {
        var lines = new ArrayList<>(PlainText.lines(table));
        if (!table.caption().isEmpty()) {
          lines.remove(0);
        }
        rows.addAll(lines);
      }
    }
    return rows;
  }
}
