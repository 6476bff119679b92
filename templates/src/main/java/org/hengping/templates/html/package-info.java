/**
 * Writes a manuscript as accessible HTML. Start at {@link org.hengping.templates.html.HtmlWriter}.
 */
@NullMarked
package org.hengping.templates.html;

import org.jspecify.annotations.NullMarked;
