package org.hengping.templates.layout;

import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Manuscript;

/**
 * The blocks of a manuscript by the part of an official document in which they are printed.
 *
 * @param head 版头: printed above the title; empty for 普通材料
 * @param body printed below the title
 * @param foot 版记: printed at the foot of the last page
 */
public record OfficialParts(
    List<Block.Paragraph> head, List<Block> body, List<Block.Paragraph> foot) {
  public OfficialParts {
    head = List.copyOf(head);
    body = List.copyOf(body);
    foot = List.copyOf(foot);
  }

  /**
   * The parts of a manuscript: what leads and what trails; an element that stands elsewhere is a
   * paragraph of the body.
   */
  public static OfficialParts of(Manuscript manuscript) {
    List<Block> blocks = manuscript.blocks();
    int first = 0;
    while (first < blocks.size() && at(blocks.get(first), Element.Place.HEAD)) {
      first++;
    }
    int last = blocks.size();
    while (last > first && at(blocks.get(last - 1), Element.Place.FOOT)) {
      last--;
    }
    return new OfficialParts(
        paragraphs(blocks.subList(0, first)),
        blocks.subList(first, last),
        paragraphs(blocks.subList(last, blocks.size())));
  }

  /** Whether the document has a red head, and so page numbers on the outer side. */
  public boolean official() {
    return !head.isEmpty();
  }

  private static boolean at(Block block, Element.Place place) {
    return block instanceof Block.Paragraph p && p.element().place() == place;
  }

  private static List<Block.Paragraph> paragraphs(List<Block> blocks) {
    return blocks.stream().map(Block.Paragraph.class::cast).toList();
  }
}
