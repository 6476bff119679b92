/**
 * Indicator rows out of score tables of any layout. Start at {@link
 * org.hengping.corpus.proposal.table.ScoreTables}.
 */
@NullMarked
package org.hengping.corpus.proposal.table;

import org.jspecify.annotations.NullMarked;
