/**
 * From what a person typed to ranked hits with their snippets. Inside this module only. Start at
 * {@link org.hengping.indexer.query.QueryText}.
 */
@NullMarked
package org.hengping.indexer.query;

import org.jspecify.annotations.NullMarked;
