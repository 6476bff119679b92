package org.hengping.templates.check;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;

/** Finds the figures of a block. */
final class FigureWalk {
  private FigureWalk() {}

  static List<Figure> figures(Block block) {
    var figures = new ArrayList<Figure>();
    if (block instanceof Block.Heading h) {
      walk(h.text(), figures);
    } else if (block instanceof Block.Paragraph p) {
      walk(p.text(), figures);
    } else if (block instanceof Block.Listing l) {
      l.items().forEach(i -> walk(i.text(), figures));
    } else if (block instanceof Block.Table t) {
      walk(t.caption(), figures);
      t.rows().forEach(row -> row.forEach(cell -> walk(cell.text(), figures)));
    }
    return figures;
  }

  private static void walk(List<Inline> inlines, List<Figure> figures) {
    for (Inline inline : inlines) {
      if (inline instanceof Figure f) {
        figures.add(f);
      } else if (inline instanceof Inline.Strong s) {
        walk(s.content(), figures);
      } else if (inline instanceof Inline.Link l) {
        walk(l.content(), figures);
      } else if (inline instanceof Inline.Footnote n) {
        walk(n.content(), figures);
      }
    }
  }
}
