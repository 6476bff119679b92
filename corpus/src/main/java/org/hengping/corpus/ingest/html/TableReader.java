package org.hengping.corpus.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.ingest.format.HeaderRow;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.jsoup.nodes.Element;

/**
 * Reads tables of data with their spanning cells. A table that only lays out the page (it holds
 * other tables, or one column) is none.
 */
final class TableReader {
  private static final int WIDEST = 1_000;

  private final BodyReader body;
  private final List<List<Block.Cell>> rows = new ArrayList<>();
  private final Map<Integer, Integer> taken = new HashMap<>();
  private List<Inline> caption = List.of();
  private int heads;
  private int cells;
  private int widest;

  TableReader(BodyReader body) {
    this.body = body;
  }

  Optional<Block.Table> read(Element table, Look look) {
    if (table.selectFirst("table table, table h1, table h2, table ul ul") != null
        || table.attr("role").equals("presentation")
        || oneColumn(table)) {
      return Optional.empty();
    }
    for (Element part : table.children()) {
      part(part, look);
    }
    if (widest < 2 || rows.isEmpty()) {
      throw new NotReadable("网页中的表格结构异常，无法读取；请用浏览器打开后另存为 .pdf，再导入");
    }
    int header = heads > 0 ? Math.min(heads, rows.size()) : HeaderRow.count(rows);
    return Optional.of(new Block.Table(caption, header, rows, null));
  }

  private static boolean oneColumn(Element table) {
    return table.select("> tbody > tr, > thead > tr, > tfoot > tr, > tr").stream()
        .allMatch(row -> row.children().size() < 2);
  }

  private void part(Element part, Look outer) {
    var look = body.look(part, outer);
    switch (part.normalName()) {
      case "caption" -> caption = body.inlines(part, look);
      case "thead", "tbody", "tfoot" -> {
        if (look.hidden().isPresent()) {
          body.element(part, outer);
          return;
        }
        section(part, look);
      }
      default -> {}
    }
  }

  private void section(Element section, Look look) {
    taken.clear();
    var all = section.children().stream().filter(e -> e.normalName().equals("tr")).toList();
    for (int r = 0; r < all.size(); r++) {
      var row = row(all.get(r), look, all.size() - r);
      if (!row.isEmpty()) {
        rows.add(row);
        boolean head =
            section.normalName().equals("thead") || all.get(r).selectFirst("> td") == null;
        heads += head && heads == rows.size() - 1 ? 1 : 0;
      }
    }
  }

  private List<Block.Cell> row(Element tr, Look outer, int left) {
    var row = new ArrayList<Block.Cell>();
    var look = body.look(tr, outer);
    if (look.hidden().isPresent()) {
      body.element(tr, outer);
      return row;
    }
    int column = 0;
    for (Element cell : tr.children()) {
      var shown = body.look(cell, look);
      boolean counts = cell.normalName().equals("td") || cell.normalName().equals("th");
      if (!counts || shown.hidden().isPresent()) {
        body.element(cell, look);
        continue;
      }
      while (taken.getOrDefault(column, 0) > 0) {
        column++;
      }
      column += place(cell, shown, column, left, row);
    }
    endRow();
    return row;
  }

  /** Puts a cell at a column and gives how many columns it covers. */
  private int place(Element cell, Look look, int column, int left, List<Block.Cell> row) {
    int down = span(cell, "rowspan", left);
    int across = 1;
    int most = Math.min(span(cell, "colspan", WIDEST), WIDEST - Math.min(column, WIDEST - 1));
    while (across < most && taken.getOrDefault(column + across, 0) == 0) {
      across++;
    }
    cells += across * down;
    if (cells > Limits.CELLS) {
      throw new NotReadable("表格超过 " + Limits.CELLS + " 个单元格；请拆成几个文件后再导入");
    }
    for (int c = column; c < column + across; c++) {
      taken.put(c, down);
    }
    widest = Math.max(widest, column + across);
    row.add(new Block.Cell(body.inlines(cell, look), down, across, align(cell)));
    return across;
  }

  private void endRow() {
    taken.replaceAll((column, rowsLeft) -> rowsLeft - 1);
    taken.values().removeIf(rowsLeft -> rowsLeft <= 0);
  }

  /** 0 reaches to the end of the section; nothing reaches past it. */
  private static int span(Element cell, String attribute, int most) {
    String written = cell.attr(attribute).strip();
    if (!written.matches("\\d{1,9}")) {
      return 1;
    }
    int span = Integer.parseInt(written);
    return span == 0 && attribute.equals("rowspan") ? most : Math.max(1, Math.min(span, most));
  }

  private static Block.Align align(Element cell) {
    String words = cell.attr("align") + " " + cell.attr("style").toLowerCase(java.util.Locale.ROOT);
    return words.matches("(?s)center .*|.*text-align: ?center.*")
        ? Block.Align.CENTER
        : words.matches("(?s)right .*|.*text-align: ?right.*")
            ? Block.Align.RIGHT
            : Block.Align.LEFT;
  }
}
