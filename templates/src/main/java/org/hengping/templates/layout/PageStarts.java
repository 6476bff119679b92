package org.hengping.templates.layout;

import java.util.Map;
import java.util.Set;

/**
 * Which rows of tables begin a page. Merged cells are divided there, so that each page shows a
 * closed table.
 *
 * @param known false while the pages are still to be found out; rows then carry ids
 * @param rows 0-based rows by 0-based table, in the order of the manuscript
 */
public record PageStarts(boolean known, Map<Integer, Set<Integer>> rows) {
  /** Nothing is known yet. */
  public static final PageStarts UNKNOWN = new PageStarts(false, Map.of());

  public PageStarts {
    rows = Map.copyOf(rows);
  }

  /** Rows of a table that begin a page. */
  public Set<Integer> of(int table) {
    return rows.getOrDefault(table, Set.of());
  }
}
