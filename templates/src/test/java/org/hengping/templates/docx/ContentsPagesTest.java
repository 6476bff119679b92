package org.hengping.templates.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.oracle.Oracle;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.templates.draft.ReportTemplates;
import org.hengping.templates.draft.Sample;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.ContentsLine;
import org.hengping.templates.layout.Everything;
import org.hengping.templates.layout.OfficialLayout.Face;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page numbers of a table of contents against the pages on which LibreOffice sets headings. */
@Tag("soak")
final class ContentsPagesTest {
  private static final Path FONTS =
      Path.of("src/main/resources/org/hengping/templates/fonts").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void aSampleOfTheReports() throws IOException {
    var documents = reports(20);
    documents.add(Everything.book());
    check(documents);
  }

  @Test
  void allReportsOfTheYear() throws IOException {
    check(reports(1));
  }

  private void check(List<Manuscript> documents) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Manuscript document : documents) {
      Path file = folder.resolve("report" + files.size() + ".docx");
      try (var out = Files.newOutputStream(file)) {
        new DocxWriter().write(document, Audience.STAFF, out);
      }
      files.add(file);
    }
    var printed = Oracle.officePdf(files, fontconfig());
    int all = 0;
    int exact = 0;
    int near = 0;
    for (int i = 0; i < documents.size(); i++) {
      var said = HeadingPages.of(documents.get(i), Audience.STAFF, PageSetup.OFFICIAL);
      List<Integer> found = headingPages(printed.get(i), said.entries());
      for (int n = 0; n < found.size(); n++) {
        int difference = Math.abs(found.get(n) - said.pages().get(n));
        exact += difference == 0 ? 1 : 0;
        near += difference <= 1 ? 1 : 0;
        all++;
      }
      if (!found.equals(said.pages())) {
        System.out.printf("%s: said %s, found %s%n", documents.get(i).title(), said.pages(), found);
      }
    }
    System.out.printf(
        "%d documents, %d numbers, %d exact, %d within one%n", documents.size(), all, exact, near);
    assertTrue(exact >= 0.95 * all, exact + " of " + all);
    assertEquals(all, near);
  }

  private static List<Manuscript> reports(int step) {
    var registers = Sample.registers(Set.of());
    var evaluations = registers.by(BureauRegisters.EVALUATIONS, "year", "2021");
    var reports = new ArrayList<Manuscript>();
    for (int i = 0; i < evaluations.size(); i += step) {
      var template = ReportTemplates.forEvaluation(evaluations.get(i));
      var report = Sample.compose(template, evaluations.get(i).key(), Scope.INTERNAL, registers);
      var blocks = new ArrayList<Block>();
      blocks.add(new Block.Contents());
      blocks.add(new Block.PageBreak());
      report.blocks().stream().filter(b -> !(b instanceof Block.Contents)).forEach(blocks::add);
      reports.add(report.withBlocks(blocks));
    }
    return reports;
  }

  /** The headings as LibreOffice marks them in the PDF. */
  private static List<Integer> headingPages(Path pdf, List<ContentsLine> entries)
      throws IOException {
    var pages = new ArrayList<Integer>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      collect(document, document.getDocumentCatalog().getDocumentOutline().children(), 1, pages);
    }
    assertEquals(entries.size(), pages.size());
    return pages;
  }

  private static void collect(
      PDDocument document, Iterable<PDOutlineItem> items, int level, List<Integer> pages)
      throws IOException {
    for (PDOutlineItem item : items) {
      if (level <= 2) {
        pages.add(document.getPages().indexOf(item.findDestinationPage(document)) + 1);
        collect(document, item.children(), level + 1, pages);
      }
    }
  }

  /** Gives the names that DOCX uses to the fonts of the program. */
  private Path fontconfig() throws IOException {
    var fonts =
        List.of(
            match(Face.FANGSONG.family(), "Hengping FangSong", ""),
            match(Face.KAI.family(), "Hengping Kai", ""),
            match(Face.HEI.family(), "Noto Sans SC Medium", ""),
            match(Face.SONG.family(), "Noto Serif SC", ""),
            match(Face.XIAOBIAOSONG.family(), "Noto Serif SC", "bold"),
            match("Times New Roman", "Hengping FangSong", ""));
    String file =
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>"
            + FONTS
            + "</dir><cachedir>"
            + folder.resolve("cache")
            + "</cachedir>"
            + fonts.stream().collect(Collectors.joining())
            + "</fontconfig>";
    return Files.writeString(folder.resolve("fonts.conf"), file);
  }

  private static String match(String named, String given, String weight) {
    String bold =
        weight.isEmpty()
            ? ""
            : "<edit name=\"weight\" mode=\"assign\" binding=\"strong\"><const>bold</const></edit>";
    return "<match target=\"pattern\"><test name=\"family\"><string>"
        + named
        + "</string></test><edit name=\"family\" mode=\"assign\" binding=\"strong\"><string>"
        + given
        + "</string></edit>"
        + bold
        + "</match>";
  }
}
