package org.hengping.publisher.redaction;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.PlainText;

/**
 * Which blocks stand in a section that is marked internal: from its heading to the next heading of
 * the same or a higher level.
 */
final class InternalSections {
  private static final Pattern MARK =
      Pattern.compile(
          "[【\\[〔(<《](?:内部|内部使用|内部掌握|不公开)[】\\]〕)>》]|批示|内部资料|注意保存|会议纪要|工作底稿|内部意见|内部掌握|内部使用");
  private static final Pattern BODY_MARK =
      Pattern.compile("^[【\\[〔](?:内部|内部使用|内部掌握|不公开)[】\\]〕].*", Pattern.DOTALL);
  private static final List<Pattern> NUMBERING =
      List.of(
          Pattern.compile("^[一二三四五六七八九十]{1,3}、.*"),
          Pattern.compile("^\\([一二三四五六七八九十]{1,3}\\).*"),
          Pattern.compile("^[0-9]{1,2}[.、].*"),
          Pattern.compile("^\\([0-9]{1,2}\\).*"));
  private static final int LONGEST_TYPED_HEADING = 40;

  private InternalSections() {}

  /** The indexes of the blocks that are withheld. */
  static BitSet find(List<Block> blocks) {
    var withheld = new BitSet(blocks.size());
    int open = 0;
    boolean typed = false;
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      boolean heading = block instanceof Block.Heading;
      int level = heading || open == 0 || typed ? level(block) : 0;
      if (open > 0 && level > 0 && level <= open) {
        open = 0;
      }
      if (open == 0 && level > 0 && marked(block)) {
        open = level;
        typed = !heading;
      }
      if (open > 0 || bodyMarked(block)) {
        withheld.set(b);
      }
    }
    return withheld;
  }

  /** Whether a title or heading marks what follows as internal. */
  static boolean marks(String text) {
    return MARK.matcher(plain(text)).find();
  }

  private static boolean marked(Block block) {
    return PlainText.lines(block).stream().anyMatch(InternalSections::marks);
  }

  private static boolean bodyMarked(Block block) {
    return PlainText.lines(block).stream()
        .limit(1)
        .anyMatch(line -> BODY_MARK.matcher(plain(line)).matches());
  }

  /**
   * Level of a heading or of a short numbered paragraph that stands for one; 0 for other blocks.
   */
  private static int level(Block block) {
    if (block instanceof Block.Heading h) {
      return h.level();
    }
    if (block instanceof Block.Paragraph p) {
      String text = plain(PlainText.of(p.text()));
      if (text.length() <= LONGEST_TYPED_HEADING && !text.matches(".*[。；;].*")) {
        for (int i = 0; i < NUMBERING.size(); i++) {
          if (NUMBERING.get(i).matcher(text).matches()) {
            return i + 1;
          }
        }
      }
    }
    return 0;
  }

  private static String plain(String text) {
    return NormalText.normalise(text).replaceAll("\\s", "");
  }
}
