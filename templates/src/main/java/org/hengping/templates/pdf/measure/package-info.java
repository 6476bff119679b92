/**
 * Measures the pages of a PDF that we wrote against the rules of GB/T 9704—2012. Start at {@link
 * org.hengping.templates.pdf.measure.CheckLayout}.
 */
@NullMarked
package org.hengping.templates.pdf.measure;

import org.jspecify.annotations.NullMarked;
