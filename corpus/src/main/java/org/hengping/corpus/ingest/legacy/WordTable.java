package org.hengping.corpus.ingest.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hwpf.sprm.TableSprmUncompressor;
import org.apache.poi.hwpf.usermodel.TableCellDescriptor;
import org.apache.poi.hwpf.usermodel.TableProperties;
import org.hengping.corpus.ingest.format.AutoNumbers;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;

/** Reads one table of an old Word file with the tables inside it. Not thread-safe. */
final class WordTable {
  private static final int NO_EDGES = 1_000;

  private final Collector blocks;
  private final WordRuns runs;
  private final WordNumbers numbers;
  private final String place;
  private final int depth;
  private final WordGrid grid;
  private int next;

  /**
   * @param depth 1 for a table that is in no other
   */
  WordTable(Collector blocks, WordRuns runs, WordNumbers numbers, String place, int depth) {
    if (depth > Limits.DEPTH) {
      throw new NotReadable("表格嵌套超过 " + Limits.DEPTH + " 层，疑似恶意文件；请简化后重新另存，再导入");
    }
    this.blocks = blocks;
    this.runs = runs;
    this.numbers = numbers;
    this.place = place;
    this.depth = depth;
    this.grid = new WordGrid(blocks, place);
  }

  /** Reads the table that starts with a paragraph; empty when it shows no row. */
  Optional<Block.Table> read(List<WordParagraph> paragraphs, int from) {
    next = from;
    while (next < paragraphs.size() && paragraphs.get(next).depth() >= depth) {
      next = row(paragraphs, next);
    }
    return grid.table();
  }

  /** Index of the first paragraph behind the table, once it is read. */
  int next() {
    return next;
  }

  private int row(List<WordParagraph> paragraphs, int from) {
    var cells = new ArrayList<List<WordParagraph>>();
    int start = from;
    int at = from;
    for (; at < paragraphs.size() && paragraphs.get(at).depth() >= depth; at++) {
      var p = paragraphs.get(at);
      if (p.depth() == depth && p.endsRow()) {
        row(cells, TableSprmUncompressor.uncompressTAP(p.papx().getSprmBuf()), p);
        return at + 1;
      }
      if (p.depth() == depth && p.endsCell()) {
        cells.add(paragraphs.subList(start, at + 1));
        start = at + 1;
      }
    }
    if (start < at) {
      cells.add(paragraphs.subList(start, at));
    }
    row(cells, new TableProperties((short) 0), paragraphs.get(from));
    return at;
  }

  private void row(List<List<WordParagraph>> cells, TableProperties row, WordParagraph end) {
    grid.startRow(row.getFTableHeader());
    short[] edges = row.getRgdxaCenter() == null ? new short[0] : row.getRgdxaCenter();
    var kinds = row.getRgtc() == null ? new TableCellDescriptor[0] : row.getRgtc();
    for (int i = 0; i < cells.size(); i++) {
      boolean known = i + 1 < edges.length;
      int left = known ? edges[i] : i * NO_EDGES;
      int right = known ? edges[i + 1] : (i + 1) * NO_EDGES;
      boolean coloured = Shade.behindCell(end.papx().getSprmBuf(), i);
      var kind = i < kinds.length && kinds[i] != null ? kinds[i] : new TableCellDescriptor();
      grid.cell(left, right, kind, text(cells.get(i), coloured), align(cells.get(i)));
    }
  }

  private static Block.Align align(List<WordParagraph> cell) {
    return switch (cell.isEmpty() ? 0 : cell.get(0).properties().getJc()) {
      case 1 -> Block.Align.CENTER;
      case 2 -> Block.Align.RIGHT;
      default -> Block.Align.LEFT;
    };
  }

  private List<Inline> text(List<WordParagraph> cell, boolean coloured) {
    var text = new ArrayList<Inline>();
    for (List<Inline> line : lines(cell, coloured)) {
      if (!text.isEmpty()) {
        text.add(new Inline.LineBreak());
      }
      text.addAll(line);
    }
    return text;
  }

  private List<List<Inline>> lines(List<WordParagraph> cell, boolean coloured) {
    var lines = new ArrayList<List<Inline>>();
    for (int at = 0; at < cell.size(); ) {
      if (cell.get(at).depth() > depth) {
        var inner = new WordTable(blocks, runs, numbers, place, depth + 1);
        inner.read(cell, at).map(PlainText::lines).orElse(List.of()).stream()
            .filter(l -> !l.isBlank())
            .forEach(l -> lines.add(List.of(new Inline.Text(l))));
        at = inner.next();
      } else {
        line(cell.get(at++), coloured, lines);
      }
    }
    return lines;
  }

  private void line(WordParagraph p, boolean coloured, List<List<Inline>> lines) {
    var number = numbers.next(p).filter(m -> !m.bullet()).map(AutoNumbers.Mark::text);
    for (List<Inline> piece : runs.paragraph(p, coloured, place)) {
      if (!PlainText.of(piece).isBlank()) {
        var line = new ArrayList<Inline>();
        number.ifPresent(n -> line.add(new Inline.Text(n)));
        line.addAll(piece);
        lines.add(line);
      }
    }
  }
}
