/**
 * Finds passages, indicators and findings. Start at {@link
 * org.hengping.indexer.search.SearchEngine}.
 */
@NullMarked
package org.hengping.indexer;

import org.jspecify.annotations.NullMarked;
