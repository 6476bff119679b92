package org.hengping.corpus.ingest.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the characters on a grid into its cells. */
final class TableCells {
  private static final float PADDING = 6f;

  private TableCells() {}

  static PageTable read(Grid grid, List<Glyph> glyphs) {
    Map<Grid.Cell, List<Glyph>> inside = new HashMap<>();
    for (Glyph glyph : glyphs) {
      grid.cells().stream()
          .filter(c -> c.holds(glyph.middleX(), glyph.middleY()))
          .findFirst()
          .ifPresent(c -> inside.computeIfAbsent(c, k -> new ArrayList<>()).add(glyph));
    }
    var rows = new ArrayList<List<PageTable.Cell>>();
    for (int row = 0; row < grid.rowCount(); row++) {
      int at = row;
      rows.add(
          grid.cells().stream()
              .filter(c -> c.row() == at)
              .sorted(Comparator.comparing(Grid.Cell::column))
              .map(c -> cell(c, inside.getOrDefault(c, List.of())))
              .toList());
    }
    return new PageTable(grid.top(), grid.bottom(), grid.xs(), grid.ruled(), rows);
  }

  private static PageTable.Cell cell(Grid.Cell cell, List<Glyph> glyphs) {
    var paragraphs = new ArrayList<String>();
    TextLine last = null;
    float head = 0;
    var text = new StringBuilder();
    for (TextLine line : Lines.of(glyphs)) {
      if (last != null && !goesOn(last, line, cell)) {
        paragraphs.add(NoteMarks.plain(text.toString()));
        text.setLength(0);
      }
      Flow.append(text, line.text());
      head = last == null ? line.head() : head;
      last = line;
    }
    if (text.length() > 0) {
      paragraphs.add(NoteMarks.plain(text.toString()));
    }
    float room = last == null ? 0 : cell.right() - padding(last, cell) - last.right();
    return new PageTable.Cell(paragraphs, cell.rows(), cell.columns(), room, head);
  }

  private static boolean goesOn(TextLine last, TextLine next, Grid.Cell cell) {
    boolean sameRow = Math.abs(last.top() - next.top()) < last.size() * 0.3;
    boolean full =
        last.right() + next.head() > cell.right() - padding(last, cell) - last.size() * 0.3f;
    return sameRow
        || full && !Joints.startsAnew(last, next)
        || PartedNumber.goesOn(last.text(), next.text());
  }

  private static float padding(TextLine line, Grid.Cell cell) {
    return Math.min(Math.max(line.left() - cell.left(), 0), PADDING);
  }
}
