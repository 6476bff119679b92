package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the columns of text of a document begin and end. */
final class Edges {
  private static final float ALIKE = 0.85f;

  /** Share of the lines of a column that reach its edge, where lines are broken at all. */
  private static final float FULL = 0.06f;

  /** A column of text, in points from the page's left edge. */
  record Column(float left, float right) {
    /** Room that a line leaves at its end, below zero where punctuation hangs over the edge. */
    float room(TextLine line) {
      return right - line.right();
    }
  }

  private final Map<String, List<TextLine>> lines = new HashMap<>();
  private final Map<String, Column> columns = new HashMap<>();

  /**
   * The edges of the columns of some items.
   *
   * @param widths of the pages, by number
   */
  static Edges of(List<Placed> items, Map<Integer, Float> widths) {
    var edges = new Edges();
    var pages = new HashMap<String, Float>();
    for (Placed placed : items) {
      if (placed.item() instanceof TextLine line) {
        edges.lines.computeIfAbsent(placed.column(), k -> new ArrayList<>()).add(line);
        pages.put(placed.column(), widths.getOrDefault(placed.page(), 0f));
      }
    }
    edges.lines.forEach((key, all) -> edges.columns.put(key, edges.column(key, all, pages)));
    return edges;
  }

  Column of(Placed placed) {
    return columns.getOrDefault(placed.column(), new Column(0, Float.MAX_VALUE));
  }

  private Column column(String key, List<TextLine> all, Map<String, Float> pages) {
    float left = Metrics.leftEdge(all);
    float right = Metrics.rightEdge(all);
    boolean parted = key.endsWith("L") || key.endsWith("R");
    // Margins are mostly alike, columns mostly of one width.
    float likely = parted ? sibling(key) : pages.get(key) - left * 2;
    return isReached(all, right, right - left > likely * ALIKE)
        ? new Column(left, right)
        : new Column(left, Math.max(right, left + likely));
  }

  /** Width of the column beside one, or one so wide that nothing in it is full. */
  private float sibling(String key) {
    String other = key.substring(0, key.length() - 1) + (key.endsWith("L") ? "R" : "L");
    var beside = lines.getOrDefault(other, List.of());
    float right = beside.isEmpty() ? 0 : Metrics.rightEdge(beside);
    return isReached(beside, right, false) ? right - Metrics.leftEdge(beside) : Float.MAX_VALUE;
  }

  /**
   * Whether so many lines end at an edge that they must have been broken there.
   *
   * @param likely whether the edge is where one would look for it
   */
  private static boolean isReached(List<TextLine> lines, float edge, boolean likely) {
    long full = lines.stream().filter(l -> l.right() > edge - l.size() * 1.2f).count();
    return likely
        ? full >= Math.max(2, lines.size() * FULL)
        : full >= Math.max(4, lines.size() / 8);
  }
}
