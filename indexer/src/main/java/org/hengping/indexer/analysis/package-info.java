/**
 * How text becomes terms. Inside this module only. Start at {@link
 * org.hengping.indexer.analysis.NormalText}.
 */
@NullMarked
package org.hengping.indexer.analysis;

import org.jspecify.annotations.NullMarked;
