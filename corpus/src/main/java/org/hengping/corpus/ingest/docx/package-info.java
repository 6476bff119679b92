/**
 * Reads DOCX by an allow-list over its XML: what is understood becomes text, what nobody sees stays
 * behind, what is seen and not understood becomes an unrecognised block. Start at {@link
 * org.hengping.corpus.ingest.docx.DocxReader}.
 */
@NullMarked
package org.hengping.corpus.ingest.docx;

import org.jspecify.annotations.NullMarked;
