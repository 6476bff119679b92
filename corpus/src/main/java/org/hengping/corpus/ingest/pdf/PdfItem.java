package org.hengping.corpus.ingest.pdf;

/** A line or a table on a page. */
sealed interface PdfItem permits PdfLine, PdfTable {
  /** Distance from the page's upper edge, in points. */
  float top();
}
