package org.hengping.corpus.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;

/** Writes blocks as Markdown. */
final class BlockWriter {
  private final boolean editing;
  private final InlineWriter inlines;
  private final StringBuilder out = new StringBuilder();
  private int lists;

  BlockWriter(boolean editing) {
    this.editing = editing;
    this.inlines = new InlineWriter(editing);
  }

  void heading(int level, List<Inline> text) {
    part("#".repeat(level) + " " + inlines.write(text, false).replace("\\\n", " "));
  }

  void block(Block block) {
    if (block instanceof Block.Heading h) {
      heading(h.level(), h.text());
    } else if (block instanceof Block.Paragraph p) {
      String text = inlines.write(p.text(), true);
      part(editing && !text.isEmpty() ? MarkdownElement.mark(p.element()) + text : text);
    } else if (block instanceof Block.Listing l) {
      part(list(l));
      lists++;
    } else if (block instanceof Block.PageBreak) {
      part(editing ? MarkdownWriter.fence(MarkdownWriter.PAGE_BREAK, "分页") : "");
    } else if (block instanceof Block.Contents) {
      part(editing ? MarkdownWriter.fence(MarkdownWriter.CONTENTS, "目录") : "");
    } else if (block instanceof Block.Table t && (!editing || isPlain(t))) {
      table(t);
    } else if (editing) {
      part(MarkdownWriter.fence(MarkdownWriter.reference(block), MarkdownWriter.describe(block)));
    } else if (block instanceof Block.Chart c) {
      table(data(c));
    } else {
      part(String.join("\n\n", PlainText.lines(block).stream().map(this::text).toList()));
    }
  }

  private String text(String text) {
    return inlines.write(List.of(new Inline.Text(text)), true);
  }

  private void part(String text) {
    if (!text.isEmpty()) {
      out.append(out.isEmpty() ? "" : "\n").append(text).append('\n');
    }
  }

  private String list(Block.Listing list) {
    var lines = new ArrayList<String>();
    var numbers = new ArrayList<Integer>();
    for (Block.Item item : list.items()) {
      while (numbers.size() > item.depth() + 1) {
        numbers.remove(numbers.size() - 1);
      }
      while (numbers.size() <= item.depth()) {
        numbers.add(0);
      }
      int number = numbers.get(item.depth()) + 1;
      numbers.set(item.depth(), number);
      String marker = marker(list.ordered(), number);
      String indent = " ".repeat(item.depth() * (list.ordered() ? 4 : 2));
      String inner = indent + " ".repeat(marker.length());
      lines.add(indent + marker + inlines.write(item.text(), true).replace("\n", "\n" + inner));
    }
    return String.join("\n", lines);
  }

  /** The sign changes from list to list, so that neighbours do not grow together. */
  private String marker(boolean ordered, int number) {
    boolean even = lists % 2 == 0;
    return ordered ? number + (even ? ". " : ") ") : even ? "- " : "* ";
  }

  /** A table that Markdown can carry without loss. */
  private static boolean isPlain(Block.Table table) {
    int width = table.rows().isEmpty() ? 0 : table.rows().get(0).size();
    return table.source() == null
        && table.headerRows() == 1
        && width > 0
        && table.rows().stream()
            .allMatch(
                row ->
                    row.size() == width
                        && row.stream().allMatch(c -> c.rowSpan() == 1 && c.columnSpan() == 1))
        && table.rows().stream().allMatch(row -> sameAlignment(row, table.rows().get(0)))
        && table.rows().stream().allMatch(row -> row.stream().noneMatch(c -> breaks(c.text())));
  }

  private static boolean sameAlignment(List<Block.Cell> row, List<Block.Cell> first) {
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i).align() != first.get(i).align()) {
        return false;
      }
    }
    return true;
  }

  private static boolean breaks(List<Inline> text) {
    return PlainText.of(text).indexOf('\n') >= 0;
  }

  private void table(Block.Table table) {
    var rows = Grid.of(table);
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    if (width == 0) {
      return;
    }
    if (!table.caption().isEmpty() && !editing) {
      part(inlines.write(table.caption(), true));
    }
    var lines = new ArrayList<String>();
    for (int r = 0; r < rows.size(); r++) {
      lines.add(row(rows.get(r), width));
      if (r == Math.max(0, table.headerRows() - 1)) {
        lines.add(separator(rows.get(0), width));
      }
    }
    if (!table.caption().isEmpty() && editing) {
      lines.add("[" + inlines.write(table.caption(), false) + "]");
    }
    part(String.join("\n", lines));
  }

  private String row(List<Block.Cell> cells, int width) {
    var line = new StringBuilder("|");
    for (int c = 0; c < width; c++) {
      var text = c < cells.size() ? cells.get(c).text() : List.<Inline>of();
      line.append(' ').append(inlines.write(text, false).replace("\\\n", " ")).append(" |");
    }
    return line.toString();
  }

  private static String separator(List<Block.Cell> cells, int width) {
    var line = new StringBuilder("|");
    for (int c = 0; c < width; c++) {
      var align = c < cells.size() ? cells.get(c).align() : Block.Align.LEFT;
      line.append(
          switch (align) {
            case LEFT -> " --- |";
            case CENTER -> " :---: |";
            case RIGHT -> " ---: |";
          });
    }
    return line.toString();
  }

  private static Block.Table data(Block.Chart chart) {
    var rows = new ArrayList<List<Block.Cell>>();
    var head = new ArrayList<Block.Cell>();
    head.add(Block.Cell.of("项目"));
    chart.series().forEach(s -> head.add(Block.Cell.of(s.name() + "（" + chart.unit() + "）")));
    rows.add(head);
    for (int i = 0; i < chart.categories().size(); i++) {
      var row = new ArrayList<>(List.of(Block.Cell.of(chart.categories().get(i))));
      for (Block.Series series : chart.series()) {
        row.add(Block.Cell.of(series.values().get(i).toPlainString()));
      }
      rows.add(row);
    }
    return new Block.Table(List.of(new Inline.Text(chart.title())), 1, rows, null);
  }

  String finish() {
    return out + inlines.notes();
  }

  /** A table with every place filled; a spanning cell's text stands in its first place only. */
  private static final class Grid {
    private static final Block.Cell COVERED = Block.Cell.of("");

    private Grid() {}

    static List<List<Block.Cell>> of(Block.Table table) {
      var grid = new ArrayList<List<Block.Cell>>();
      var below = new ArrayList<Integer>();
      for (List<Block.Cell> row : table.rows()) {
        var line = new ArrayList<Block.Cell>();
        var next = new ArrayList<>(below);
        for (Block.Cell cell : row) {
          cover(line, below, next);
          for (int i = 0; i < cell.columnSpan(); i++) {
            set(next, line.size(), cell.rowSpan() - 1);
            line.add(i == 0 ? cell : COVERED);
          }
        }
        cover(line, below, next);
        below.clear();
        below.addAll(next);
        grid.add(line);
      }
      return grid;
    }

    private static void cover(List<Block.Cell> line, List<Integer> below, List<Integer> next) {
      while (line.size() < below.size() && below.get(line.size()) > 0) {
        next.set(line.size(), below.get(line.size()) - 1);
        line.add(COVERED);
      }
    }

    private static void set(List<Integer> counts, int place, int value) {
      if (counts.size() <= place) {
        counts.addAll(Collections.nCopies(place - counts.size() + 1, 0));
      }
      counts.set(place, value);
    }
  }
}
