package org.hengping.server.staff.report;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;

/**
 * A stretch of a manuscript that is edited as one: a heading of the first two levels with what
 * follows, or what stands before the first heading.
 *
 * @param number from 0
 * @param from first block
 * @param to one past the last block
 * @param level of its heading, 0 when it has none
 * @param heading its text, 开头 when it has none
 * @param state what there is in it
 * @param gaps places that a person still has to fill
 */
public record Section(
    int number, int from, int to, int level, String heading, State state, int gaps) {

  /** What there is in a section. */
  public enum State {
    GAPS("待补"),
    EMPTY("未写"),
    AUTOMATIC("自动"),
    GROUP(""),
    WRITTEN("已写");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** In Chinese. */
    public String words() {
      return words;
    }
  }

  private static final String GAP = "【待补充";
  private static final int DEEPEST = 2;

  /** The sections of a manuscript, in order and without holes. */
  public static List<Section> of(Manuscript manuscript) {
    var blocks = manuscript.blocks();
    var starts = new ArrayList<Integer>();
    for (int b = 0; b < blocks.size(); b++) {
      if (b == 0 || (blocks.get(b) instanceof Block.Heading h && h.level() <= DEEPEST)) {
        starts.add(b);
      }
    }
    var sections = new ArrayList<Section>();
    for (int n = 0; n < starts.size(); n++) {
      int from = starts.get(n);
      int to = n + 1 < starts.size() ? starts.get(n + 1) : blocks.size();
      int next = to < blocks.size() && blocks.get(to) instanceof Block.Heading h ? h.level() : 0;
      sections.add(section(n, from, blocks.subList(from, to), next));
    }
    return List.copyOf(sections);
  }

  private static Section section(int number, int from, List<Block> blocks, int nextLevel) {
    boolean headed = blocks.get(0) instanceof Block.Heading h && h.level() <= DEEPEST;
    int level = headed ? ((Block.Heading) blocks.get(0)).level() : 0;
    String heading = headed ? PlainText.lines(blocks.get(0)).get(0).strip() : "开头";
    var content = headed ? blocks.subList(1, blocks.size()) : blocks;
    int gaps = content.stream().mapToInt(Section::gaps).sum();
    return new Section(
        number,
        from,
        from + blocks.size(),
        level,
        heading,
        state(content, gaps, level, nextLevel),
        gaps);
  }

  private static State state(List<Block> content, int gaps, int level, int nextLevel) {
    if (gaps > 0) {
      return State.GAPS;
    }
    if (content.isEmpty()) {
      return nextLevel > level ? State.GROUP : State.EMPTY;
    }
    return content.stream().allMatch(Section::isDrawn) ? State.AUTOMATIC : State.WRITTEN;
  }

  private static boolean isDrawn(Block block) {
    return (block instanceof Block.Table t && t.source() != null)
        || (block instanceof Block.Chart c && c.source() != null)
        || block instanceof Block.PageBreak;
  }

  private static int gaps(Block block) {
    int count = 0;
    for (String line : PlainText.lines(block)) {
      for (int at = line.indexOf(GAP); at >= 0; at = line.indexOf(GAP, at + 1)) {
        count++;
      }
    }
    return count;
  }
}
