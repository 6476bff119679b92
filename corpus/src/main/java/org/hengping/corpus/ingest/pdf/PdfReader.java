package org.hengping.corpus.ingest.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.layout.Canvas;
import org.hengping.corpus.ingest.layout.Page;
import org.hengping.corpus.ingest.layout.ReadPages;
import org.hengping.corpus.ingest.ocr.PageRecogniser;
import org.hengping.corpus.ingest.ocr.Tesseract;

/**
 * Reads a PDF: lines joined to paragraphs, each with the page where it starts. Nothing in it is
 * fetched or run.
 */
public final class PdfReader {
  private static final Set<String> SILENT_ANNOTATIONS =
      Set.of("Link", "Popup", "Highlight", "Underline", "Squiggly", "StrikeOut", "Text");

  /** Well below what a worker has for a whole file. */
  private static final Duration TIME_FOR_SCANS = Duration.ofSeconds(18);

  private PdfReader() {}

  /**
   * Reads the bytes of a PDF, scanned pages by the program that is installed, as far as it gets.
   */
  public static Reading read(byte[] bytes, String fileName) {
    return read(bytes, fileName, Tesseract.installed(TIME_FOR_SCANS));
  }

  /** Reads the bytes of a PDF. */
  public static Reading read(byte[] bytes, String fileName, PageRecogniser recogniser) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw new NotReadable("PDF 设了禁止复制内容的限制，无法读取；请取得没有限制的文件，或由制作单位另存后再导入");
      }
      if (document.getNumberOfPages() > Limits.PAGES) {
        throw new NotReadable("PDF 超过 " + Limits.PAGES + " 页；请拆成几个文件后再导入");
      }
      return ReadPages.read(pages(document, recogniser), fileName, "PDF");
    } catch (InvalidPasswordException e) {
      throw new NotReadable("PDF 已加密（有打开密码），无法读取；请取消密码后另存，再导入", e);
    } catch (IOException e) {
      throw new NotReadable("PDF 已损坏或不完整，无法打开；请重新取得文件，或用阅读器打开后另存，再导入", e);
    }
  }

  private static List<Page> pages(PDDocument document, PageRecogniser recogniser)
      throws IOException {
    var layers = new HiddenLayers(document);
    var pages = new ArrayList<Page>();
    boolean xmlForm = hasXmlForm(document);
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      pages.add(page(document.getPage(i), i + 1, layers, xmlForm && i == 0));
    }
    return new ScannedPages(document, recogniser).recognised(pages);
  }

  /** Such a form may show what stands in no page. */
  private static boolean hasXmlForm(PDDocument document) {
    var form = document.getDocumentCatalog().getAcroForm(null);
    return form != null && form.hasXFA();
  }

  private static Page page(PDPage page, int number, HiddenLayers layers, boolean xmlForm)
      throws IOException {
    var crop = page.getCropBox();
    var box =
        new Rectangle2D.Float(
            crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(), crop.getHeight());
    int turns = Math.floorMod(page.getRotation() / 90, 4);
    var canvas = new Canvas(box, (x, y) -> shown(box, turns, x, y));
    int unmapped = PageContent.draw(page, canvas, layers);
    float width = turns % 2 == 0 ? box.width : box.height;
    float height = turns % 2 == 0 ? box.height : box.width;
    return ReadPages.page(number, width, height, canvas, unrecognised(page, unmapped, xmlForm));
  }

  private static Point2D.Float shown(Rectangle2D.Float box, int turns, double x, double y) {
    float fromLeft = (float) (x - box.getMinX());
    float fromBottom = (float) (y - box.getMinY());
    float fromRight = (float) (box.getMaxX() - x);
    float fromTop = (float) (box.getMaxY() - y);
    return switch (turns) {
      case 1 -> new Point2D.Float(fromBottom, fromLeft);
      case 2 -> new Point2D.Float(fromRight, fromBottom);
      case 3 -> new Point2D.Float(fromTop, fromRight);
      default -> new Point2D.Float(fromLeft, fromTop);
    };
  }

  private static List<String> unrecognised(PDPage page, int unmapped, boolean xmlForm)
      throws IOException {
    var unrecognised = new LinkedHashSet<String>();
    if (xmlForm) {
      unrecognised.add("XFA 表单");
    }
    if (unmapped > 0) {
      unrecognised.add("无法识别的字符 " + unmapped + " 个");
    }
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (!annotation.isHidden() && !SILENT_ANNOTATIONS.contains(annotation.getSubtype())) {
        unrecognised.add(
            "Widget".equals(annotation.getSubtype())
                ? "表单域"
                : "批注或图章（" + annotation.getSubtype() + "）");
      }
    }
    return List.copyOf(unrecognised);
  }
}
