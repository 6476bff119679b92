package org.hengping.templates.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.PlainText;

/** A table as a full grid of texts; a merged cell's text stands in every place that it covers. */
final class TableGrid {
  private TableGrid() {}

  static List<List<String>> texts(Block.Table table) {
    var grid = new ArrayList<List<String>>();
    for (int r = 0; r < table.rows().size(); r++) {
      grid.add(new ArrayList<>());
    }
    for (int r = 0; r < table.rows().size(); r++) {
      int column = 0;
      for (Block.Cell cell : table.rows().get(r)) {
        while (column < grid.get(r).size() && !grid.get(r).get(column).equals(FREE)) {
          column++;
        }
        place(grid, r, column, cell);
        column += cell.columnSpan();
      }
    }
    return grid;
  }

  private static final String FREE = "\u0000";

  private static void place(List<List<String>> grid, int row, int column, Block.Cell cell) {
    String text = PlainText.of(cell.text()).strip();
    for (int r = row; r < Math.min(grid.size(), row + cell.rowSpan()); r++) {
      var line = grid.get(r);
      int missing = column + cell.columnSpan() - line.size();
      if (missing > 0) {
        line.addAll(Collections.nCopies(missing, FREE));
      }
      for (int c = column; c < column + cell.columnSpan(); c++) {
        line.set(c, text);
      }
    }
  }
}
