package org.hengping.templates.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.oracle.VeraPdf;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.Everything;
import org.hengping.templates.layout.NotReleasable;
import org.junit.jupiter.api.Test;

final class PdfWriterTest {
  private final PdfWriter writer = new PdfWriter();

  @Test
  void conformsToArchivingAndAccessibilityForStaff() {
    assertEquals(List.of(), VeraPdf.faults(pdf(Everything.withUnrecognised(), Audience.STAFF)));
  }

  @Test
  void conformsToArchivingAndAccessibilityForThePublic() {
    assertEquals(List.of(), VeraPdf.faults(pdf(Everything.manuscript(), Audience.PUBLIC)));
  }

  @Test
  void conformsWithElementsAndContents() {
    assertEquals(List.of(), VeraPdf.faults(pdf(Everything.official(), Audience.PUBLIC)));
    assertEquals(List.of(), VeraPdf.faults(pdf(Everything.book(), Audience.PUBLIC)));
  }

  @Test
  void conformsWithNothingButATitle() {
    assertEquals(List.of(), VeraPdf.faults(pdf(Manuscript.of("空白", List.of()), Audience.PUBLIC)));
  }

  @Test
  void equalManuscriptsGiveEqualBytes() {
    byte[] first = pdf(Everything.manuscript(), Audience.PUBLIC);

    assertArrayEquals(first, pdf(Everything.manuscript(), Audience.PUBLIC));
    var other = new ByteArrayOutputStream();
    write(new PdfWriter(), Everything.manuscript(), Audience.PUBLIC, other);
    assertArrayEquals(first, other.toByteArray());
  }

  @Test
  void manyThreadsMayShareOneWriter() {
    byte[] expected = pdf(Everything.report(), Audience.PUBLIC);

    IntStream.range(0, 8)
        .parallel()
        .forEach(i -> assertArrayEquals(expected, pdf(Everything.report(), Audience.PUBLIC)));
  }

  @Test
  void namesTheCharacterThatNoFontHas() {
    var manuscript = Manuscript.of("标题", List.of(paragraph("正文"), paragraph("满意度👍很高")));

    var e = assertThrows(MissingGlyph.class, () -> pdf(manuscript, Audience.STAFF));

    assertEquals("PDF 字体中没有字符“👍”（U+1F44D），位置：第2段，上下文：“满意度👍很高”。请改用其他写法后再生成 PDF。", e.getMessage());
  }

  @Test
  void refusesToPublishWhatNobodyUnderstood() {
    assertThrows(NotReleasable.class, () -> pdf(Everything.withUnrecognised(), Audience.PUBLIC));
  }

  @Test
  void bookmarksFollowTheHeadings() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(Everything.manuscript(), Audience.PUBLIC))) {
      PDOutlineItem first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertEquals("一、基本情况", first.getTitle());
      assertEquals("（一）项目概况", first.getFirstChild().getTitle());
      assertEquals("二、评价结果", first.getNextSibling().getTitle());
    }
  }

  @Test
  void aTableHeaderNeverStandsAloneAtTheEndOfAPage() throws IOException {
    for (int lines = 12; lines < 24; lines++) {
      var blocks = new ArrayList<Block>();
      for (int i = 0; i < lines; i++) {
        blocks.add(paragraph("第" + i + "行"));
      }
      blocks.add(new Block.Heading(1, List.of(new Inline.Text("附件"))));
      blocks.add(Everything.scores(4));
      try (PDDocument document =
          Loader.loadPDF(pdf(Manuscript.of("标题", blocks), Audience.PUBLIC))) {
        var stripper = new PDFTextStripper();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          String text = stripper.getText(document);
          assertEquals(
              text.contains("评分规则") || text.contains("附件"),
              text.contains("绩效目标"),
              lines + " lines, page " + page + ": " + text);
        }
      }
    }
  }

  @Test
  void saysNothingOfTimeOrPersons() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(Everything.manuscript(), Audience.PUBLIC))) {
      var information = document.getDocumentInformation();
      assertEquals("示例市教育局2020年度部门整体支出绩效评价报告", information.getTitle());
      assertEquals(
          List.of("Producer", "Title"), information.getMetadataKeys().stream().sorted().toList());
    }
  }

  @Test
  void thePublicGetsNoIds() throws IOException {
    byte[] pdf = pdf(Everything.manuscript(), Audience.PUBLIC);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var plain = new ByteArrayOutputStream();
      document.save(plain, CompressParameters.NO_COMPRESSION);
      String text = plain.toString(StandardCharsets.ISO_8859_1);
      for (String secret : Everything.INTERNAL) {
        assertFalse(text.contains(secret), secret);
        assertFalse(text.contains(utf16(secret)), secret);
      }
    }
  }

  private static String utf16(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
  }

  @Test
  void writesAReportQuickly() {
    pdf(Everything.report(), Audience.PUBLIC);
    long begun = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      pdf(Everything.report(), Audience.PUBLIC);
    }
    long milliseconds = (System.nanoTime() - begun) / 5_000_000;
    assertTrue(milliseconds < 2_000, milliseconds + " ms a report");
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline.Text(text)));
  }

  private byte[] pdf(Manuscript manuscript, Audience audience) {
    var out = new ByteArrayOutputStream();
    write(writer, manuscript, audience, out);
    return out.toByteArray();
  }

  private static void write(PdfWriter writer, Manuscript m, Audience audience, OutputStream out) {
    try {
      writer.write(m, audience, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
