package org.hengping.corpus.proposal.table;

import java.util.List;
import org.hengping.corpus.proposal.Place;

/**
 * One row of a table.
 *
 * @param loose the row stands by itself, so that cells may be missing where a cell above spans
 */
public record GridLine(List<GridCell> cells, Place place, boolean loose) {
  public GridLine {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, an empty one past the last. */
  public GridCell cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : GridCell.EMPTY;
  }

  /** Number of columns. */
  public int width() {
    return cells.size();
  }

  /** Cells that say something and start in this row. */
  public List<GridCell> own() {
    return cells.stream().filter(GridCell::isOwn).toList();
  }
}
