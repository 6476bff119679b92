package org.hengping.corpus.ingest.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;

/** Merged areas on the rows and columns of a sheet that are left. Not thread-safe. */
final class MergedCells {
  /** An area with its edges included. */
  record Area(int top, int left, int bottom, int right) {}

  private final TreeSet<Integer> rows;
  private final TreeSet<Integer> columns;
  private final Map<Long, int[]> sizes = new HashMap<>();
  private final Set<Long> covered = new HashSet<>();

  MergedCells(Set<Integer> rows, Set<Integer> columns) {
    this.rows = new TreeSet<>(rows);
    this.columns = new TreeSet<>(columns);
  }

  private static long key(int row, int column) {
    return (long) row << 20 | column;
  }

  void add(Area area) {
    if (area.bottom() < area.top() || area.right() < area.left()) {
      return;
    }
    var inRows = rows.subSet(area.top(), true, area.bottom(), true);
    var inColumns = columns.subSet(area.left(), true, area.right(), true);
    if (!inRows.contains(area.top()) || !inColumns.contains(area.left())) {
      return;
    }
    if (covered.size() + (long) inRows.size() * inColumns.size() > Limits.CELLS) {
      throw new NotReadable("合并单元格过多；请取消合并后重新另存，再导入");
    }
    sizes.put(key(area.top(), area.left()), new int[] {inRows.size(), inColumns.size()});
    for (int row : inRows) {
      for (int column : inColumns) {
        covered.add(key(row, column));
      }
    }
    covered.remove(key(area.top(), area.left()));
  }

  boolean covered(int row, int column) {
    return covered.contains(key(row, column));
  }

  Block.Cell cell(int row, int column, List<Inline> text) {
    int[] size = sizes.getOrDefault(key(row, column), new int[] {1, 1});
    return new Block.Cell(text, size[0], size[1], Block.Align.LEFT);
  }
}
