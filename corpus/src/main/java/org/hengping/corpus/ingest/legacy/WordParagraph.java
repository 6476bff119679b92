package org.hengping.corpus.ingest.legacy;

import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.usermodel.ParagraphProperties;

/**
 * A paragraph of a story.
 *
 * @param start first character, counted over all stories
 * @param end one past its end mark
 * @param last its end mark
 */
record WordParagraph(int start, int end, char last, PAPX papx, ParagraphProperties properties) {
  private static final char CELL_MARK = 7;

  /** How many tables are around it. */
  int depth() {
    return Math.max(properties.getItap(), properties.getFInTable() ? 1 : 0);
  }

  /** Whether it is no text but holds the properties of a row of the table at its depth. */
  boolean endsRow() {
    return depth() > 1 ? properties.getFTtpEmbedded() : properties.getFTtp();
  }

  /** Whether it is the last one of a cell of the table at its depth. */
  boolean endsCell() {
    return depth() > 1 ? properties.getFInnerTableCell() : last == CELL_MARK;
  }

  int style() {
    return papx.getIstd();
  }
}
