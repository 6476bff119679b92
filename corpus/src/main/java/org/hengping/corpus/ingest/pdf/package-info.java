/** PDF through PDFBox. Start at {@link org.hengping.corpus.ingest.pdf.PdfReader}. */
@NullMarked
package org.hengping.corpus.ingest.pdf;

import org.jspecify.annotations.NullMarked;
