package org.hengping.server.staff.web;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hengping.indexer.index.CorpusIndex;
import org.hengping.indexer.search.SearchPage;
import org.hengping.indexer.search.SearchQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Search that sees what was written a moment ago. When the index cannot be opened or written,
 * search says so or answers with what it has; nothing else stops.
 */
public final class CurrentSearch {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentSearch.class);

  private final Supplier<CorpusIndex> index;

  public CurrentSearch(Supplier<CorpusIndex> index) {
    this.index = index;
  }

  /** Opens the index and brings it up to date. */
  public void catchUp() {
    try {
      index.get().catchUp();
    } catch (UncheckedIOException | IllegalStateException e) {
      LOG.warn("The index cannot follow the corpus", e);
    }
  }

  /** The result, or nothing when search is down. */
  public Optional<SearchPage> search(SearchQuery query) {
    catchUp();
    try {
      return Optional.of(index.get().search(query));
    } catch (UncheckedIOException e) {
      LOG.warn("Search is down", e);
      return Optional.empty();
    }
  }

  /** A result without hits. */
  public static SearchPage nothing() {
    return new SearchPage(0, List.of(), List.of(), List.of(), false);
  }
}
