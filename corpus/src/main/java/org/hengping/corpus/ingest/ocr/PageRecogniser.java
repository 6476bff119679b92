package org.hengping.corpus.ingest.ocr;

import java.awt.image.BufferedImage;
import java.util.List;
import org.hengping.corpus.ingest.layout.TextLine;

/** Reads the text of a picture of a page; what it reads may be wrong. */
public interface PageRecogniser {
  /**
   * Whether it can take another page now: it is installed, and neither time nor pages are used up.
   */
  boolean isReady();

  /**
   * The lines of a page from top to bottom, in points; empty when nothing was read.
   *
   * @param dotsPerPoint dots of the picture for each point of the page
   */
  List<TextLine> lines(BufferedImage page, float dotsPerPoint);
}
