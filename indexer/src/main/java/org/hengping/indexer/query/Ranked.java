package org.hengping.indexer.query;

import java.util.List;
import java.util.Map;

/**
 * The hits of one page in Lucene's numbers, with exact counts over all hits.
 *
 * @param kinds hits by kind
 * @param years hits by year, without 0
 * @param widened see {@link org.hengping.indexer.search.SearchPage}
 */
public record Ranked(
    long total,
    List<Hit> hits,
    Map<String, Long> kinds,
    Map<Integer, Long> years,
    boolean widened) {

  /**
   * @param doc Lucene's document number
   * @param matches how many entries of the same owner match, 1 when not grouped
   */
  public record Hit(int doc, float score, long matches) {}

  public Ranked {
    hits = List.copyOf(hits);
    kinds = Map.copyOf(kinds);
    years = Map.copyOf(years);
  }
}
