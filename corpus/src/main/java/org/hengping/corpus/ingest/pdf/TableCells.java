package org.hengping.corpus.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the characters on a grid into its cells. */
final class TableCells {
  private static final float PADDING = 6f;

  private TableCells() {}

  static PdfTable read(Grid grid, List<Glyph> glyphs) {
    Map<Grid.Cell, List<Glyph>> inside = new HashMap<>();
    for (Glyph glyph : glyphs) {
      grid.cells().stream()
          .filter(c -> c.holds(glyph.middleX(), glyph.middleY()))
          .findFirst()
          .ifPresent(c -> inside.computeIfAbsent(c, k -> new ArrayList<>()).add(glyph));
    }
    var rows = new ArrayList<List<PdfTable.Cell>>();
    for (int row = 0; row < grid.rowCount(); row++) {
      int at = row;
      rows.add(
          grid.cells().stream()
              .filter(c -> c.row() == at)
              .sorted(Comparator.comparing(Grid.Cell::column))
              .map(c -> cell(c, inside.getOrDefault(c, List.of())))
              .toList());
    }
    return new PdfTable(grid.top(), grid.bottom(), grid.xs(), rows);
  }

  private static PdfTable.Cell cell(Grid.Cell cell, List<Glyph> glyphs) {
    var paragraphs = new ArrayList<String>();
    PdfLine last = null;
    var text = new StringBuilder();
    for (PdfLine line : Lines.of(glyphs)) {
      if (last != null && !goesOn(last, line, cell)) {
        paragraphs.add(text.toString());
        text.setLength(0);
      }
      Flow.append(text, line.text());
      last = line;
    }
    if (text.length() > 0) {
      paragraphs.add(text.toString());
    }
    return new PdfTable.Cell(paragraphs, cell.rows(), cell.columns());
  }

  private static boolean goesOn(PdfLine last, PdfLine next, Grid.Cell cell) {
    float padding = Math.min(Math.max(last.left() - cell.left(), 0), PADDING);
    boolean sameRow = Math.abs(last.top() - next.top()) < last.size() * 0.3;
    boolean full = last.right() + next.head() > cell.right() - padding - last.size() * 0.3;
    return sameRow || full && !Flow.startsAnew(last, next);
  }
}
