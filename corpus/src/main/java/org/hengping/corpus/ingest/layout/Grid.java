package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cells that rules make: between neighbouring rules lie the smallest fields, and fields without
 * a rule between them are one cell.
 */
final class Grid {
  private static final float NEAR = 2.5f;
  private static final float OPEN = 8f;
  private static final int MOST_FIELDS = 40_000;

  /** A cell's place among the fields and on the page. */
  record Cell(
      int row,
      int column,
      int rows,
      int columns,
      float left,
      float top,
      float right,
      float bottom) {
    boolean holds(float x, float y) {
      return x >= left && x < right && y >= top && y < bottom;
    }
  }

  private final List<Float> xs;
  private final List<Float> ys;
  private final List<Cell> cells;

  private final boolean ruled;

  private Grid(List<Float> xs, List<Float> ys, List<Cell> cells, boolean ruled) {
    this.xs = xs;
    this.ys = ys;
    this.cells = cells;
    this.ruled = ruled;
  }

  /** A grid of plain fields between places that nothing but the text itself tells. */
  static Grid aligned(List<Float> xs, List<Float> ys) {
    int[] root = IntStream.range(0, (xs.size() - 1) * (ys.size() - 1)).toArray();
    return new Grid(xs, ys, boxes(root, xs, ys), false);
  }

  boolean ruled() {
    return ruled;
  }

  List<Float> xs() {
    return xs;
  }

  float top() {
    return ys.get(0);
  }

  float bottom() {
    return ys.get(ys.size() - 1);
  }

  int rowCount() {
    return ys.size() - 1;
  }

  List<Cell> cells() {
    return cells;
  }

  boolean holds(float x, float y) {
    return x >= xs.get(0) && x <= xs.get(xs.size() - 1) && y >= top() && y <= bottom();
  }

  /** The grids on a page that have cells side by side. */
  static List<Grid> of(Rules rules) {
    var grids = new ArrayList<Grid>();
    for (var group : groups(rules.horizontal(), rules.vertical())) {
      var grid = of(group);
      if (grid.isTable()) {
        grids.add(grid);
      }
    }
    return grids;
  }

  /** A frame around text, or boxes one above the other, are none. */
  private boolean isTable() {
    return cells.stream().anyMatch(c -> c.column() > 0);
  }

  private record Group(List<Rules.Rule> horizontal, List<Rules.Rule> vertical) {}

  /** Rules that touch one another, directly or through others. */
  private static List<Group> groups(List<Rules.Rule> horizontal, List<Rules.Rule> vertical) {
    int[] root = IntStream.range(0, horizontal.size() + vertical.size()).toArray();
    for (int h = 0; h < horizontal.size(); h++) {
      for (int v = 0; v < vertical.size(); v++) {
        if (touch(horizontal.get(h), vertical.get(v))) {
          root[find(root, h)] = find(root, horizontal.size() + v);
        }
      }
    }
    var groups = new java.util.TreeMap<Integer, Group>();
    for (int i = 0; i < root.length; i++) {
      var group =
          groups.computeIfAbsent(
              find(root, i), r -> new Group(new ArrayList<>(), new ArrayList<>()));
      if (i < horizontal.size()) {
        group.horizontal().add(horizontal.get(i));
      } else {
        group.vertical().add(vertical.get(i - horizontal.size()));
      }
    }
    return groups.values().stream()
        .filter(g -> g.horizontal().size() > 1 && !g.vertical().isEmpty())
        .toList();
  }

  private static boolean touch(Rules.Rule horizontal, Rules.Rule vertical) {
    return horizontal.covers(vertical.at()) && vertical.covers(horizontal.at());
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  private static Grid of(Group group) {
    var vertical = new ArrayList<>(group.vertical());
    float left =
        group.horizontal().stream().map(Rules.Rule::from).min(Float::compare).orElseThrow();
    float right = group.horizontal().stream().map(Rules.Rule::to).max(Float::compare).orElseThrow();
    float top = group.horizontal().stream().map(Rules.Rule::at).min(Float::compare).orElseThrow();
    float bottom =
        group.horizontal().stream().map(Rules.Rule::at).max(Float::compare).orElseThrow();
    // Many tables are open at their sides.
    vertical.add(new Rules.Rule(left, top, bottom));
    vertical.add(new Rules.Rule(right, top, bottom));
    var xs = places(vertical);
    var ys = places(group.horizontal());
    openEnds(group.vertical(), ys);
    if ((long) xs.size() * ys.size() > MOST_FIELDS || xs.size() < 2 || ys.size() < 2) {
      return new Grid(xs, ys, List.of(), true);
    }
    return new Grid(xs, ys, cells(xs, ys, group.horizontal(), vertical), true);
  }

  /**
   * A row that goes on over the page has no rule there, but its sides reach beyond the last one.
   */
  private static void openEnds(List<Rules.Rule> vertical, List<Float> ys) {
    var above = vertical.stream().map(Rules.Rule::from).sorted().toList();
    var below = vertical.stream().map(Rules.Rule::to).sorted(Comparator.reverseOrder()).toList();
    if (vertical.size() < 2) {
      return;
    }
    if (above.get(1) < ys.get(0) - OPEN) {
      ys.add(0, above.get(1));
    }
    if (below.get(1) > ys.get(ys.size() - 1) + OPEN) {
      ys.add(below.get(1));
    }
  }

  private static List<Float> places(List<Rules.Rule> rules) {
    var places = new ArrayList<Float>();
    rules.stream()
        .map(Rules.Rule::at)
        .sorted()
        .forEach(
            at -> {
              if (places.isEmpty() || at - places.get(places.size() - 1) > NEAR) {
                places.add(at);
              }
            });
    return places;
  }

  private static List<Cell> cells(
      List<Float> xs, List<Float> ys, List<Rules.Rule> horizontal, List<Rules.Rule> vertical) {
    int rows = ys.size() - 1;
    int columns = xs.size() - 1;
    int[] root = IntStream.range(0, rows * columns).toArray();
    for (int r = 0; r < rows; r++) {
      float middleY = (ys.get(r) + ys.get(r + 1)) / 2;
      for (int c = 0; c < columns; c++) {
        float middleX = (xs.get(c) + xs.get(c + 1)) / 2;
        if (c + 1 < columns && !ruled(vertical, xs.get(c + 1), middleY)) {
          root[find(root, r * columns + c)] = find(root, r * columns + c + 1);
        }
        if (r + 1 < rows && !ruled(horizontal, ys.get(r + 1), middleX)) {
          root[find(root, r * columns + c)] = find(root, (r + 1) * columns + c);
        }
      }
    }
    return boxes(root, xs, ys);
  }

  private static boolean ruled(List<Rules.Rule> rules, float at, float place) {
    return rules.stream().anyMatch(r -> Math.abs(r.at() - at) <= NEAR && r.covers(place));
  }

  private static List<Cell> boxes(int[] root, List<Float> xs, List<Float> ys) {
    int columns = xs.size() - 1;
    var boxes = new java.util.LinkedHashMap<Integer, int[]>();
    for (int i = 0; i < root.length; i++) {
      int row = i / columns;
      int column = i % columns;
      int[] box = boxes.computeIfAbsent(find(root, i), r -> new int[] {row, column, row, column});
      box[1] = Math.min(box[1], column);
      box[2] = Math.max(box[2], row);
      box[3] = Math.max(box[3], column);
    }
    return boxes.values().stream()
        .map(
            b ->
                new Cell(
                    b[0],
                    b[1],
                    b[2] - b[0] + 1,
                    b[3] - b[1] + 1,
                    xs.get(b[1]),
                    ys.get(b[0]),
                    xs.get(b[3] + 1),
                    ys.get(b[2] + 1)))
        .toList();
  }
}
