/**
 * Values of indicators and the rules that make a score of them. Start at {@link
 * org.hengping.corpus.scoring.ScoringRule}.
 */
@NullMarked
package org.hengping.corpus.scoring;

import org.jspecify.annotations.NullMarked;
