/**
 * The indicator library: versions, where they came from, where they were used and how well they
 * tell good from bad. Start at {@link org.hengping.corpus.indicator.IndicatorLibrary}.
 */
@NullMarked
package org.hengping.corpus.indicator;

import org.jspecify.annotations.NullMarked;
