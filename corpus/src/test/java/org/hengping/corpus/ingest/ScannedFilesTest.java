package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.ocr.Tesseract;
import org.hengping.corpus.ingest.pdf.PdfReader;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.oracle.Oracle;
import org.junit.jupiter.api.Test;

class ScannedFilesTest {
  private static final int DOTS = 200;

  /** A PDF whose pages are photographs of these lines. */
  private static byte[] scan(List<List<String>> pages) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      for (List<String> lines : pages) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.drawImage(JPEGFactory.createFromImage(document, picture(lines)), 0, 0, 595, 842);
        }
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static BufferedImage picture(List<String> lines) {
    var picture = new BufferedImage(595 * DOTS / 72, 842 * DOTS / 72, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font("Noto Serif CJK SC", Font.PLAIN, 16 * DOTS / 72));
    for (int i = 0; i < lines.size(); i++) {
      graphics.drawString(lines.get(i), 70 * DOTS / 72, (90 + i * 28) * DOTS / 72);
    }
    graphics.dispose();
    return picture;
  }

  /** Reads with as much time as a busy machine may need. */
  private static Reading read(List<List<String>> pages) throws IOException {
    var recogniser = Tesseract.installed(Duration.ofMinutes(5));
    return PdfReader.read(scan(pages), "扫描的报告.pdf", recogniser);
  }

  private static Manuscript manuscript(Reading reading) {
    return assertInstanceOf(Reading.Read.class, reading).manuscript();
  }

  @Test
  void aScanWithNothingToReadIsKeptAndSaysSo() throws IOException {
    var manuscript = manuscript(ReadFile.read(scan(List.of(List.of(), List.of())), "扫描的报告.pdf"));
    assertEquals("扫描的报告", manuscript.title());
    assertEquals(
        List.of(
            new Block.Unrecognised("扫描页，没有文字层", "第1页"), new Block.Unrecognised("扫描页，没有文字层", "第2页")),
        manuscript.blocks());
  }

  @Test
  void aScanIsReadByTheInstalledProgramAndMarked() throws IOException, InterruptedException {
    Oracle.tesseract();
    LibreOffice.neededWithChineseFont();
    var first = List.of("衡州市图书馆免费开放专项资金绩效评价报告", "本次评价得分八十六分，评价等级为良。");
    var second = List.of("存在的主要问题是预算执行率不高。", "建议加强预算管理，提高资金使用效益。");
    var manuscript = manuscript(read(List.of(first, second)));
    String text = PlainText.of(manuscript).replaceAll("\\s", "");
    assertTrue(text.contains("图书馆免费开放专项资金绩效评价报告"), text);
    assertTrue(text.contains("预算执行率不高"), text);
    assertEquals(List.of(1, 2), manuscript.pages());
    for (Block block : manuscript.blocks()) {
      var unrecognised = assertInstanceOf(Block.Unrecognised.class, block);
      assertEquals("扫描页的识别文本，未经核对", unrecognised.what());
      assertFalse(unrecognised.text().isEmpty());
    }
  }

  @Test
  void aSecrecyMarkInAPictureStopsTheFile() throws IOException, InterruptedException {
    Oracle.tesseract();
    LibreOffice.neededWithChineseFont();
    var lines = List.of("机密★5年", "衡州市财政局文件", "关于下达年度预算的通知如下所述。");
    assertInstanceOf(Reading.Marked.class, read(List.of(lines)));
  }
}
