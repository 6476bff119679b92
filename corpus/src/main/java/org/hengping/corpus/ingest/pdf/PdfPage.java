package org.hengping.corpus.ingest.pdf;

import java.util.List;

/**
 * What one page shows.
 *
 * @param number from 1
 * @param items lines and tables in the order of the content
 * @param unrecognised what is seen and not understood, for people
 * @param scanned whether a picture covers most of the page
 */
record PdfPage(
    int number,
    float width,
    float height,
    List<PdfItem> items,
    List<String> unrecognised,
    List<Unseen> unseen,
    boolean scanned) {

  /** Text that nobody sees. */
  record Unseen(String reason, String text) {}

  PdfPage with(List<PdfItem> others) {
    return new PdfPage(number, width, height, others, unrecognised, unseen, scanned);
  }

  /** The lines outside tables. */
  List<PdfLine> lines() {
    return items.stream().filter(PdfLine.class::isInstance).map(PdfLine.class::cast).toList();
  }
}
