package org.hengping.corpus.ingest.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.hengping.corpus.ingest.layout.Page;
import org.hengping.corpus.ingest.ocr.PageRecogniser;

/** Has the pages that are mere pictures read by a machine, as long as it is ready. */
final class ScannedPages {
  private static final float DOTS_PER_POINT = 3f;
  private static final long MOST_SCANNED = 80_000_000;
  private static final float MOST_DOTS = 12_000_000;

  private final PDDocument document;
  private final PageRecogniser recogniser;

  ScannedPages(PDDocument document, PageRecogniser recogniser) {
    this.document = document;
    this.recogniser = recogniser;
  }

  /** The pages, the scanned ones with what was read on them. */
  List<Page> recognised(List<Page> pages) {
    var renderer = new PDFRenderer(document);
    return pages.stream()
        .map(p -> p.isUnread() && recogniser.isReady() ? recognised(p, renderer) : p)
        .toList();
  }

  private Page recognised(Page page, PDFRenderer renderer) {
    double largest = Math.sqrt(MOST_DOTS / Math.max(1, page.width() * page.height()));
    float scale = (float) Math.min(DOTS_PER_POINT, largest);
    try {
      if (isHuge(page)) {
        return page;
      }
      BufferedImage picture = renderer.renderImage(page.number() - 1, scale, ImageType.GRAY);
      return page.recognised(recogniser.lines(picture, scale));
    } catch (IOException e) {
      // A picture that cannot be drawn stays unread.
      return page;
    }
  }

  /** Whether a picture of the page would need more room than a reader has. */
  private boolean isHuge(Page page) throws IOException {
    var resources = document.getPage(page.number() - 1).getResources();
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)
          && resources.getXObject(name) instanceof PDImageXObject image
          && (long) image.getWidth() * image.getHeight() > MOST_SCANNED) {
        return true;
      }
    }
    return false;
  }
}
