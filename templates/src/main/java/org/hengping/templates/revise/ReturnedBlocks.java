package org.hengping.templates.revise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.templates.check.Issue;

/** Brings the blocks of a file into the form of a draft. */
final class ReturnedBlocks {
  private ReturnedBlocks() {}

  /**
   * The blocks without lines of page headers and footers, which a draft has none of; names of
   * attachments are one paragraph, and neighbouring items one list, where they were before.
   */
  static List<Block> of(List<Block> base, List<Block> returned, List<Issue> issues) {
    var lines = Line.of(base).stream().map(Line::text).collect(Collectors.toSet());
    boolean apart = attachments(base) > 1;
    boolean listsMeet = listsMeet(base);
    var blocks = new ArrayList<Block>();
    for (Block block : returned) {
      String text = block instanceof Block.Paragraph p ? PlainText.of(p.text()) : "";
      int last = blocks.size() - 1;
      if (text.matches("(?s)页[眉脚]：.*") && !lines.contains(text)) {
        issues.add(TakeBack.issue("EDGE", "页眉页脚由版式规定，文件中改动的页眉页脚没有采用", text, Optional.empty()));
      } else if (!apart && last >= 0 && isAttachments(block) && isAttachments(blocks.get(last))) {
        blocks.set(last, joined((Block.Paragraph) blocks.get(last), (Block.Paragraph) block));
      } else if (!listsMeet && last >= 0 && alike(blocks.get(last), block)) {
        blocks.set(last, joined((Block.Listing) blocks.get(last), (Block.Listing) block));
      } else {
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** Whether two lists of a kind follow each other. */
  private static boolean listsMeet(List<Block> blocks) {
    return IntStream.range(1, blocks.size()).anyMatch(b -> alike(blocks.get(b - 1), blocks.get(b)));
  }

  private static boolean alike(Block first, Block second) {
    return first instanceof Block.Listing a
        && second instanceof Block.Listing b
        && a.ordered() == b.ordered();
  }

  private static Block joined(Block.Listing first, Block.Listing second) {
    var items = new ArrayList<>(first.items());
    items.addAll(second.items());
    return new Block.Listing(first.ordered(), items);
  }

  private static long attachments(List<Block> blocks) {
    return blocks.stream().filter(ReturnedBlocks::isAttachments).count();
  }

  private static boolean isAttachments(Block block) {
    return block instanceof Block.Paragraph p && p.element() == Element.ATTACHMENTS;
  }

  private static Block joined(Block.Paragraph first, Block.Paragraph second) {
    var text = new ArrayList<>(first.text());
    text.add(new Inline.LineBreak());
    text.addAll(second.text());
    return first.withText(text);
  }
}
