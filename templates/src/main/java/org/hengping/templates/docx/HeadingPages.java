package org.hengping.templates.docx;

import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.layout.ContentsLine;

/**
 * The headings that the table of contents lists and the pages on which they stand.
 *
 * @param entries in order; empty when the document has no table of contents
 * @param pages 1-based, parallel to {@code entries}
 */
record HeadingPages(List<ContentsLine> entries, List<Integer> pages) {
  HeadingPages {
    entries = List.copyOf(entries);
    pages = List.copyOf(pages);
  }

  static HeadingPages of(Manuscript manuscript) {
    if (manuscript.blocks().stream().noneMatch(Block.Contents.class::isInstance)) {
      return new HeadingPages(List.of(), List.of());
    }
    List<ContentsLine> entries = ContentsLine.of(manuscript);
    return new HeadingPages(entries, entries.stream().map(h -> 1).toList());
  }
}
