package org.hengping.templates.layout;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;

/**
 * A line of the table of contents.
 *
 * @param heading 1-based number of the heading among those that are printed
 * @param level 1 is 一、, see {@code Block.Heading}
 * @param text as printed
 */
public record ContentsLine(int heading, int level, String text) {
  /** What stands above the lines. */
  public static final String TITLE = "目录";

  /** The deepest level that has a line. */
  private static final int DEEPEST = 2;

  /** The lines of a manuscript's table of contents: its headings of the first two levels. */
  public static List<ContentsLine> of(Manuscript manuscript) {
    return headings(manuscript).stream().filter(line -> line.level() <= DEEPEST).toList();
  }

  /** All headings that are printed, in order. */
  public static List<ContentsLine> headings(Manuscript manuscript) {
    var lines = new ArrayList<ContentsLine>();
    for (Block block : manuscript.blocks()) {
      if (block instanceof Block.Heading h && printed(h)) {
        lines.add(new ContentsLine(lines.size() + 1, h.level(), PlainText.of(h.text())));
      }
    }
    return List.copyOf(lines);
  }

  /** Whether anything of a heading can be seen; one that is blank is no heading for a reader. */
  public static boolean printed(Block.Heading h) {
    return !PrintedText.of(PlainText.of(h.text())).replace('\u00A0', ' ').isBlank();
  }
}
