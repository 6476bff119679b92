package org.hengping.corpus.proposal.table;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.proposal.Place;

/** Finds all tables of a manuscript: table blocks, HTML left in text, and lines of columns. */
public final class FindTables {
  private static final int RUNNING_LINES = 2;
  private static final int LONGEST_RUNNING_LINE = 30;

  private final Manuscript manuscript;
  private final List<FoundTable> found = new ArrayList<>();
  private int between = RUNNING_LINES + 1;

  private FindTables(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /** All tables in reading order. */
  public static List<FoundTable> in(Manuscript manuscript) {
    var find = new FindTables(manuscript);
    find.run();
    return find.found;
  }

  private void run() {
    int at = 0;
    while (at < manuscript.blocks().size()) {
      if (manuscript.blocks().get(at) instanceof Block.Table table) {
        add(lines(table, at));
        at++;
      } else {
        at = text(at);
      }
    }
  }

  private int text(int at) {
    var markup = MarkupTable.at(manuscript, at);
    if (!markup.lines().isEmpty()) {
      add(markup.lines());
      return markup.end();
    }
    var columns = ColumnLines.at(manuscript, at);
    if (!columns.lines().isEmpty()) {
      add(columns.lines());
      return columns.end();
    }
    pass(manuscript.blocks().get(at));
    return at + 1;
  }

  private void pass(Block block) {
    if (block instanceof Block.PageBreak) {
      return;
    }
    boolean running =
        PlainText.lines(block).stream().allMatch(l -> l.strip().length() <= LONGEST_RUNNING_LINE);
    between += running ? 1 : RUNNING_LINES + 1;
  }

  private void add(List<GridLine> lines) {
    found.add(new FoundTable(lines, !found.isEmpty() && between <= RUNNING_LINES));
    between = 0;
  }

  private List<GridLine> lines(Block.Table table, int block) {
    var grid = new SpanGrid();
    var lines = new ArrayList<GridLine>();
    int row = table.caption().isEmpty() ? 0 : 1;
    for (var cells : table.rows()) {
      var texts = cells.stream().map(c -> PlainText.of(c.text())).toList();
      var place = Place.line(manuscript, block, row++, String.join("\t", texts));
      var spans = new ArrayList<SpanGrid.Cell>();
      for (int i = 0; i < cells.size(); i++) {
        spans.add(
            new SpanGrid.Cell(texts.get(i), cells.get(i).rowSpan(), cells.get(i).columnSpan()));
      }
      lines.add(grid.next(spans, place));
    }
    return lines;
  }

  /** Whether a line is the headings of a table of indicators. */
  public static boolean headsIndicators(GridLine line) {
    return Headings.fit(line.cells());
  }

  /** A table made of blocks of text, and the block after it; no lines where there is none. */
  record TextTable(List<GridLine> lines, int end) {
    static final TextTable NONE = new TextTable(List.of(), 0);
  }
}
