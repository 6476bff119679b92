package org.hengping.corpus.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inlines;
import org.hengping.corpus.manuscript.Manuscript;

/** The manuscript that an edited text is based on; restores its figures and opaque blocks. */
public final class BaseManuscript implements MarkdownReferences {
  private final Map<String, Figure> figures = new HashMap<>();
  private final Map<String, Block> blocks = new HashMap<>();

  public BaseManuscript(Manuscript manuscript) {
    for (Block block : manuscript.blocks()) {
      blocks.putIfAbsent(MarkdownWriter.reference(block), block);
      Inlines.figures(block)
          .forEach(f -> figures.putIfAbsent(key(f.calculation(), f.parameters()), f));
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
