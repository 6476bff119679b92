package org.hengping.templates.layout;

import java.util.Map;
import java.util.Set;

/**
 * Where pages begin within tables. Merged cells are divided there, so that each page shows a closed
 * table, and a table whose header would stand alone at the end of a page is moved to the next one.
 *
 * @param known false while the pages are still to be found out; rows then carry ids
 * @param rows 0-based rows that begin a page by 0-based table, in the order of the manuscript
 * @param moved tables that begin a page, together with the headings before them
 */
public record PageStarts(boolean known, Map<Integer, Set<Integer>> rows, Set<Integer> moved) {
  /** Nothing is known yet. */
  public static final PageStarts UNKNOWN = new PageStarts(false, Map.of(), Set.of());

  public PageStarts {
    rows = Map.copyOf(rows);
    moved = Set.copyOf(moved);
  }

  /** To look again with the tables moved. */
  public PageStarts again() {
    return new PageStarts(false, Map.of(), moved);
  }

  /** Rows of a table that begin a page. */
  public Set<Integer> of(int table) {
    return rows.getOrDefault(table, Set.of());
  }
}
