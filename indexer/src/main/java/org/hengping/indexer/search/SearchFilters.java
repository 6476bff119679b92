package org.hengping.indexer.search;

import java.util.Set;

/**
 * Limits what is found; an empty set limits nothing.
 *
 * @param years evaluation years
 * @param units full names of units
 * @param kinds names of document kinds; for indicators frameworks, for findings categories
 */
public record SearchFilters(Set<Integer> years, Set<String> units, Set<String> kinds) {

  /** No limit. */
  public static final SearchFilters NONE = new SearchFilters(Set.of(), Set.of(), Set.of());

  public SearchFilters {
    years = Set.copyOf(years);
    units = Set.copyOf(units);
    kinds = Set.copyOf(kinds);
  }
}
