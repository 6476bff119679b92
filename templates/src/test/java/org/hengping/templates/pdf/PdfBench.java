package org.hengping.templates.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.oracle.Oracle;
import org.hengping.templates.docx.DocxWriter;
import org.hengping.templates.fonts.FontFile;
import org.hengping.templates.layout.Audience;
import org.hengping.templates.layout.Everything;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How soon a PDF is written, warm, beside LibreOffice converting our DOCX and beside PDFBox writing
 * the same characters line by line with no layout, tags or checks.
 */
@Tag("bench")
class PdfBench {
  private static final int ROUNDS = 9;
  private static final int AT_ONCE = 200;

  private final PdfWriter writer = new PdfWriter();

  @TempDir Path folder;

  @Test
  void fivePagesAndABook() throws Exception {
    var five = five();
    measure("5 pages", five, ROUNDS * 3);
    long median = measure("5 pages", five, ROUNDS);
    measure("a book", book(), 3);
    assertTrue(median <= 200, median + " ms");
  }

  @Test
  void manyAtOnceAllComeOutTheSame() throws IOException, InterruptedException, ExecutionException {
    byte[] expected = pdf(five());
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var start = new CountDownLatch(1);
      var results = new ArrayList<Future<byte[]>>();
      for (int i = 0; i < AT_ONCE; i++) {
        results.add(
            threads.submit(
                () -> {
                  start.await();
                  return pdf(five());
                }));
      }
      long begun = System.nanoTime();
      start.countDown();
      for (Future<byte[]> result : results) {
        assertArrayEquals(expected, result.get());
      }
      System.out.printf("%d at once: %d ms%n", AT_ONCE, millis(begun));
    } finally {
      threads.shutdownNow();
    }
  }

  private long measure(String name, Manuscript manuscript, int rounds) throws Exception {
    byte[] pdf = pdf(manuscript);
    int pages;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      pages = document.getNumberOfPages();
    }
    long ours = median(rounds, () -> pdf(manuscript));
    long plain = median(Math.min(rounds, 5), () -> plain(manuscript));
    Path docx = folder.resolve(pages + ".docx");
    try (var out = Files.newOutputStream(docx)) {
      new DocxWriter().write(manuscript, Audience.PUBLIC, out);
    }
    long office = median(3, () -> Oracle.officePdf(List.of(docx)));
    System.out.printf(
        "%s (%d pages): ours %d ms; PDFBox without layout %d ms; LibreOffice from DOCX %d ms%n",
        name, pages, ours, plain, office);
    return ours;
  }

  private static long median(int rounds, Callable<?> work) throws Exception {
    var times = new ArrayList<Long>();
    for (int i = 0; i < rounds; i++) {
      long begun = System.nanoTime();
      work.call();
      times.add(millis(begun));
    }
    Collections.sort(times);
    return times.get(rounds / 2);
  }

  private static long millis(long begun) {
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private byte[] pdf(Manuscript manuscript) throws IOException {
    var out = new ByteArrayOutputStream();
    writer.write(manuscript, Audience.PUBLIC, out);
    return out.toByteArray();
  }

  /** The characters alone, 28 a line and 22 lines a page. */
  private static byte[] plain(Manuscript manuscript) throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream file = FontFile.FANGSONG.open()) {
      var font = PDType0Font.load(document, file, true);
      int[] text = PlainText.of(manuscript).replace("\n", "").codePoints().toArray();
      for (int at = 0; at < text.length; ) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 15.75f);
          content.newLineAtOffset(79, 720);
          for (int line = 0; line < 22 && at < text.length; line++) {
            int end = Math.min(text.length, at + 28);
            content.showText(new String(text, at, end - at));
            content.newLineAtOffset(0, -28.95f);
            at = end;
          }
          content.endText();
        }
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static Manuscript five() {
    Manuscript prose = Everything.prose();
    return prose.withBlocks(prose.blocks().subList(0, 30));
  }

  private static Manuscript book() {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < 25; i++) {
      blocks.addAll(Everything.prose().blocks());
    }
    return Manuscript.of("示例市绩效评价报告汇编", blocks);
  }
}
