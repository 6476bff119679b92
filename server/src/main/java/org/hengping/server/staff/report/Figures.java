package org.hengping.server.staff.report;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;

/** Finds the figures in a block. */
final class Figures {
  private Figures() {}

  /** All figures of a block, in reading order. */
  static List<Figure> in(Block block) {
    var found = new ArrayList<Figure>();
    if (block instanceof Block.Heading h) {
      collect(h.text(), found);
    } else if (block instanceof Block.Paragraph p) {
      collect(p.text(), found);
    } else if (block instanceof Block.Listing l) {
      l.items().forEach(i -> collect(i.text(), found));
    } else if (block instanceof Block.Table t) {
      collect(t.caption(), found);
      t.rows().forEach(row -> row.forEach(cell -> collect(cell.text(), found)));
    }
    return found;
  }

  private static void collect(List<Inline> inlines, List<Figure> found) {
    for (Inline inline : inlines) {
      if (inline instanceof Figure f) {
        found.add(f);
      } else if (inline instanceof Inline.Strong s) {
        collect(s.content(), found);
      } else if (inline instanceof Inline.Link l) {
        collect(l.content(), found);
      } else if (inline instanceof Inline.Footnote n) {
        collect(n.content(), found);
      }
    }
  }
}
