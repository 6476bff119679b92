package org.hengping.publisher.redaction;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;

/**
 * Which blocks stand in a section that is marked internal: from its heading to the next heading of
 * the same or a higher level.
 */
final class InternalSections {
  private static final Pattern MARK =
      Pattern.compile(
          "[【\\[〔(<《](?:内部|内部使用|内部掌握|不公开)[】\\]〕)>》]|批示|批办|注意保存|会议纪要|会议记录|工作底稿|评价底稿|不宜公开|不公开内容|领导意见"
              + "|内部(?:资料|意见|掌握|使用|参考|讨论|研究意见|文件|材料|通报|情况)");
  private static final Pattern BODY_MARK = Pattern.compile("[【\\[〔](?:内部|内部使用|内部掌握|不公开)[】\\]〕]");
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

  /** A mark in any line, item, cell or footnote withholds the block as a whole. */
  private static boolean bodyMarked(Block block) {
    return Redactor.texts(Manuscript.of("-", List.of(block))).stream()
        .anyMatch(line -> BODY_MARK.matcher(plain(line)).find());
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
    return NormalText.normalise(text).replaceAll("\\s", "").replace('內', '内').replace("資料", "资料");
  }
}
