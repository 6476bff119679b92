package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Joins the pieces of a table that goes on over a page: heading rows repeated there are dropped, a
 * row that is parted by the page becomes one, a merged cell that reaches over it too.
 */
final class ContinuedTable {
  private static final float NEAR = 3;

  /** Where a cell stands in the rows so far. */
  private record Spot(int row, int index) {}

  private final List<List<PageTable.Cell>> rows = new ArrayList<>();

  private ContinuedTable(List<List<PageTable.Cell>> rows) {
    rows.forEach(r -> this.rows.add(new ArrayList<>(r)));
  }

  /** Whether two tables have the same columns. */
  static boolean alike(PageTable one, PageTable other) {
    if (one.ruled() != other.ruled() || one.edges().size() != other.edges().size()) {
      return false;
    }
    int checked = one.ruled() ? one.edges().size() : 1;
    for (int i = 0; i < checked; i++) {
      if (Math.abs(one.edges().get(i) - other.edges().get(i)) > NEAR) {
        return false;
      }
    }
    return true;
  }

  /** The table with the rows of the next page. */
  static Flow.Part.Table join(Flow.Part.Table before, PageTable next) {
    int repeated = repeated(before.rows(), next.rows());
    var table = new ContinuedTable(before.rows());
    table.append(next.rows().subList(repeated, next.rows().size()), next.edges().size() - 1);
    return new Flow.Part.Table(table.rows, Math.max(repeated, before.headerRows()), before.page());
  }

  private static int repeated(List<List<PageTable.Cell>> one, List<List<PageTable.Cell>> next) {
    int repeated = 0;
    while (repeated < next.size()
        && repeated < one.size()
        && !next.get(repeated).isEmpty()
        && areAlike(next.get(repeated), one.get(repeated))) {
      repeated++;
    }
    return repeated;
  }

  private static boolean areAlike(List<PageTable.Cell> one, List<PageTable.Cell> other) {
    return one.size() == other.size()
        && IntStream.range(0, one.size()).allMatch(i -> one.get(i).isLike(other.get(i)));
  }

  private void append(List<List<PageTable.Cell>> more, int columns) {
    if (more.isEmpty()) {
      return;
    }
    var bottom = bottom(columns);
    var first = new ArrayList<>(more.get(0));
    if (isParted(first, bottom)) {
      joinRow(first, bottom);
    } else {
      rows.add(joinMerged(first, bottom));
    }
    more.subList(1, more.size()).forEach(r -> rows.add(new ArrayList<>(r)));
  }

  /** The cell that reaches the last row in each column where one starts. */
  private @Nullable Spot[] bottom(int columns) {
    var bottom = new Spot[columns];
    int[] until = new int[columns];
    for (int r = 0; r < rows.size(); r++) {
      int column = 0;
      for (int i = 0; i < rows.get(r).size(); i++) {
        while (column < columns && until[column] > r) {
          column++;
        }
        var cell = rows.get(r).get(i);
        for (int c = column; c < Math.min(columns, column + cell.columns()); c++) {
          until[c] = r + cell.rows();
          bottom[c] = c == column ? new Spot(r, i) : null;
        }
        column += cell.columns();
      }
    }
    return bottom;
  }

  private PageTable.@Nullable Cell above(int column, PageTable.Cell cell, @Nullable Spot[] bottom) {
    var spot = column < bottom.length ? bottom[column] : null;
    if (spot == null) {
      return null;
    }
    var above = rows.get(spot.row()).get(spot.index());
    return above.columns() == cell.columns() && !above.isEmpty() ? above : null;
  }

  /** Whether each text of a row may go on with the one above it, and some have no more. */
  private boolean isParted(List<PageTable.Cell> row, @Nullable Spot[] bottom) {
    int column = 0;
    int goOn = 0;
    int ended = 0;
    for (PageTable.Cell cell : row) {
      var above = above(column, cell, bottom);
      if (!cell.isEmpty() && (above == null || !above.mayGoOnWith(cell))) {
        return false;
      }
      goOn += cell.isEmpty() ? 0 : 1;
      ended += cell.isEmpty() && above != null ? 1 : 0;
      column += cell.columns();
    }
    return goOn > 0 && ended > 0;
  }

  private void joinRow(List<PageTable.Cell> row, @Nullable Spot[] bottom) {
    int column = 0;
    for (PageTable.Cell cell : row) {
      var spot = bottom[column];
      if (spot != null) {
        var above = rows.get(spot.row()).get(spot.index());
        rows.get(spot.row()).set(spot.index(), above.with(cell).taller(cell.rows() - 1));
      }
      column += cell.columns();
    }
  }

  /** Lets the merged cells at the left reach over the page; gives what is left of the row. */
  private List<PageTable.Cell> joinMerged(List<PageTable.Cell> row, @Nullable Spot[] bottom) {
    int column = 0;
    int merged = 0;
    for (PageTable.Cell cell : row) {
      var above = above(column, cell, bottom);
      var spot = column < bottom.length ? bottom[column] : null;
      boolean reachesOver = above != null && (above.rows() > 1 || cell.rows() > 1);
      boolean goesOn = cell.isEmpty() || above != null && above.mayGoOnWith(cell);
      if (!goesOn || spot == null || above == null || !reachesOver) {
        break;
      }
      rows.get(spot.row()).set(spot.index(), above.with(cell).taller(cell.rows()));
      merged++;
      column += cell.columns();
    }
    return new ArrayList<>(row.subList(merged, row.size()));
  }
}
