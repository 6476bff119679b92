package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts what stands on a page into reading order and tells the column of each item. Columns are
 * found where lines run up to a gutter on one side and start anew on the other over some height.
 */
final class Columns {
  private static final float GUTTER = 6f;
  private static final int LINES = 4;
  private static final int NARROWEST = 7;

  /**
   * An item with its place.
   *
   * @param column path of the column, empty where the page is not parted
   */
  record Place(PageItem item, String column) {}

  private final List<Place> places = new ArrayList<>();

  private Columns() {}

  static List<Place> of(List<PageItem> items) {
    var columns = new Columns();
    columns.order(items, "");
    return columns.places;
  }

  private void order(List<PageItem> items, String path) {
    var split = split(items);
    if (split.isEmpty()) {
      inRows(items).forEach(i -> places.add(new Place(i, path)));
      return;
    }
    for (Band band : split) {
      if (band.isParted()) {
        order(band.left, path + "L");
        order(band.right, path + "R");
      } else {
        inRows(band.all()).forEach(i -> places.add(new Place(i, path)));
      }
    }
  }

  /** The drawing order, unless it goes up within a column: then from top to bottom. */
  private static List<PageItem> inRows(List<PageItem> items) {
    for (int i = 1; i < items.size(); i++) {
      if (goesUp(items.get(i - 1), items.get(i))) {
        var sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(PageItem::top));
        return sortedInRows(sorted);
      }
    }
    return items;
  }

  private static boolean goesUp(PageItem one, PageItem next) {
    float em = next instanceof TextLine line ? line.size() : 10;
    return next.top() < one.top() - em * 0.5f
        && left(one) < right(next) - em
        && left(next) < right(one) - em;
  }

  private static List<PageItem> sortedInRows(List<PageItem> fromTop) {
    var sorted = new ArrayList<PageItem>();
    int start = 0;
    for (int i = 1; i <= fromTop.size(); i++) {
      if (i == fromTop.size() || fromTop.get(i).top() - fromTop.get(start).top() > 4) {
        var row = new ArrayList<>(fromTop.subList(start, i));
        row.sort(Comparator.comparing(Columns::left));
        sorted.addAll(row);
        start = i;
      }
    }
    return sorted;
  }

  private static float left(PageItem item) {
    return item instanceof TextLine line ? line.left() : ((PageTable) item).edges().get(0);
  }

  private static float right(PageItem item) {
    if (item instanceof PageTable table) {
      return table.edges().get(table.edges().size() - 1);
    }
    var line = (TextLine) item;
    // Punctuation may hang into the gutter.
    return Metrics.hangs(line) ? line.right() - line.size() : line.right();
  }

  /** What stands between two items that cross the gutter. */
  private static final class Band {
    private final List<PageItem> left = new ArrayList<>();
    private final List<PageItem> right = new ArrayList<>();
    private final List<PageItem> across = new ArrayList<>();
    private boolean drawnInTurn;

    boolean isParted() {
      long fewest = Math.min(lines(left), lines(right));
      return across.isEmpty()
          && (drawnInTurn && fewest >= LINES / 2 && reachBeside()
              || fewest >= LINES && besideAndFull());
    }

    /** Whether both sides stand beside one another over some lines. */
    private boolean reachBeside() {
      float shared = Math.min(bottom(left), bottom(right)) - Math.max(top(left), top(right));
      return shared > size() * (drawnInTurn ? 1 : 3);
    }

    private static int lines(List<PageItem> items) {
      return (int) items.stream().filter(TextLine.class::isInstance).count();
    }

    List<PageItem> all() {
      var all = new ArrayList<>(across);
      all.addAll(left);
      all.addAll(right);
      return all;
    }

    private boolean besideAndFull() {
      float size = size();
      float edge = (float) left.stream().mapToDouble(Columns::right).max().orElseThrow();
      float start = (float) left.stream().mapToDouble(Columns::left).min().orElseThrow();
      float end = (float) right.stream().mapToDouble(Columns::right).max().orElseThrow();
      float next = (float) right.stream().mapToDouble(Columns::left).min().orElseThrow();
      long full = left.stream().filter(i -> Columns.right(i) > edge - size * 1.6).count();
      return reachBeside()
          && edge - start > size * NARROWEST
          && end - next > size * NARROWEST
          && full * 2 >= left.size();
    }

    private float size() {
      return (float)
          left.stream()
              .filter(TextLine.class::isInstance)
              .mapToDouble(i -> ((TextLine) i).size())
              .average()
              .orElse(10);
    }

    private static float top(List<PageItem> items) {
      return (float) items.stream().mapToDouble(PageItem::top).min().orElseThrow();
    }

    private static float bottom(List<PageItem> items) {
      return (float) items.stream().mapToDouble(PageItem::top).max().orElseThrow();
    }
  }

  /** The bands at the leftmost gutter, none when there is no gutter. */
  private static List<Band> split(List<PageItem> items) {
    for (float at : starts(items)) {
      var bands = bands(items, at);
      if (bands.stream().anyMatch(Band::isParted)) {
        return bands;
      }
    }
    return List.of();
  }

  /** Where several lines start, from the left, without the leftmost. */
  private static List<Float> starts(List<PageItem> items) {
    var counts = new TreeMap<Integer, List<Float>>();
    for (PageItem item : items) {
      if (item instanceof TextLine line) {
        counts
            .computeIfAbsent(Math.round(line.left() / 3), k -> new ArrayList<>())
            .add(line.left());
      }
    }
    var starts = new ArrayList<Float>();
    counts.values().stream()
        .filter(l -> l.size() >= LINES / 2)
        .forEach(l -> starts.add(java.util.Collections.min(l)));
    return starts.size() < 2 ? List.of() : starts.subList(1, starts.size());
  }

  private static List<Band> bands(List<PageItem> items, float at) {
    var fromTop = new ArrayList<>(items);
    fromTop.sort(Comparator.comparing(PageItem::top));
    var bands = new ArrayList<Band>();
    var band = new Band();
    for (PageItem item : fromTop) {
      boolean isLeft = right(item) <= at - GUTTER;
      boolean isRight = left(item) >= at - 2;
      boolean across = !isLeft && !isRight;
      if (across != !band.across.isEmpty() && (!band.all().isEmpty())) {
        bands.add(band);
        band = new Band();
      }
      (across ? band.across : isLeft ? band.left : band.right).add(item);
    }
    bands.add(band);
    return inDrawingOrder(bands, items);
  }

  private static List<Band> inDrawingOrder(List<Band> bands, List<PageItem> items) {
    var order = new java.util.IdentityHashMap<PageItem, Integer>();
    items.forEach(i -> order.put(i, order.size()));
    Comparator<PageItem> drawn = Comparator.comparing(i -> order.getOrDefault(i, 0));
    for (Band band : bands) {
      band.left.sort(drawn);
      band.right.sort(drawn);
      band.across.sort(drawn);
      band.drawnInTurn =
          !band.left.isEmpty()
              && !band.right.isEmpty()
              && drawn.compare(band.left.get(band.left.size() - 1), band.right.get(0)) < 0;
    }
    return bands;
  }
}
