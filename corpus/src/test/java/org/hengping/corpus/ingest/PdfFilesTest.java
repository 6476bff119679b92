package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFilesTest {

  @FunctionalInterface
  private interface Drawing {
    void draw(PDDocument document, PDPageContentStream page) throws IOException;
  }

  private static PDDocument document(int pages, Drawing drawing) throws IOException {
    var document = new PDDocument();
    for (int i = 0; i < pages; i++) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        drawing.draw(document, content);
      }
    }
    return document;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    try (document) {
      document.save(out);
    }
    return out.toByteArray();
  }

  private static void text(PDPageContentStream page, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  private static String reason(byte[] bytes) {
    return assertInstanceOf(Reading.Refused.class, ReadFile.read(bytes, "a.pdf")).reason();
  }

  @Test
  void aPdfWithAPasswordIsRefused() throws IOException {
    var document = document(1, (d, p) -> text(p, 72, 700, "Secret"));
    document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    assertTrue(reason(bytes(document)).contains("PDF 已加密"));
  }

  @Test
  void aPdfThatForbidsCopyingIsRefused() throws IOException {
    var permission = new AccessPermission();
    permission.setCanExtractContent(false);
    var document = document(1, (d, p) -> text(p, 72, 700, "Secret"));
    document.protect(new StandardProtectionPolicy("owner", "", permission));
    assertTrue(reason(bytes(document)).contains("禁止复制"));
  }

  @Test
  void textThatAScannerLaidOverAPageIsMarkedAsReadByAMachine() throws IOException {
    var scan =
        document(
            2,
            (d, p) -> {
              scan(d, p);
              p.setRenderingMode(RenderingMode.NEITHER);
              text(p, 72, 700, "Recognised");
            });
    var manuscript = ((Reading.Read) ReadFile.read(bytes(scan), "报告.pdf")).manuscript();
    assertEquals(
        List.of(
            new Block.Unrecognised("扫描页的识别文本，未经核对", "第1页", List.of("Recognised")),
            new Block.Unrecognised("扫描页的识别文本，未经核对", "第2页", List.of("Recognised"))),
        manuscript.blocks());
    assertEquals(List.of(1, 2), manuscript.pages());
    assertTrue(PlainText.of(manuscript).contains("Recognised"));
  }

  private static void scan(PDDocument document, PDPageContentStream page) throws IOException {
    var image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
    page.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
  }

  @Test
  void aBrokenOrCutPdfIsRefused() throws IOException {
    byte[] whole = bytes(document(1, (d, p) -> text(p, 72, 700, "Text")));
    assertTrue(reason("%PDF-1.7 nothing".getBytes()).contains("PDF"));
    assertTrue(
        ReadFile.read(java.util.Arrays.copyOf(whole, 300), "a.pdf") instanceof Reading.Refused);
  }

  @Test
  void pageNumbersAndRunningHeadersAreDropped() throws IOException {
    int[] number = {0};
    var document =
        document(
            4,
            (d, p) -> {
              number[0]++;
              text(p, 72, 800, "Budget Bureau");
              text(p, 72, 600, "The body of page " + (char) ('A' + number[0]) + ".");
              text(p, 290, 40, "- " + number[0] + " -");
            });
    var reading = (Reading.Read) ReadFile.read(bytes(document), "a.pdf");
    assertEquals(
        List.of(
            "The body of page B.",
            "The body of page C.",
            "The body of page D.",
            "The body of page E."),
        PlainText.of(reading.manuscript()).lines().toList());
    assertEquals(List.of(1, 2, 3, 4), reading.manuscript().pages());
  }

  @Test
  void textThatNobodySeesIsUnseen() throws IOException {
    var document =
        document(
            1,
            (d, p) -> {
              text(p, 72, 700, "Seen.");
              text(p, 72, 650, "Covered.");
              p.setNonStrokingColor(0f, 0f, 0f);
              p.addRect(60, 640, 200, 30);
              p.fill();
              p.setNonStrokingColor(1f, 1f, 1f);
              text(p, 72, 655, "White on black.");
              text(p, 72, 600, "White on white.");
              p.setNonStrokingColor(0f, 0f, 0f);
              p.saveGraphicsState();
              p.addRect(0, 0, 50, 50);
              p.clip();
              text(p, 72, 550, "Clipped.");
              p.restoreGraphicsState();
              var layer = new PDOptionalContentGroup("draft");
              var layers = new PDOptionalContentProperties();
              layers.addGroup(layer);
              layers.setGroupEnabled(layer, false);
              d.getDocumentCatalog().setOCProperties(layers);
              p.beginMarkedContent(COSName.OC, layer);
              text(p, 72, 500, "Layer.");
              p.endMarkedContent();
              text(p, 72, 450, "Seen too.");
            });
    var manuscript = ((Reading.Read) ReadFile.read(bytes(document), "a.pdf")).manuscript();
    assertEquals(
        List.of("Seen.", "White on black.", "Seen too."),
        PlainText.of(manuscript).lines().toList());
    assertEquals(
        List.of("Covered.", "White on white.", "Clipped.", "Layer."),
        manuscript.unseen().stream().map(u -> u.text()).toList());
  }

  @Test
  void aRuledTableKeepsItsMergedCellsAndGoesOnOverAPage() throws IOException {
    int[] page = {0};
    var document =
        document(
            2,
            (d, p) -> {
              page[0]++;
              for (float y : new float[] {700, 660, 620}) {
                line(p, 72, y, 372, y);
              }
              line(p, 172, 680, 372, 680);
              for (float x : new float[] {72, 172, 372}) {
                line(p, x, 700, x, 620);
              }
              line(p, 272, 680, 272, 620);
              text(p, 80, 675, "Unit");
              text(p, 180, 685, "Scores of the year");
              text(p, 180, 665, "Plan");
              text(p, 280, 665, "Real");
              text(p, 80, 640, "Library " + page[0]);
              text(p, 180, 640, "20");
              text(p, 280, 640, "19");
            });
    var block = ((Reading.Read) ReadFile.read(bytes(document), "a.pdf")).manuscript().blocks();
    var expected =
        new Block.Table(
            List.of(),
            2,
            List.of(
                List.of(cell("Unit", 2, 1), cell("Scores of the year", 1, 2)),
                List.of(cell("Plan", 1, 1), cell("Real", 1, 1)),
                List.of(cell("Library 1", 1, 1), cell("20", 1, 1), cell("19", 1, 1)),
                List.of(cell("Library 2", 1, 1), cell("20", 1, 1), cell("19", 1, 1))),
            null);
    assertEquals(List.of(expected), block);
  }

  private static Block.Cell cell(String text, int rows, int columns) {
    return new Block.Cell(List.of(new Inline.Text(text)), rows, columns, Block.Align.LEFT);
  }

  private static void line(PDPageContentStream page, float x1, float y1, float x2, float y2)
      throws IOException {
    page.moveTo(x1, y1);
    page.lineTo(x2, y2);
    page.stroke();
  }

  @Test
  void aTurnedPageReadsAsItIsShown() throws IOException {
    var document =
        document(
            1,
            (d, p) -> {
              p.transform(org.apache.pdfbox.util.Matrix.getRotateInstance(Math.PI / 2, 595, 0));
              text(p, 72, 500, "First line.");
              text(p, 72, 480, "Second line.");
            });
    document.getPage(0).setRotation(90);
    var manuscript = ((Reading.Read) ReadFile.read(bytes(document), "a.pdf")).manuscript();
    assertEquals(List.of("First line.", "Second line."), PlainText.of(manuscript).lines().toList());
  }

  @Test
  void invisibleAndOffPageTextIsUnseenAndPicturesAreMarked() throws IOException {
    var document =
        document(
            1,
            (d, p) -> {
              text(p, 72, 700, "Seen.");
              text(p, 72, 900, "Above the page.");
              p.setRenderingMode(RenderingMode.NEITHER);
              text(p, 72, 650, "Invisible.");
              var image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
              p.drawImage(LosslessFactory.createFromImage(d, image), 100, 100, 100, 100);
            });
    var manuscript = ((Reading.Read) ReadFile.read(bytes(document), "a.pdf")).manuscript();
    assertEquals(
        List.of(
            new Block.Paragraph(List.of(new Inline.Text("Seen."))),
            new Block.Unrecognised("图片", "第1页")),
        manuscript.blocks());
    assertEquals(
        List.of("Above the page.", "Invisible."),
        manuscript.unseen().stream().map(u -> u.text()).toList());
  }

  @Test
  void filesMadeByLibreOfficeHaveTheirParagraphsOnTheirPages(@TempDir Path folder)
      throws IOException, InterruptedException {
    var texts =
        SharedTexts.all().stream()
            .filter(f -> f.getFileName().toString().startsWith("reg_"))
            .toList();
    LibreOffice.neededWithChineseFont();
    LibreOffice.convert("pdf:writer_pdf_Export", "Text (encoded):UTF8", folder, texts);
    int exact = 0;
    int all = 0;
    for (Path text : texts) {
      String name = text.getFileName().toString().replace(".txt", ".pdf");
      var reading =
          assertInstanceOf(
              Reading.Read.class, ReadFile.read(Files.readAllBytes(folder.resolve(name)), name));
      var found =
          new HashSet<>(PlainText.of(reading.manuscript()).lines().map(l -> bare(l)).toList());
      var expected = Files.readString(text).lines().filter(l -> !l.isBlank()).toList();
      exact += (int) expected.stream().filter(l -> found.contains(bare(l))).count();
      all += expected.size();
      assertEquals(
          bare(String.join("", expected)),
          bare(PlainText.of(reading.manuscript())),
          name + " loses or gains a character");
    }
    System.out.printf("PDF paragraphs exact: %d of %d%n", exact, all);
    assertTrue(exact >= 0.97 * all, exact + " of " + all);
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s　]+", "");
  }
}
