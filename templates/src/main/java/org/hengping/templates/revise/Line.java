package org.hengping.templates.revise;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.layout.PrintedText;

/**
 * One line of a manuscript: a paragraph, a heading, an item, a caption, a row of a table with its
 * cells.
 *
 * @param block index of its block
 * @param runs its cells, or its only run; empty for a line of a block that holds no runs
 * @param text as printed, cells joined by tabs
 * @param links figures and citations in it
 */
record Line(int block, List<List<Inline>> runs, String text, List<Linked> links) {

  /** All lines of a manuscript's blocks, in order. */
  static List<Line> of(List<Block> blocks) {
    var lines = new ArrayList<Line>();
    for (int b = 0; b < blocks.size(); b++) {
      lines.addAll(of(blocks.get(b), b));
    }
    return lines;
  }

  private static List<Line> of(Block block, int index) {
    if (block instanceof Block.Heading h) {
      return List.of(line(index, List.of(h.text())));
    } else if (block instanceof Block.Paragraph p) {
      return List.of(line(index, List.of(p.text())));
    } else if (block instanceof Block.Listing l) {
      return l.items().stream().map(i -> line(index, List.of(i.text()))).toList();
    } else if (block instanceof Block.Table t) {
      var lines = new ArrayList<Line>();
      if (!t.caption().isEmpty()) {
        lines.add(line(index, List.of(t.caption())));
      }
      t.rows().forEach(r -> lines.add(line(index, r.stream().map(Block.Cell::text).toList())));
      return lines;
    }
    return PlainText.lines(block).stream()
        .map(t -> new Line(index, List.of(), PrintedText.of(t).strip(), List.of()))
        .toList();
  }

  private static Line line(int block, List<List<Inline>> runs) {
    var text = new StringBuilder();
    var links = new ArrayList<Linked>();
    for (int r = 0; r < runs.size(); r++) {
      text.append(r > 0 ? "\t" : "");
      collect(runs.get(r), text, links);
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\t') {
      end--; // a row that was short is filled up with empty cells
    }
    return new Line(block, runs, text.substring(0, end), links);
  }

  private static void collect(List<Inline> run, StringBuilder text, List<Linked> links) {
    for (Inline inline : run) {
      int start = text.length();
      if (inline instanceof Inline.Strong s) {
        collect(s.content(), text, links);
      } else if (inline instanceof Inline.Link l) {
        collect(l.content(), text, links);
      } else {
        text.append(printed(inline));
        boolean linked = inline instanceof Figure || inline instanceof Inline.Citation;
        if (linked && text.length() > start) {
          links.add(new Linked(start, text.length(), inline));
        }
      }
    }
  }

  /** The printed text of an inline; a line break stays one. */
  static String printed(Inline inline) {
    return inline instanceof Inline.LineBreak
        ? "\n"
        : PrintedText.of(PlainText.of(List.of(inline)));
  }

  /** Where each run begins in the text. */
  int[] starts() {
    int[] starts = new int[runs.size()];
    int at = 0;
    for (int r = 0; r < starts.length; r++) {
      starts[r] = at;
      for (Inline inline : runs.get(r)) {
        at += length(inline);
      }
      at++;
    }
    return starts;
  }

  static int length(Inline inline) {
    if (inline instanceof Inline.Strong s) {
      return s.content().stream().mapToInt(Line::length).sum();
    } else if (inline instanceof Inline.Link l) {
      return l.content().stream().mapToInt(Line::length).sum();
    }
    return printed(inline).length();
  }
}
