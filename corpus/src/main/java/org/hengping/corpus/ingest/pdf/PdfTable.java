package org.hengping.corpus.ingest.pdf;

import java.util.List;

/**
 * A ruled table on a page.
 *
 * @param edges x of its vertical rules, to tell whether a table goes on over a page
 */
record PdfTable(float top, float bottom, List<Float> edges, List<List<Cell>> rows)
    implements PdfItem {
  /** A cell with its lines joined to paragraphs. */
  record Cell(List<String> paragraphs, int rows, int columns) {}
}
