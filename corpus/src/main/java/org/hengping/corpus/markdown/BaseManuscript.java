package org.hengping.corpus.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;

/** The manuscript that an edited text is based on; restores its figures and opaque blocks. */
public final class BaseManuscript implements MarkdownReferences {
  private final Map<String, Figure> figures = new HashMap<>();
  private final Map<String, Block> blocks = new HashMap<>();

  public BaseManuscript(Manuscript manuscript) {
    for (Block block : manuscript.blocks()) {
      blocks.putIfAbsent(MarkdownWriter.reference(block), block);
      collect(block);
    }
  }

  private void collect(Block block) {
    if (block instanceof Block.Heading h) {
      collect(h.text());
    } else if (block instanceof Block.Paragraph p) {
      collect(p.text());
    } else if (block instanceof Block.Listing l) {
      l.items().forEach(i -> collect(i.text()));
    } else if (block instanceof Block.Table t) {
      collect(t.caption());
      t.rows().forEach(row -> row.forEach(cell -> collect(cell.text())));
    }
  }

  private void collect(List<Inline> inlines) {
    for (Inline inline : inlines) {
      if (inline instanceof Figure f) {
        figures.putIfAbsent(key(f.calculation(), f.parameters()), f);
      } else if (inline instanceof Inline.Strong s) {
        collect(s.content());
      } else if (inline instanceof Inline.Link l) {
        collect(l.content());
      } else if (inline instanceof Inline.Footnote n) {
        collect(n.content());
      }
    }
  }

  private static String key(String calculation, Map<String, String> parameters) {
    return FigureAddress.of(calculation, parameters);
  }

  @Override
  public Optional<Figure> figure(String calculation, Map<String, String> parameters) {
    return Optional.ofNullable(figures.get(key(calculation, parameters)));
  }

  @Override
  public Optional<Block> block(String reference) {
    return Optional.ofNullable(blocks.get(reference));
  }
}
