package org.hengping.indexer.portal;

import java.util.List;

/**
 * One page of a public result.
 *
 * @param total all hits, or all reports when grouped; exact
 * @param widened see {@link org.hengping.indexer.search.SearchPage}
 */
public record PublicPage(long total, List<PublicHit> hits, boolean widened) {
  public PublicPage {
    hits = List.copyOf(hits);
  }
}
