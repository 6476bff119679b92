package org.hengping.corpus.markdown;

import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.RegisterSnapshot;

/** Computes the figures that a person has newly written into an edited text. */
public final class FigureReferences implements MarkdownReferences {
  private final FigureCatalogue catalogue = new FigureCatalogue();
  private final RegisterSnapshot registers;
  private final Scope scope;

  public FigureReferences(RegisterSnapshot registers, Scope scope) {
    this.registers = registers;
    this.scope = scope;
  }

  /** Empty when the registers cannot give such a figure. */
  @Override
  public Optional<Figure> figure(String calculation, Map<String, String> parameters) {
    try {
      return Optional.of(catalogue.compute(calculation, parameters, scope, registers));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the text that stands for it stays
    }
  }

  @Override
  public Optional<Block> block(String reference) {
    return Optional.empty();
  }
}
