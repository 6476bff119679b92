/**
 * Reads the binary formats of Word and Excel 97–2003, which WPS also writes (.doc, .xls, .wps,
 * .et). Apache POI takes the files apart; what is text, unseen or unrecognised is decided here by
 * the same rules as for DOCX and XLSX. Start at {@link
 * org.hengping.corpus.ingest.legacy.LegacyWordReader} or {@link
 * org.hengping.corpus.ingest.legacy.LegacySheetReader}.
 */
@NullMarked
package org.hengping.corpus.ingest.legacy;

import org.jspecify.annotations.NullMarked;
