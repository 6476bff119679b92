package org.hengping.corpus.manuscript;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a table or chart that nobody typed comes from: the directive that drew it, with its
 * parameters.
 */
public record Source(String directive, Map<String, String> parameters) {
  public Source {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }
}
