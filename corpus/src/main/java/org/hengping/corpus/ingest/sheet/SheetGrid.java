package org.hengping.corpus.ingest.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.HeaderRow;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;

/**
 * Gathers the cells of one sheet and lays them out as a table. Rows and columns count from 0. Not
 * thread-safe.
 */
public final class SheetGrid {
  /** Stands in a cell whose formula has no stored result. */
  public static final String NOT_CALCULATED = "〔公式未计算〕";

  private static final int NAMED = 5;
  private static final int LAST_COLUMN = 20_000;

  private record White(int row, int column, String text) {}

  private final Collector blocks;
  private final String name;
  private final boolean hiddenSheet;
  private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final List<MergedCells.Area> merged = new ArrayList<>();
  private final List<White> whites = new ArrayList<>();
  private final List<String> notCalculated = new ArrayList<>();
  private boolean coloured;
  private int cells;

  /** A grid of the sheet with this name. */
  public SheetGrid(Collector blocks, String name, boolean hiddenSheet) {
    this.blocks = blocks;
    this.name = name;
    this.hiddenSheet = hiddenSheet;
  }

  /** Where the sheet is, for people. */
  public String place() {
    return "工作表 " + name;
  }

  String name() {
    return name;
  }

  boolean hiddenSheet() {
    return hiddenSheet;
  }

  /** Hides columns; to be called before their cells. */
  public void hideColumns(int from, int to) {
    for (int c = from; c <= Math.min(to, LAST_COLUMN); c++) {
      hiddenColumns.add(c);
    }
  }

  /** Something other than the cells themselves may lay colours behind them. */
  public void coloured() {
    coloured = true;
  }

  /**
   * Takes a cell.
   *
   * @param unseen why nobody sees it, empty when it can be seen
   */
  public void cell(int row, int column, String text, String unseen) {
    if (text.isBlank()) {
      return;
    }
    if (++cells > Limits.CELLS) {
      throw new NotReadable("工作簿超过 " + Limits.CELLS + " 个单元格；请拆成几个文件后再导入");
    }
    String reason = unseen.isEmpty() && hiddenColumns.contains(column) ? "隐藏的行或列" : unseen;
    if (!hiddenSheet && !reason.isEmpty()) {
      blocks.unseen(place(row), reason, text);
    } else {
      put(row, column, text);
    }
  }

  /** Takes a cell in white without a colour of its own behind it. */
  public void whiteCell(int row, int column, String text) {
    whites.add(new White(row, column, text));
  }

  /** Takes a cell whose formula has no stored result. */
  public void notCalculated(int row, int column, String unseen) {
    cell(row, column, NOT_CALCULATED, unseen);
    if (unseen.isEmpty() && !hiddenColumns.contains(column)) {
      notCalculated.add(Cells.letter(column) + (row + 1));
    }
  }

  private void put(int row, int column, String text) {
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, text);
  }

  private String place(int row) {
    return place() + " 第" + (row + 1) + "行";
  }

  /** Joins an area of cells into one. */
  public void merge(int top, int left, int bottom, int right) {
    merged.add(new MergedCells.Area(top, left, bottom, right));
  }

  /** The cells as a table; rows and columns without text are dropped. To be called once. */
  Block.Table table() {
    for (White white : whites) {
      cell(white.row(), white.column(), white.text(), coloured ? "" : "白色的文字");
    }
    var columns = new TreeSet<Integer>();
    rows.values().forEach(r -> columns.addAll(r.keySet()));
    if ((long) rows.size() * columns.size() > Limits.CELLS) {
      throw new NotReadable("工作表 " + name + " 的范围过大；请删去无用的行列，或拆成几个文件后再导入");
    }
    var spans = new MergedCells(rows.keySet(), columns);
    merged.forEach(spans::add);
    var table = new ArrayList<List<Block.Cell>>();
    for (var row : rows.entrySet()) {
      table.add(line(row.getKey(), row.getValue(), columns, spans));
    }
    return new Block.Table(List.of(), HeaderRow.count(table), table, null);
  }

  private List<Block.Cell> line(
      int row, Map<Integer, String> texts, Set<Integer> columns, MergedCells spans) {
    var line = new ArrayList<Block.Cell>();
    for (int column : columns) {
      String text = texts.getOrDefault(column, "");
      if (!spans.covered(row, column)) {
        line.add(spans.cell(row, column, text(text)));
      } else if (!hiddenSheet) {
        blocks.unseen(place(row), "被合并单元格遮住的文字", text);
      }
    }
    return line;
  }

  private static List<Inline> text(String value) {
    var inlines = new ArrayList<Inline>();
    for (String line : value.split("\r?\n", -1)) {
      if (!inlines.isEmpty()) {
        inlines.add(new Inline.LineBreak());
      }
      if (!line.isEmpty()) {
        inlines.add(new Inline.Text(line));
      }
    }
    return inlines;
  }

  /** What a reader sees only after the formulas are calculated. */
  List<Block> gaps() {
    if (notCalculated.isEmpty()) {
      return List.of();
    }
    String which =
        String.join("、", notCalculated.subList(0, Math.min(NAMED, notCalculated.size())));
    String what =
        "没有保存计算结果的公式 "
            + notCalculated.size()
            + " 个（"
            + which
            + (notCalculated.size() > NAMED ? " 等" : "")
            + "）；请用 Excel 或 WPS 打开后保存，再导入";
    return List.of(new Block.Unrecognised(what, place()));
  }
}
