package org.hengping.corpus.manuscript;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A number that knows its origin.
 *
 * @param calculation name in the figure catalogue, e.g. {@code evaluations.count}
 * @param parameters sorted by name
 * @param scope which records were counted
 * @param value exact value before rounding, in {@code unit}
 * @param unit unit of the value, e.g. 个, 亿元, %; may be empty
 * @param text the value as printed, rounded, with the unit where it belongs to the number
 * @param fingerprint SHA-256 (hex) over the records behind the number
 */
public record Figure(
    String calculation,
    Map<String, String> parameters,
    Scope scope,
    BigDecimal value,
    String unit,
    String text,
    String fingerprint)
    implements Inline {
  public Figure {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }
}
