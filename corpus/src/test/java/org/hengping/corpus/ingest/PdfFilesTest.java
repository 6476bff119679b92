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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Block;
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
  void aScanIsRefusedAsAScan() throws IOException {
    var scan =
        document(
            1,
            (d, p) -> {
              var image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
              p.drawImage(LosslessFactory.createFromImage(d, image), 0, 0, 595, 842);
              p.setRenderingMode(RenderingMode.NEITHER);
              text(p, 72, 700, "Recognised");
            });
    assertTrue(reason(bytes(scan)).contains("扫描件"));
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
            new Block.Paragraph(List.of(new org.hengping.corpus.manuscript.Inline.Text("Seen."))),
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
    LibreOffice.needed();
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
    assertTrue(exact >= 0.95 * all, exact + " of " + all);
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s　]+", "");
  }
}
