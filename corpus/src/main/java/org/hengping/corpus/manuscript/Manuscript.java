package org.hengping.corpus.manuscript;

import java.util.List;

/**
 * A document as typed blocks (稿件). Immutable.
 *
 * @param title the document's title, plain text, never blank
 * @param blocks what a reader sees, in reading order
 * @param pages the 1-based page on which each block starts in the original, parallel to {@code
 *     blocks}; empty where the format has no pages
 * @param unseen text of the original that no reader could see; kept so that a person can be told,
 *     never written to any output
 */
public record Manuscript(
    String title, List<Block> blocks, List<Integer> pages, List<UnseenText> unseen) {

  public Manuscript {
    if (title.isBlank()) {
      throw new IllegalArgumentException("A manuscript needs a title");
    }
    blocks = List.copyOf(blocks);
    pages = List.copyOf(pages);
    unseen = List.copyOf(unseen);
    if (!pages.isEmpty() && pages.size() != blocks.size()) {
      throw new IllegalArgumentException(
          "pages " + pages.size() + " must be parallel to blocks " + blocks.size());
    }
  }

  /** A manuscript without pages and without unseen text. */
  public static Manuscript of(String title, List<Block> blocks) {
    return new Manuscript(title, blocks, List.of(), List.of());
  }

  /** The same document with other blocks; page numbers are dropped, as they no longer hold. */
  public Manuscript withBlocks(List<Block> changed) {
    return new Manuscript(title, changed, List.of(), unseen);
  }

  /** The 1-based page of a block, 0 where it is not known. */
  public int page(int block) {
    return pages.isEmpty() ? 0 : pages.get(block);
  }
}
