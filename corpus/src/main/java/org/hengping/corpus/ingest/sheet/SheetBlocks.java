package org.hengping.corpus.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.PageEdges;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;

/** Turns the sheets of a workbook into blocks, one after another. Not thread-safe. */
public final class SheetBlocks {
  private static final int FIRST_ROWS = 20;
  private static final Pattern EDGE_CODE =
      Pattern.compile(
          "&(?:\"[^\"]*\"|K[0-9A-F]{6}|K\\d\\d[+-]\\d{3}|[LCRPNDTFABUEISXYGOHZ&]|\\d+)");

  private final Collector blocks;
  private final PageEdges edges = new PageEdges();
  private boolean marked;

  public SheetBlocks(Collector blocks) {
    this.blocks = blocks;
  }

  /** Whether a sheet bears a secrecy mark. */
  public boolean marked() {
    return marked || edges.marked();
  }

  /** Takes a page header or footer of a sheet, with the codes that Excel puts in it. */
  public void edge(PageEdges.Edge edge, String text) {
    edges.add(edge, EDGE_CODE.matcher(text).replaceAll("\n").lines().toList());
  }

  /**
   * Adds a sheet.
   *
   * @param drawn what floats over it
   */
  public void add(SheetGrid grid, List<Block> drawn) {
    var table = grid.table();
    var floating = new ArrayList<String>();
    drawn.forEach(b -> floating.addAll(PlainText.lines(b)));
    marked |=
        SecrecyMark.inHeader(grid.name())
            || marked(table.rows())
            || floating.stream().anyMatch(SecrecyMark::inLine);
    if (grid.hiddenSheet()) {
      var lines = new ArrayList<>(PlainText.lines(table));
      lines.addAll(floating);
      blocks.unseen(grid.place(), "隐藏的工作表", String.join("\n", lines));
      return;
    }
    if (!table.rows().isEmpty()) {
      String title = grid.name().isBlank() ? "工作表" : grid.name();
      blocks.add(new Block.Heading(1, List.of(new Inline.Text(title))));
      blocks.add(table);
    }
    grid.gaps().forEach(blocks::add);
    drawn.forEach(blocks::add);
  }

  /** To be called after the last sheet. */
  public void end() {
    edges.addTo(blocks);
  }

  private static boolean marked(List<List<Block.Cell>> rows) {
    return rows.stream()
        .limit(FIRST_ROWS)
        .flatMap(List::stream)
        .flatMap(cell -> PlainText.of(cell.text()).lines())
        .anyMatch(SecrecyMark::inLine);
  }
}
