package org.hengping.templates.layout;

import java.util.Map;
import java.util.Set;

/**
 * What is known of the pages from an earlier layout. Where pages begin within tables, merged cells
 * are divided, so that each page shows a closed table, and a table whose header would stand alone
 * at the end of a page is moved to the next one.
 *
 * @param rows 0-based rows that begin a page by 0-based table, in the order of the manuscript
 * @param moved tables that begin a page, together with the headings before them
 * @param footSpace millimetres between the text and 版记, so that this ends with its page
 */
public record PageStarts(Map<Integer, Set<Integer>> rows, Set<Integer> moved, double footSpace) {
  /** Nothing is known yet. */
  public static final PageStarts UNKNOWN = new PageStarts(Map.of(), Set.of(), 0);

  public PageStarts {
    rows = Map.copyOf(rows);
    moved = Set.copyOf(moved);
  }

  /**
   * Whether pages begin where they were expected or a little earlier. What was divided for a page
   * that then begins earlier is whole on that page; the other way round it would be torn.
   */
  public boolean noLaterThan(PageStarts expected) {
    return moved.equals(expected.moved)
        && footSpace == expected.footSpace
        && rows.keySet().equals(expected.rows.keySet())
        && rows.entrySet().stream().allMatch(e -> noLater(e.getValue(), expected.of(e.getKey())));
  }

  private static boolean noLater(Set<Integer> found, Set<Integer> expected) {
    var sorted = expected.stream().sorted().iterator();
    return found.size() == expected.size()
        && found.stream().sorted().allMatch(row -> row <= sorted.next());
  }

  /** Rows of a table that begin a page. */
  public Set<Integer> of(int table) {
    return rows.getOrDefault(table, Set.of());
  }
}
