package org.hengping.server.staff.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;

/**
 * A manuscript in which the words that are proposed to go stand marked in their places, for a
 * reviewer: each becomes a redaction whose token is still the word itself.
 */
final class MarkedManuscript {

  /** A place to mark, with what a reviewer reads about it. */
  record Mark(Anchor place, String about) {}

  private record Range(int start, int end, String about) {}

  private MarkedManuscript() {}

  /** The manuscript with its marks; marks of whole blocks are left out. */
  static Manuscript of(Manuscript manuscript, List<Mark> marks) {
    var blocks = new ArrayList<Block>();
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      int block = b;
      var here =
          marks.stream().filter(m -> m.place().block() == block && m.place().end() > 0).toList();
      blocks.add(
          here.isEmpty() ? manuscript.blocks().get(b) : marked(manuscript.blocks().get(b), here));
    }
    return manuscript.withBlocks(blocks);
  }

  private static Block marked(Block block, List<Mark> marks) {
    if (block instanceof Block.Heading h) {
      return new Block.Heading(h.level(), cut(h.text(), ranges(marks, -1)));
    } else if (block instanceof Block.Paragraph p) {
      return p.withText(cut(p.text(), ranges(marks, -1)));
    } else if (block instanceof Block.Listing l) {
      var items = new ArrayList<Block.Item>();
      for (int i = 0; i < l.items().size(); i++) {
        var item = l.items().get(i);
        items.add(new Block.Item(item.depth(), cut(item.text(), ranges(marks, i))));
      }
      return new Block.Listing(l.ordered(), items);
    } else if (block instanceof Block.Table t) {
      return table(t, marks);
    }
    return block;
  }

  private static Block table(Block.Table table, List<Mark> marks) {
    boolean captioned = !table.caption().isEmpty();
    var rows = new ArrayList<List<Block.Cell>>();
    for (int r = 0; r < table.rows().size(); r++) {
      var ranges = ranges(marks, r + (captioned ? 1 : 0));
      rows.add(ranges.isEmpty() ? table.rows().get(r) : row(table.rows().get(r), ranges));
    }
    var caption = captioned ? cut(table.caption(), ranges(marks, 0)) : table.caption();
    return new Block.Table(caption, table.headerRows(), rows, table.source());
  }

  private static List<Block.Cell> row(List<Block.Cell> cells, List<Range> ranges) {
    var marked = new ArrayList<Block.Cell>();
    int at = 0;
    for (Block.Cell cell : cells) {
      int start = at;
      var shifted =
          ranges.stream()
              .map(r -> new Range(r.start() - start, r.end() - start, r.about()))
              .toList();
      marked.add(
          new Block.Cell(
              cut(cell.text(), shifted), cell.rowSpan(), cell.columnSpan(), cell.align()));
      at += PlainText.of(cell.text()).length() + 1;
    }
    return marked;
  }

  private static List<Range> ranges(List<Mark> marks, int row) {
    return marks.stream()
        .filter(m -> m.place().row() == row)
        .map(m -> new Range(m.place().start(), m.place().end(), m.about()))
        .sorted(Comparator.comparingInt(Range::start))
        .toList();
  }

  private static List<Inline> cut(List<Inline> inlines, List<Range> ranges) {
    return ranges.isEmpty() ? inlines : new Cutter(ranges).cut(inlines);
  }

  /** Walks the runs of one line, counting characters as {@link PlainText} does. */
  private static final class Cutter {
    private final List<Range> ranges;
    private int at;

    Cutter(List<Range> ranges) {
      this.ranges = ranges;
    }

    List<Inline> cut(List<Inline> inlines) {
      var out = new ArrayList<Inline>();
      for (Inline inline : inlines) {
        if (inline instanceof Inline.Text t) {
          text(t.text(), out);
        } else if (inline instanceof Inline.Strong s) {
          out.add(new Inline.Strong(cut(s.content())));
        } else if (inline instanceof Inline.Link l) {
          out.add(new Inline.Link(cut(l.content()), l.target()));
        } else {
          whole(inline, out);
        }
      }
      return out;
    }

    private void text(String text, List<Inline> out) {
      int from = at;
      int to = at + text.length();
      int done = from;
      for (Range range : ranges) {
        int start = Math.max(done, range.start());
        int end = Math.min(to, range.end());
        if (start >= end) {
          continue;
        }
        if (start > done) {
          out.add(new Inline.Text(text.substring(done - from, start - from)));
        }
        out.add(
            new Inline.Redacted(
                "PROPOSED", range.about(), text.substring(start - from, end - from)));
        done = end;
      }
      if (done < to) {
        out.add(new Inline.Text(text.substring(done - from)));
      }
      at = to;
    }

    private void whole(Inline inline, List<Inline> out) {
      String text = PlainText.of(List.of(inline));
      int from = at;
      at += text.length();
      var hit = ranges.stream().filter(r -> r.start() < at && from < r.end()).findFirst();
      if (hit.isPresent() && !text.isEmpty()) {
        out.add(new Inline.Redacted("PROPOSED", hit.get().about(), text));
      } else {
        out.add(inline);
      }
    }
  }
}
