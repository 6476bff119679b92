/** Workbooks. Start at {@link org.hengping.corpus.ingest.sheet.SheetReader}. */
@NullMarked
package org.hengping.corpus.ingest.sheet;

import org.jspecify.annotations.NullMarked;
