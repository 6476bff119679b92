package org.hengping.templates.pdf.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.Everything;
import org.hengping.templates.pdf.PdfWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class CheckLayoutTest {
  private static byte[] official;

  private final CheckLayout check = new CheckLayout();

  @BeforeAll
  static void write() throws IOException {
    official = pdf(Everything.official());
  }

  @Test
  void anOfficialDocumentKeepsEveryRule() throws IOException {
    assertEquals(List.of(), check.check(official));
  }

  @Test
  void thereAreAtLeastFortyRulesEachWithANameOfItsOwn() {
    var ids = new HashSet<String>();
    for (LayoutRule rule : CheckLayout.rules()) {
      assertTrue(ids.add(rule.id()), rule.id());
      assertTrue(rule.clause().matches("\\d\\.\\d(\\.\\d)?"), rule.id());
    }
    assertTrue(ids.size() >= 40, ids.size() + " rules");
  }

  @Test
  void everyRuleMeasuresSomethingOfAnOfficialDocument() throws IOException {
    try (PDDocument document = Loader.loadPDF(official)) {
      var printed = PrintedDocument.read(document);
      Set<String> idle =
          CheckLayout.rules().stream()
              .filter(rule -> rule.measure().apply(printed).findAny().isEmpty())
              .map(LayoutRule::id)
              .collect(Collectors.toSet());
      assertEquals(Set.of("running.header", "level.3.face"), idle);
    }
  }

  @Test
  void contentThatIsMovedSmallerOrElsewhereIsFound() throws IOException {
    assertFound(
        Matrix.getTranslateInstance(10, 0),
        "margin.right",
        "number.side",
        "mark.centred",
        "title.centred",
        "text.indent",
        "foot.copy.left",
        "date.right");
    assertFound(Matrix.getTranslateInstance(-10, 0), "margin.left", "attachments.left");
    assertFound(
        Matrix.getTranslateInstance(0, 14),
        "margin.top",
        "number.distance",
        "mark.place",
        "foot.end");
    assertFound(Matrix.getTranslateInstance(0, -20), "margin.bottom", "margin.top.used");
    assertFound(
        Matrix.getScaleInstance(0.9f, 0.9f),
        "title.present",
        "number.size",
        "number.document.size",
        "rule.red",
        "rule.red.place");
  }

  @Test
  void paperOfAnotherSizeIsFound() throws IOException {
    try (PDDocument document = Loader.loadPDF(official)) {
      document.getPages().forEach(page -> page.setMediaBox(PDRectangle.LETTER));
      assertTrue(ids(saved(document)).containsAll(List.of("page.width", "page.height")));
    }
  }

  @Test
  void pagesInAnotherOrderAreFound() throws IOException {
    try (PDDocument document = Loader.loadPDF(official)) {
      PDPage last = document.getPage(document.getNumberOfPages() - 1);
      document.removePage(last);
      document.getPages().insertBefore(last, document.getPage(0));
      var ids = ids(saved(document));
      assertTrue(ids.containsAll(List.of("number.shape", "title.present", "mark.first")), "" + ids);
    }
  }

  private void assertFound(Matrix moved, String... rules) throws IOException {
    try (PDDocument document = Loader.loadPDF(official)) {
      for (PDPage page : document.getPages()) {
        try (var content =
            new PDPageContentStream(document, page, AppendMode.PREPEND, true, false)) {
          content.transform(moved);
        }
      }
      var ids = ids(saved(document));
      for (String rule : rules) {
        assertTrue(ids.contains(rule), rule + " not in " + ids);
      }
    }
  }

  private Set<String> ids(byte[] pdf) throws IOException {
    return check.check(pdf).stream().map(f -> f.rule().id()).collect(Collectors.toSet());
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static byte[] pdf(Manuscript manuscript) throws IOException {
    var out = new ByteArrayOutputStream();
    new PdfWriter().write(manuscript, Audience.PUBLIC, out);
    return out.toByteArray();
  }
}
