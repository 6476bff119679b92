package org.hengping.corpus.ingest.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hwpf.usermodel.TableCellDescriptor;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.HeaderRow;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;

/**
 * Lays out cells that know only where they begin and end: a column begins where any cell does. Not
 * thread-safe.
 */
final class WordGrid {
  /** Edges closer than this, in twentieths of a point, are one. */
  private static final int SAME_EDGE = 30;

  private record Placed(
      int left, int right, TableCellDescriptor kind, List<Inline> text, Block.Align align) {}

  private static final class Growing {
    private final Placed cell;
    private int rows = 1;
    private int columns;

    Growing(Placed cell, int columns) {
      this.cell = cell;
      this.columns = columns;
    }

    Block.Cell finished() {
      return new Block.Cell(cell.text(), rows, columns, cell.align());
    }
  }

  private final Collector blocks;
  private final String place;
  private final List<List<Placed>> rows = new ArrayList<>();
  private final TreeMap<Integer, Integer> columns = new TreeMap<>();
  private final Map<Integer, Growing> open = new HashMap<>();
  private int headerRows;

  WordGrid(Collector blocks, String place) {
    this.blocks = blocks;
    this.place = place;
  }

  void startRow(boolean header) {
    if (header && headerRows == rows.size()) {
      headerRows++;
    }
    rows.add(new ArrayList<>());
  }

  void cell(int left, int right, TableCellDescriptor kind, List<Inline> text, Block.Align align) {
    rows.get(rows.size() - 1).add(new Placed(left, right, kind, text, align));
    columns.put(left, 0);
    columns.put(right, 0);
  }

  /** The table, empty when it has no row. */
  Optional<Block.Table> table() {
    number();
    var grown = rows.stream().map(this::row).toList();
    var cells = grown.stream().map(r -> r.stream().map(Growing::finished).toList()).toList();
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    int header = headerRows > 0 ? headerRows : HeaderRow.count(cells);
    return Optional.of(new Block.Table(List.of(), header, cells, null));
  }

  private void number() {
    int number = -1;
    int first = 0;
    for (var edge : columns.entrySet()) {
      if (number < 0 || edge.getKey() - first > SAME_EDGE) {
        number++;
        first = edge.getKey();
      }
      edge.setValue(number);
    }
  }

  private List<Growing> row(List<Placed> cells) {
    var row = new ArrayList<Growing>();
    for (Placed cell : cells) {
      int column = columns.getOrDefault(cell.left(), 0);
      int span = Math.max(1, columns.getOrDefault(cell.right(), 0) - column);
      if (row.isEmpty() && column > 0 && cell == cells.get(0)) {
        row.add(new Growing(new Placed(0, 0, cell.kind(), List.of(), Block.Align.LEFT), column));
      }
      place(cell, column, span, row);
    }
    return row;
  }

  private void place(Placed cell, int column, int span, List<Growing> row) {
    boolean merged = cell.kind().isFVertMerge();
    boolean down = merged && !cell.kind().isFVertRestart() && open.containsKey(column);
    boolean across = cell.kind().isFMerged() && !cell.kind().isFFirstMerged() && !row.isEmpty();
    if (down || across) {
      blocks.unseen(place, "被合并单元格遮住的文字", PlainText.of(cell.text()));
    }
    if (down) {
      open.get(column).rows++;
    } else if (across) {
      row.get(row.size() - 1).columns += span;
    } else {
      var grown = new Growing(cell, span);
      row.add(grown);
      for (int c = column; c < column + span; c++) {
        open.remove(c);
      }
      if (merged) {
        open.put(column, grown);
      }
    }
  }
}
