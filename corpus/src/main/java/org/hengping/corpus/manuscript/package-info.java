/**
 * The one typed document model (稿件): everything imports to it, everything exports from it. Start at
 * {@link org.hengping.corpus.manuscript.Manuscript}.
 */
@NullMarked
package org.hengping.corpus.manuscript;

import org.jspecify.annotations.NullMarked;
