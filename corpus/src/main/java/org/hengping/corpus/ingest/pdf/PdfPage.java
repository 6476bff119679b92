package org.hengping.corpus.ingest.pdf;

import java.util.List;

/**
 * What one page shows.
 *
 * @param number from 1
 * @param lines in the order of the content
 * @param unrecognised what is seen and not understood, for people
 * @param scanned whether a picture covers most of the page
 */
record PdfPage(
    int number,
    float width,
    float height,
    List<PdfLine> lines,
    List<String> unrecognised,
    List<Unseen> unseen,
    boolean scanned) {

  /** Text that nobody sees. */
  record Unseen(String reason, String text) {}

  PdfPage with(List<PdfLine> others) {
    return new PdfPage(number, width, height, others, unrecognised, unseen, scanned);
  }
}
