package org.hengping.corpus.ingest.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.HeaderRow;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.XmlElement;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;

/** Gathers the cells of one sheet and lays them out as a table. Not thread-safe. */
final class SheetGrid {
  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

  private record Area(int top, int left, int bottom, int right) {}

  private final SheetContext context;
  private final Collector blocks;
  private final String name;
  private final boolean hiddenSheet;
  private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final List<Area> merged = new ArrayList<>();
  private final List<String> drawings = new ArrayList<>();
  private final StringBuilder edges = new StringBuilder();
  private int cells;
  private int lastRow;

  SheetGrid(SheetContext context, Collector blocks, String name, boolean hiddenSheet) {
    this.context = context;
    this.blocks = blocks;
    this.name = name;
    this.hiddenSheet = hiddenSheet;
  }

  /** Takes one grandchild of the worksheet: a row, a merged area, a column, a header or footer. */
  void element(XmlElement element) {
    switch (element.name()) {
      case "x:row" -> row(element);
      case "x:mergeCell" -> merge(element.attribute("ref"));
      case "x:col" -> column(element);
      case "x:oddHeader",
          "x:evenHeader",
          "x:firstHeader",
          "x:oddFooter",
          "x:evenFooter",
          "x:firstFooter" ->
          edges.append(
              element.text().replaceAll("&(?:\"[^\"]*\"|[LCRPNDTFABUEISXYG&]|\\d+)", "\n"));
      default -> {}
    }
  }

  /** Text of the page headers and footers. */
  String edges() {
    return edges.toString();
  }

  /** What floats over the sheet and is not understood. */
  List<String> drawings() {
    return drawings;
  }

  private void column(XmlElement col) {
    if (col.attribute("hidden").equals("1") || col.attribute("hidden").equals("true")) {
      int last = Math.min(number(col.attribute("max")), 20_000);
      for (int c = number(col.attribute("min")); c <= last; c++) {
        hiddenColumns.add(c - 1);
      }
    }
  }

  private static int number(String text) {
    return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
  }

  private void row(XmlElement row) {
    int index = row.attribute("r").isEmpty() ? lastRow : number(row.attribute("r")) - 1;
    lastRow = index + 1;
    boolean hidden = row.attribute("hidden").equals("1") || row.attribute("hidden").equals("true");
    int next = 0;
    for (XmlElement cell : row.children()) {
      var reference = REFERENCE.matcher(cell.attribute("r"));
      int column = reference.matches() ? columnOf(reference.group(1)) : next;
      next = column + 1;
      String value = value(cell);
      if (value.isBlank()) {
        continue;
      }
      if (++cells > Limits.CELLS) {
        throw new NotReadable("工作簿超过 " + Limits.CELLS + " 个单元格；请拆成几个文件后再导入");
      }
      if (!hiddenSheet && (hidden || hiddenColumns.contains(column))) {
        blocks.unseen("工作表 " + name + " 第" + (index + 1) + "行", "隐藏的行或列", value);
      } else {
        rows.computeIfAbsent(index, r -> new TreeMap<>()).put(column, value);
      }
    }
  }

  private String value(XmlElement cell) {
    String raw = cell.child("x:v").map(XmlElement::text).orElse("");
    return switch (cell.attribute("t")) {
      case "s" -> {
        int index = number(raw);
        yield index < context.strings().size() ? context.strings().get(index) : "";
      }
      case "inlineStr" -> cell.child("x:is").map(SheetContext::rich).orElse("");
      case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
      case "str", "e", "d" -> raw;
      default -> raw.isEmpty() ? "" : context.formats().print(raw, cell.attribute("s"));
    };
  }

  private static int columnOf(String letters) {
    int column = 0;
    for (char c : letters.toCharArray()) {
      column = column * 26 + (c - 'A' + 1);
    }
    return column - 1;
  }

  private void merge(String area) {
    String[] corners = area.split(":", 2);
    var from = REFERENCE.matcher(corners[0]);
    var to = REFERENCE.matcher(corners[corners.length - 1]);
    if (from.matches() && to.matches()) {
      merged.add(
          new Area(
              number(from.group(2)) - 1,
              columnOf(from.group(1)),
              number(to.group(2)) - 1,
              columnOf(to.group(1))));
    }
  }

  /** The cells as a table; rows and columns without text are dropped. */
  Block.Table table() {
    var rowPlaces = positions(rows.keySet());
    var columns = new java.util.TreeSet<Integer>();
    rows.values().forEach(r -> columns.addAll(r.keySet()));
    var columnPlaces = positions(columns);
    var spans = new Spans(rowPlaces, columnPlaces);
    if ((long) rowPlaces.size() * columnPlaces.size() > Limits.CELLS) {
      throw new NotReadable("工作表 " + name + " 的范围过大；请删去无用的行列，或拆成几个文件后再导入");
    }
    merged.forEach(spans::add);
    var table = new ArrayList<List<Block.Cell>>();
    for (int row : rows.keySet()) {
      var line = new ArrayList<Block.Cell>();
      for (int column : columns) {
        if (!spans.covered(row, column)) {
          line.add(spans.cell(row, column, text(rows.get(row).getOrDefault(column, ""))));
        }
      }
      table.add(line);
    }
    return new Block.Table(List.of(), HeaderRow.count(table), table, null);
  }

  private static Map<Integer, Integer> positions(Set<Integer> sorted) {
    var positions = new TreeMap<Integer, Integer>();
    sorted.forEach(i -> positions.put(i, positions.size()));
    return positions;
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

  /** Merged areas on the rows and columns that are left. */
  private static final class Spans {
    private final TreeMap<Integer, Integer> rows;
    private final TreeMap<Integer, Integer> columns;
    private final Map<Long, int[]> sizes = new java.util.HashMap<>();
    private final Set<Long> covered = new HashSet<>();

    Spans(Map<Integer, Integer> rows, Map<Integer, Integer> columns) {
      this.rows = new TreeMap<>(rows);
      this.columns = new TreeMap<>(columns);
    }

    private static long key(int row, int column) {
      return (long) row << 20 | column;
    }

    void add(Area area) {
      if (area.bottom() < area.top() || area.right() < area.left()) {
        return;
      }
      var inRows = rows.subMap(area.top(), true, area.bottom(), true).keySet();
      var inColumns = columns.subMap(area.left(), true, area.right(), true).keySet();
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
}
