package org.hengping.corpus.proposal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hengping.corpus.proposal.Place;

/** Lays cells with spans out on a grid, row by row. Columns past the widest table are left out. */
final class SpanGrid {
  private static final int WIDEST = 64;

  private final String[] texts = new String[WIDEST];
  private final int[] left = new int[WIDEST];
  private final int[] origin = new int[WIDEST];

  SpanGrid() {
    Arrays.fill(texts, "");
  }

  /** A cell as the row lists it. */
  record Cell(String text, int rowSpan, int columnSpan) {}

  /** The next row. */
  GridLine next(List<Cell> cells, Place place) {
    var line = new ArrayList<GridCell>();
    int column = 0;
    for (Cell cell : cells) {
      column = above(column, line);
      for (int i = 0; i < cell.columnSpan() && column < WIDEST; i++, column++) {
        texts[column] = cell.text();
        left[column] = cell.rowSpan() - 1;
        origin[column] = i;
        line.add(new GridCell(i == 0 ? cell.text() : "", false, i > 0, -1));
      }
    }
    above(column, line);
    return new GridLine(line, place, false);
  }

  private int above(int from, List<GridCell> line) {
    int column = from;
    while (column < WIDEST && left[column] > 0) {
      left[column]--;
      boolean inner = origin[column] > 0;
      line.add(new GridCell(inner ? "" : texts[column], true, inner, -1));
      column++;
    }
    return column;
  }
}
