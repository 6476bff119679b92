/**
 * Programs that judge our output independently: LibreOffice, poppler and veraPDF. A test that needs
 * an absent one is skipped with a clear message, or fails where {@code HENGPING_ORACLES=required}.
 * Start at {@link org.hengping.corpus.oracle.Oracle}.
 */
@NullMarked
package org.hengping.corpus.oracle;

import org.jspecify.annotations.NullMarked;
