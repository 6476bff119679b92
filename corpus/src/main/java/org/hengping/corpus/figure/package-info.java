/**
 * Every number that reports use, computed from registers by name. Start at {@link
 * org.hengping.corpus.figure.FigureCatalogue}.
 */
@NullMarked
package org.hengping.corpus.figure;

import org.jspecify.annotations.NullMarked;
