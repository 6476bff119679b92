package org.hengping.corpus.figure;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Scope;

/** What tells one figure from another: the calculation, its parameters and its scope. */
public record FigureName(String calculation, SortedMap<String, String> parameters, Scope scope) {
  public FigureName {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** The name of a printed figure. */
  public static FigureName of(Figure figure) {
    return new FigureName(figure.calculation(), new TreeMap<>(figure.parameters()), figure.scope());
  }

  /** The name of a figure to be computed. */
  public static FigureName of(String calculation, Map<String, String> parameters, Scope scope) {
    return new FigureName(calculation, new TreeMap<>(parameters), scope);
  }
}
