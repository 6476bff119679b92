/** Files that survive a crash. Start at {@link org.hengping.corpus.file.DurableFile}. */
@NullMarked
package org.hengping.corpus.file;

import org.jspecify.annotations.NullMarked;
