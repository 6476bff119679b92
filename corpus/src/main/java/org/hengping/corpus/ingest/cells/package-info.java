/**
 * Cells of spreadsheets as values with their places, for forms and registers. Start at {@link
 * org.hengping.corpus.ingest.cells.Cells}.
 */
@NullMarked
package org.hengping.corpus.ingest.cells;

import org.jspecify.annotations.NullMarked;
