package org.hengping.templates.layout;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;

/**
 * The rows of a table in which no cell spans others. A row is made when it is looked at, so that a
 * long table does not stand in memory twice.
 */
final class PlainRows extends AbstractList<List<TableGrid.Place>> {
  private static final Block.Cell EMPTY = Block.Cell.of("");

  private final List<List<Block.Cell>> rows;
  private final int columns;

  PlainRows(List<List<Block.Cell>> rows) {
    this.rows = rows;
    this.columns = Math.max(1, rows.stream().mapToInt(List::size).max().orElse(1));
  }

  static boolean plain(Block.Table table) {
    return table.rows().stream()
        .allMatch(row -> row.stream().allMatch(c -> c.rowSpan() == 1 && c.columnSpan() == 1));
  }

  int columns() {
    return columns;
  }

  @Override
  public List<TableGrid.Place> get(int index) {
    List<Block.Cell> cells = rows.get(index);
    var row = new ArrayList<TableGrid.Place>(columns);
    for (int c = 0; c < columns; c++) {
      row.add(new TableGrid.Place(c < cells.size() ? cells.get(c) : EMPTY, c, true));
    }
    return row;
  }

  @Override
  public int size() {
    return rows.size();
  }
}
