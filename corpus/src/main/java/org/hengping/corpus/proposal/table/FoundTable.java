package org.hengping.corpus.proposal.table;

import java.util.List;

/**
 * A table as it stands in a manuscript, be it a table block or lines of text that are one.
 *
 * @param near whether at most a page break or a running line stands between it and the table before
 */
public record FoundTable(List<GridLine> lines, boolean near) {
  public FoundTable {
    lines = List.copyOf(lines);
  }
}
