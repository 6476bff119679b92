package org.hengping.indexer.search;

import java.util.List;

/**
 * One page of a result.
 *
 * @param total all hits, or all documents when grouped; exact
 * @param kinds hits by kind, most first
 * @param years hits by year, newest first; hits without a year are not counted
 * @param widened nothing held all the words, or hardly anything all of a long question, so hits may
 *     hold only some of them
 */
public record SearchPage(
    long total,
    List<SearchHit> hits,
    List<FacetCount> kinds,
    List<FacetCount> years,
    boolean widened) {
  public SearchPage {
    hits = List.copyOf(hits);
    kinds = List.copyOf(kinds);
    years = List.copyOf(years);
  }
}
