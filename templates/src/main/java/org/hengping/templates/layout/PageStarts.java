package org.hengping.templates.layout;

import java.util.Map;
import java.util.Set;

/**
 * What is known of the pages from an earlier layout. Where pages begin within tables, merged cells
 * are divided, so that each page shows a closed table, and a table whose header would stand alone
 * at the end of a page is moved to the next one.
 *
 * @param known false while the pages are still to be found out; rows then carry ids
 * @param rows 0-based rows that begin a page by 0-based table, in the order of the manuscript
 * @param moved tables that begin a page, together with the headings before them
 * @param footSpace millimetres between the text and 版记, so that this ends with its page
 */
public record PageStarts(
    boolean known, Map<Integer, Set<Integer>> rows, Set<Integer> moved, double footSpace) {
  /** Nothing is known yet. */
  public static final PageStarts UNKNOWN = new PageStarts(false, Map.of(), Set.of(), 0);

  public PageStarts {
    rows = Map.copyOf(rows);
    moved = Set.copyOf(moved);
  }

  /** To look again with the tables moved. */
  public PageStarts again() {
    return new PageStarts(false, Map.of(), moved, 0);
  }

  /** Rows of a table that begin a page. */
  public Set<Integer> of(int table) {
    return rows.getOrDefault(table, Set.of());
  }
}
