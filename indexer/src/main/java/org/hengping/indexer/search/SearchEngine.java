package org.hengping.indexer.search;

/** Searches the corpus. Never throws for anything in a query: wrong syntax is text. Thread-safe. */
public interface SearchEngine {

  /** One page of hits, best first, with exact totals and counts. */
  SearchPage search(SearchQuery query);
}
