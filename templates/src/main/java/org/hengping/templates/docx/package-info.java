/**
 * Writes a manuscript as an Office Open XML document in the official layout. Start at {@link
 * org.hengping.templates.docx.DocxWriter}.
 */
@NullMarked
package org.hengping.templates.docx;

import org.jspecify.annotations.NullMarked;
