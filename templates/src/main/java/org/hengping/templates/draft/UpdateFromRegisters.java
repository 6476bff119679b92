package org.hengping.templates.draft;

import java.util.List;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Source;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.templates.binding.Drawings;
import org.jspecify.annotations.Nullable;

/**
 * Renews the figures, tables and charts of a manuscript and leaves every other word as it is. What
 * cannot be computed any more stays (the check reports it).
 */
public final class UpdateFromRegisters {
  private final FigureCatalogue catalogue = new FigureCatalogue();
  private final Drawings drawings = new Drawings();

  /** The manuscript with the values that the registers give now. */
  public Manuscript update(Manuscript manuscript, RegisterSnapshot registers) {
    var blocks = manuscript.blocks().stream().map(b -> block(b, registers)).toList();
    return new Manuscript(manuscript.title(), blocks, manuscript.pages(), manuscript.unseen());
  }

  private Block block(Block block, RegisterSnapshot registers) {
    if (block instanceof Block.Heading h) {
      return new Block.Heading(h.level(), inlines(h.text(), registers));
    } else if (block instanceof Block.Paragraph p) {
      return p.withText(inlines(p.text(), registers));
    } else if (block instanceof Block.Listing l) {
      return new Block.Listing(
          l.ordered(),
          l.items().stream()
              .map(i -> new Block.Item(i.depth(), inlines(i.text(), registers)))
              .toList());
    } else if (block instanceof Block.Table t) {
      return t.source() != null ? again(t, t.source(), registers) : table(t, registers);
    } else if (block instanceof Block.Chart c && c.source() != null) {
      return again(c, c.source(), registers);
    }
    return block;
  }

  private Block again(Block block, @Nullable Source source, RegisterSnapshot registers) {
    if (source == null) {
      return block;
    }
    try {
      return drawings.again(source, registers);
    } catch (IllegalArgumentException e) {
      return block;
    }
  }

  private Block table(Block.Table table, RegisterSnapshot registers) {
    return new Block.Table(
        inlines(table.caption(), registers),
        table.headerRows(),
        table.rows().stream()
            .map(
                row ->
                    row.stream()
                        .map(
                            c ->
                                new Block.Cell(
                                    inlines(c.text(), registers),
                                    c.rowSpan(),
                                    c.columnSpan(),
                                    c.align()))
                        .toList())
            .toList(),
        null);
  }

  private List<Inline> inlines(List<Inline> inlines, RegisterSnapshot registers) {
    return inlines.stream().map(i -> inline(i, registers)).toList();
  }

  private Inline inline(Inline inline, RegisterSnapshot registers) {
    if (inline instanceof Figure f) {
      return figure(f, registers);
    } else if (inline instanceof Inline.Strong s) {
      return new Inline.Strong(inlines(s.content(), registers));
    } else if (inline instanceof Inline.Link l) {
      return new Inline.Link(inlines(l.content(), registers), l.target());
    } else if (inline instanceof Inline.Footnote n) {
      return new Inline.Footnote(inlines(n.content(), registers));
    }
    return inline;
  }

  private Figure figure(Figure figure, RegisterSnapshot registers) {
    try {
      return catalogue.again(figure, registers);
    } catch (IllegalArgumentException e) {
      return figure;
    }
  }
}
