/**
 * The staff zone's index, a cache of the corpus. Start at {@link
 * org.hengping.indexer.index.CorpusIndex}.
 */
@NullMarked
package org.hengping.indexer.index;

import org.jspecify.annotations.NullMarked;
