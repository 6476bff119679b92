package org.hengping.corpus.ingest.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.XmlElement;

/** Gathers the cells of one sheet. Not thread-safe. */
final class SheetCells {
  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}( .*)?");
  private static final int LAST_COLUMN = 16_384;

  private final SheetContext context;
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final TreeMap<Integer, TreeMap<Integer, Cells.Cell>> rows = new TreeMap<>();
  private final StringBuilder edges = new StringBuilder();
  private int cells;
  private int lastRow;

  SheetCells(SheetContext context) {
    this.context = context;
  }

  /** Takes one grandchild of the worksheet: a row, a column, a header or footer. */
  void element(XmlElement element) {
    switch (element.name()) {
      case "x:row" -> row(element);
      case "x:col" -> column(element);
      case "x:oddHeader",
          "x:evenHeader",
          "x:firstHeader",
          "x:oddFooter",
          "x:evenFooter",
          "x:firstFooter" ->
          edges.append(element.text()).append('\n');
      default -> {}
    }
  }

  /** Text of the page headers and footers. */
  String edges() {
    return edges.toString();
  }

  private void column(XmlElement column) {
    if (yes(column.attribute("hidden"))) {
      int last = Math.min(number(column.attribute("max")), LAST_COLUMN);
      for (int c = number(column.attribute("min")); c <= last; c++) {
        hiddenColumns.add(c - 1);
      }
    }
  }

  private void row(XmlElement row) {
    int index = row.attribute("r").isEmpty() ? lastRow + 1 : number(row.attribute("r"));
    lastRow = index;
    boolean hidden = yes(row.attribute("hidden"));
    int next = 0;
    for (XmlElement cell : row.children()) {
      var reference = REFERENCE.matcher(cell.attribute("r"));
      int column = reference.matches() ? columnOf(reference.group(1)) : next;
      next = column + 1;
      var read = cell(cell, column, hidden || hiddenColumns.contains(column));
      if (!read.text().isBlank()) {
        if (++cells > Limits.CELLS) {
          throw new NotReadable("工作簿超过 " + Limits.CELLS + " 个单元格；请拆成几个文件后再用");
        }
        rows.computeIfAbsent(index, r -> new TreeMap<>()).put(column, read);
      }
    }
  }

  private Cells.Cell cell(XmlElement cell, int column, boolean hidden) {
    var value = value(cell, column);
    boolean formula = cell.child("x:f").isPresent();
    return new Cells.Cell(column, value.kind(), value.text(), formula, hidden);
  }

  private Cells.Cell value(XmlElement cell, int column) {
    String raw = cell.child("x:v").map(XmlElement::text).orElse("");
    return switch (cell.attribute("t")) {
      case "s" -> {
        int index = number(raw);
        boolean known = !raw.isEmpty() && index < context.strings().size();
        yield text(column, known ? context.strings().get(index) : "");
      }
      case "inlineStr" -> text(column, cell.child("x:is").map(SheetContext::rich).orElse(""));
      case "b" -> text(column, raw.equals("1") ? "TRUE" : "FALSE");
      case "str" -> text(column, raw);
      case "d" -> new Cells.Cell(column, Cells.Kind.DATE, raw);
      case "e" -> new Cells.Cell(column, Cells.Kind.ERROR, raw);
      default -> number(column, raw, cell.attribute("s"));
    };
  }

  private static Cells.Cell text(int column, String text) {
    return new Cells.Cell(column, Cells.Kind.TEXT, text);
  }

  private Cells.Cell number(int column, String raw, String style) {
    String shown = raw.isEmpty() ? "" : context.formats().print(raw, style);
    if (DATE.matcher(shown).matches()) {
      return new Cells.Cell(column, Cells.Kind.DATE, shown);
    }
    try {
      var kind = shown.endsWith("%") ? Cells.Kind.PERCENT : Cells.Kind.NUMBER;
      return new Cells.Cell(column, kind, plain(raw));
    } catch (NumberFormatException e) {
      return text(column, raw);
    }
  }

  /** A number as a spreadsheet means it: 15 significant digits of what its float holds. */
  private static String plain(String raw) {
    var number = new BigDecimal(raw).round(new MathContext(15, RoundingMode.HALF_UP));
    if (number.signum() == 0) {
      return "0";
    }
    var bare = number.stripTrailingZeros();
    return Math.abs(bare.scale()) > 300 ? raw : bare.toPlainString();
  }

  private static boolean yes(String attribute) {
    return attribute.equals("1") || attribute.equals("true");
  }

  private static int number(String text) {
    return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
  }

  private static int columnOf(String letters) {
    int column = 0;
    for (char c : letters.toCharArray()) {
      column = column * 26 + (c - 'A' + 1);
    }
    return column - 1;
  }

  /** The rows with content, in order. */
  List<Cells.Row> rows() {
    var list = new ArrayList<Cells.Row>();
    for (Map.Entry<Integer, TreeMap<Integer, Cells.Cell>> row : rows.entrySet()) {
      list.add(new Cells.Row(row.getKey(), List.copyOf(row.getValue().values())));
    }
    return list;
  }
}
