/**
 * Tells that two texts are nearly the same (an older version, the same in another format) without
 * comparing all with all. Start at {@link org.hengping.corpus.resemblance.FindClose}.
 */
@NullMarked
package org.hengping.corpus.resemblance;

import org.jspecify.annotations.NullMarked;
