package org.hengping.corpus.ingest.sheet;

import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.PageEdges.Edge;
import org.hengping.corpus.ingest.format.XmlElement;

/** Takes the elements of one worksheet of an XLSX. Not thread-safe. */
final class SheetPart {
  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

  private final SheetContext context;
  private final SheetBlocks sheets;
  private final SheetGrid grid;
  private int lastRow;

  SheetPart(SheetContext context, SheetBlocks sheets, SheetGrid grid) {
    this.context = context;
    this.sheets = sheets;
    this.grid = grid;
  }

  /** Takes one grandchild of the worksheet: a row, a merged area, a column, a header or footer. */
  void element(XmlElement element) {
    switch (element.name()) {
      case "x:row" -> row(element);
      case "x:mergeCell" -> merge(element.attribute("ref"));
      case "x:col" -> column(element);
      case "x:cfRule", "x:tablePart" -> grid.coloured();
      case "x:oddHeader", "x:evenHeader", "x:firstHeader" ->
          sheets.edge(Edge.HEADER, element.text());
      case "x:oddFooter", "x:evenFooter", "x:firstFooter" ->
          sheets.edge(Edge.FOOTER, element.text());
      default -> {}
    }
  }

  private void column(XmlElement column) {
    if (yes(column.attribute("hidden")) || zero(column.attribute("width"))) {
      grid.hideColumns(number(column.attribute("min")) - 1, number(column.attribute("max")) - 1);
    }
  }

  private static boolean yes(String attribute) {
    return attribute.equals("1") || attribute.equals("true");
  }

  private static boolean zero(String size) {
    return size.matches("0(?:\\.0*)?");
  }

  private static int number(String text) {
    return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
  }

  private void row(XmlElement row) {
    int index = row.attribute("r").isEmpty() ? lastRow : number(row.attribute("r")) - 1;
    lastRow = index + 1;
    boolean hidden = yes(row.attribute("hidden")) || zero(row.attribute("ht"));
    int next = 0;
    for (XmlElement cell : row.children()) {
      var reference = REFERENCE.matcher(cell.attribute("r"));
      int column = reference.matches() ? columnOf(reference.group(1)) : next;
      next = column + 1;
      cell(cell, index, column, hidden);
    }
  }

  private void cell(XmlElement cell, int row, int column, boolean hidden) {
    String style = cell.attribute("s");
    boolean empty = context.formats().hides(style);
    String unseen = hidden ? "隐藏的行或列" : empty ? "格式不显示的内容" : "";
    if (notCalculated(cell)) {
      grid.notCalculated(row, column, unseen);
    } else if (unseen.isEmpty() && context.formats().white(style)) {
      grid.whiteCell(row, column, value(cell));
    } else {
      grid.cell(row, column, value(cell), unseen);
    }
  }

  /** An empty text may be a result, an empty number is none. */
  private static boolean notCalculated(XmlElement cell) {
    if (cell.child("x:f").isEmpty() || cell.attribute("t").equals("inlineStr")) {
      return false;
    }
    var value = cell.child("x:v");
    return value.isEmpty() || value.get().text().isEmpty() && !cell.attribute("t").equals("str");
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
      default ->
          raw.isEmpty() || context.formats().hides(cell.attribute("s"))
              ? raw
              : context.formats().print(raw, cell.attribute("s"));
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
      grid.merge(
          number(from.group(2)) - 1,
          columnOf(from.group(1)),
          number(to.group(2)) - 1,
          columnOf(to.group(1)));
    }
  }
}
