package org.hengping.templates.revise;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;

/** Makes a table of its edited form. One use, one thread. */
final class JoinTable {
  private final JoinRuns runs;
  private final FindLinks found;
  private final List<Line> baseLines;
  private final int firstLine;

  /**
   * @param firstLine of the edited table
   */
  JoinTable(JoinRuns runs, FindLinks found, List<Line> baseLines, int firstLine) {
    this.runs = runs;
    this.found = found;
    this.baseLines = baseLines;
    this.firstLine = firstLine;
  }

  /** A table that somebody inserted. */
  Block.Table alone(Block.Table table) {
    return table(table, table.headerRows(), null);
  }

  /**
   * A table that was there before.
   *
   * @param first line of {@code before}
   */
  Block.Table with(Block.Table table, Block.Table before, int first) {
    if (unchanged(table, before, first) && before.source() != null) {
      return before;
    }
    int caption = before.caption().isEmpty() ? 0 : 1;
    int own = table.caption().isEmpty() ? 0 : 1;
    int headers = 0;
    while (headers < Math.min(before.headerRows(), table.rows().size())
        && found.origin(firstLine + own + headers) == first + caption + headers) {
      headers++;
    }
    boolean known = headers == before.headerRows();
    return table(table, known ? headers : table.headerRows(), before);
  }

  /** Whether all lines say the same in the same order. */
  private boolean unchanged(Block.Table table, Block.Table before, int first) {
    int count = table.rows().size() + (table.caption().isEmpty() ? 0 : 1);
    if (count != before.rows().size() + (before.caption().isEmpty() ? 0 : 1)) {
      return false;
    }
    for (int l = 0; l < count; l++) {
      if (found.origin(firstLine + l) != first + l) {
        return false;
      }
    }
    return true;
  }

  private Block.Table table(
      Block.Table table, int headerRows, Block.@org.jspecify.annotations.Nullable Table before) {
    int line = firstLine;
    var caption = table.caption().isEmpty() ? table.caption() : runs.run(line++, 0, true);
    var rows = new ArrayList<List<Block.Cell>>();
    for (int r = 0; r < table.rows().size(); r++) {
      var cells = new ArrayList<Block.Cell>();
      for (int c = 0; c < table.rows().get(r).size(); c++) {
        Block.Cell cell = table.rows().get(r).get(c);
        var text = runs.run(line, c, r >= headerRows);
        Block.Align align = align(cell, line, c, r < headerRows, before);
        cells.add(new Block.Cell(text, cell.rowSpan(), cell.columnSpan(), align));
      }
      rows.add(cells);
      line++;
    }
    return new Block.Table(caption, headerRows, rows, null);
  }

  /** Headings are always printed in the middle, so that says nothing about them. */
  private Block.Align align(
      Block.Cell cell,
      int line,
      int column,
      boolean header,
      Block.@org.jspecify.annotations.Nullable Table before) {
    int origin = found.origin(line);
    if (!header || before == null || origin < 0) {
      return cell.align();
    }
    int first = origin;
    while (first > 0 && baseLines.get(first - 1).block() == baseLines.get(origin).block()) {
      first--;
    }
    int row = origin - first - (before.caption().isEmpty() ? 0 : 1);
    boolean known =
        row >= 0 && row < before.rows().size() && column < before.rows().get(row).size();
    return known && cell.align() == Block.Align.CENTER
        ? before.rows().get(row).get(column).align()
        : cell.align();
  }
}
