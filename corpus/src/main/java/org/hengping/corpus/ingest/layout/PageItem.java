package org.hengping.corpus.ingest.layout;

/** A line or a table on a page. */
public sealed interface PageItem permits TextLine, PageTable {
  /** Distance from the page's upper edge, in points. */
  float top();
}
