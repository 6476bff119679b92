package org.hengping.corpus.ingest.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;

/**
 * The lines of a manuscript that can say something about it.
 *
 * @param head the first lines with text
 * @param tail the last lines with text, in reading order
 * @param brief all paragraphs and headings that are short, in reading order
 */
record Lines(List<Line> head, List<Line> tail, List<Line> brief) {
  private static final int HEAD = 60;
  private static final int TAIL = 60;
  private static final int BRIEF = 48;
  private static final int LONGEST = 2_000;

  static Lines of(Manuscript manuscript) {
    return new Lines(head(manuscript), tail(manuscript), brief(manuscript));
  }

  private static List<Line> head(Manuscript manuscript) {
    var lines = new ArrayList<Line>();
    for (int b = 0; b < manuscript.blocks().size() && lines.size() < HEAD; b++) {
      lines.addAll(lines(manuscript, b, HEAD));
    }
    return lines.size() > HEAD ? List.copyOf(lines.subList(0, HEAD)) : lines;
  }

  private static List<Line> tail(Manuscript manuscript) {
    var lines = new ArrayList<Line>();
    for (int b = manuscript.blocks().size() - 1; b >= 0 && lines.size() < TAIL; b--) {
      var block = new ArrayList<>(lines(manuscript, b, Integer.MAX_VALUE));
      Collections.reverse(block);
      lines.addAll(block);
    }
    var last = new ArrayList<>(lines.size() > TAIL ? lines.subList(0, TAIL) : lines);
    Collections.reverse(last);
    return last;
  }

  private static List<Line> lines(Manuscript manuscript, int index, int most) {
    var block = manuscript.blocks().get(index);
    boolean rows = !(block instanceof Block.Heading || block instanceof Block.Paragraph);
    var lines = new ArrayList<Line>();
    var texts = PlainText.lines(block);
    for (int r = 0; r < texts.size() && lines.size() < most; r++) {
      String text = texts.get(r);
      if (!text.isBlank() && text.length() <= LONGEST) {
        lines.add(Line.of(manuscript.page(index), index, rows ? r : -1, text));
      }
    }
    return lines;
  }

  private static List<Line> brief(Manuscript manuscript) {
    var lines = new ArrayList<Line>();
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      var block = manuscript.blocks().get(b);
      if (block instanceof Block.Paragraph || block instanceof Block.Heading) {
        lines(manuscript, b, 1).stream().filter(l -> l.isShort(BRIEF)).forEach(lines::add);
      }
    }
    return lines;
  }
}
