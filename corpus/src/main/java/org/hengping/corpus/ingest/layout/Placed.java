package org.hengping.corpus.ingest.layout;

/**
 * An item in reading order.
 *
 * @param page number of its page
 * @param column key of its column of text, the same on all pages that are set alike
 */
record Placed(PageItem item, int page, String column) {

  boolean isBeside(Placed other) {
    return page == other.page && column.equals(other.column);
  }
}
