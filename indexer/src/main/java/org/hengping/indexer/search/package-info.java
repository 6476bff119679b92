/**
 * The port through which everyone searches; no type of a search library in it. Start at {@link
 * org.hengping.indexer.search.SearchEngine}.
 */
@NullMarked
package org.hengping.indexer.search;

import org.jspecify.annotations.NullMarked;
