/**
 * Writes a manuscript as PDF/A-2a and PDF/UA-1 in the official layout. Start at {@link
 * org.hengping.templates.pdf.PdfWriter}.
 */
@NullMarked
package org.hengping.templates.pdf;

import org.jspecify.annotations.NullMarked;
