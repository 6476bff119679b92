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
 * @param taking paragraphs that say when something takes effect, in reading order
 */
record Lines(List<Line> head, List<Line> tail, List<Line> brief, List<Line> taking) {
  private static final int HEAD = 60;
  private static final int TAIL = 60;
  private static final int BRIEF = 100;
  private static final int TAKING = 20;
  private static final int LONGEST = 2_000;

  static Lines of(Manuscript manuscript) {
    var lines = new Lines(head(manuscript), tail(manuscript), new ArrayList<>(), new ArrayList<>());
    lines.addParagraphs(manuscript);
    return lines;
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

  private void addParagraphs(Manuscript manuscript) {
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      var block = manuscript.blocks().get(b);
      boolean text = block instanceof Block.Paragraph || block instanceof Block.Heading;
      String line = text ? PlainText.lines(block).get(0) : "";
      boolean isBrief = !line.isBlank() && line.length() <= BRIEF;
      boolean takes = taking.size() < TAKING && line.length() <= LONGEST && takesEffect(line);
      if (isBrief || takes) {
        var one = Line.of(manuscript.page(b), b, -1, line);
        (isBrief ? brief : taking).add(one);
        if (isBrief && takes) {
          taking.add(one);
        }
      }
    }
  }

  private static boolean takesEffect(String line) {
    return line.contains("施行") || line.contains("起实施") || line.contains("执行。");
  }
}
