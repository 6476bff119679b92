/**
 * The database: the only package that speaks SQL. Start at {@link
 * org.hengping.corpus.store.CorpusStore}.
 */
@NullMarked
package org.hengping.corpus.store;

import org.jspecify.annotations.NullMarked;
