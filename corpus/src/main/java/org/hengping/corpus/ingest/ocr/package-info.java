/**
 * Text of scanned pages, read by a machine where one is installed. Start at {@link
 * org.hengping.corpus.ingest.ocr.PageRecogniser}.
 */
@NullMarked
package org.hengping.corpus.ingest.ocr;

import org.jspecify.annotations.NullMarked;
