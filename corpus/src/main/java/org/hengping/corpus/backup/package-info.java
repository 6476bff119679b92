/**
 * Copies of a whole data folder and the way back. Start at {@link
 * org.hengping.corpus.backup.BackUpFolder}.
 */
@NullMarked
package org.hengping.corpus.backup;

import org.jspecify.annotations.NullMarked;
