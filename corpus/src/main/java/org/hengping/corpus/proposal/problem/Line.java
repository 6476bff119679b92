package org.hengping.corpus.proposal.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.proposal.Place;

/**
 * A line of running text.
 *
 * @param depth how deep it stands by its number, or as a heading without one; 0 for plain text
 * @param text without the number
 */
record Line(int depth, boolean heading, String text, Place place) {
  private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

  /** The lines of a manuscript, without tables. */
  static List<Line> of(Manuscript manuscript) {
    var lines = new ArrayList<Line>();
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      Block block = manuscript.blocks().get(b);
      if (block instanceof Block.Heading h) {
        add(manuscript, b, -1, h.level(), true, PlainText.of(h.text()), lines);
      } else if (block instanceof Block.Paragraph p) {
        add(manuscript, b, -1, 0, false, PlainText.of(p.text()), lines);
      } else if (block instanceof Block.Listing l) {
        for (int i = 0; i < l.items().size(); i++) {
          int depth = (l.ordered() ? 3 : 5) + Math.min(1, l.items().get(i).depth());
          add(manuscript, b, i, depth, false, PlainText.of(l.items().get(i).text()), lines);
        }
      }
    }
    return lines;
  }

  private static void add(
      Manuscript manuscript,
      int block,
      int row,
      int level,
      boolean heading,
      String text,
      List<Line> lines) {
    var numbered = Numbered.of(BREAK.matcher(text).replaceAll(""));
    if (!numbered.text().isEmpty()) {
      int depth = numbered.depth() > 0 ? numbered.depth() : level;
      lines.add(
          new Line(depth, heading, numbered.text(), Place.line(manuscript, block, row, text)));
    }
  }
}
