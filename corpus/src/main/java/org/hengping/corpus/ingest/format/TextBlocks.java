package org.hengping.corpus.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.PlainText;

/**
 * Makes blocks of the paragraphs of a word processor: headings by style, outline level or
 * numbering, lists of neighbouring bullets. Not thread-safe.
 */
public final class TextBlocks {
  private static final int LONGEST_HEADING = 120;

  private final Collector blocks;
  private final List<Block.Item> bullets = new ArrayList<>();
  private String title = "";

  public TextBlocks(Collector blocks) {
    this.blocks = blocks;
  }

  /** Text of the paragraph in the style of a title, empty when there is none. */
  public String title() {
    return title;
  }

  /** Where the next block will stand, for people. */
  public String place() {
    return "第" + (blocks.size() + 1) + "段";
  }

  /** Adds a finished block. */
  public void add(Block block) {
    end();
    blocks.add(block);
  }

  /** To be called after the last block. */
  public void end() {
    if (!bullets.isEmpty()) {
      blocks.add(new Block.Listing(false, bullets));
      bullets.clear();
    }
  }

  /**
   * Adds a paragraph, cut at its page breaks; pieces without text are dropped.
   *
   * @param level heading level that style or paragraph state, empty when they state none
   * @param asTitle whether its style is that of a title
   */
  public void paragraph(
      List<List<Inline>> pieces,
      Optional<AutoNumbers.Mark> mark,
      OptionalInt level,
      boolean asTitle) {
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        add(new Block.PageBreak());
      }
      var piece = pieces.get(i);
      if (!PlainText.of(piece).isBlank() || !PlainText.footnotes(piece).isEmpty()) {
        text(piece, i == 0 ? mark : Optional.empty(), level, asTitle);
      }
    }
  }

  private void text(
      List<Inline> piece, Optional<AutoNumbers.Mark> mark, OptionalInt level, boolean asTitle) {
    if (mark.isPresent() && mark.get().bullet() && level.isEmpty()) {
      bullets.add(new Block.Item(0, piece));
      return;
    }
    var inlines = new ArrayList<Inline>();
    mark.filter(m -> !m.bullet()).ifPresent(m -> inlines.add(new Inline.Text(m.text())));
    inlines.addAll(piece);
    String line = PlainText.of(inlines);
    if (asTitle && title.isEmpty()) {
      title = TitleLine.plain(line);
    }
    if (level.isPresent() && line.length() <= LONGEST_HEADING) {
      add(new Block.Heading(Math.min(level.getAsInt(), 6), plain(inlines)));
    } else {
      var block = Numbering.block(line, inlines);
      add(block instanceof Block.Heading h ? new Block.Heading(h.level(), plain(inlines)) : block);
    }
  }

  /** A heading is strong anyway. */
  private static List<Inline> plain(List<Inline> inlines) {
    return inlines.stream()
        .flatMap(i -> i instanceof Inline.Strong s ? s.content().stream() : List.of(i).stream())
        .toList();
  }
}
