/**
 * The font files that PDF output embeds, and which characters they can print. Start at {@link
 * org.hengping.templates.fonts.FontFile}.
 */
@NullMarked
package org.hengping.templates.fonts;

import org.jspecify.annotations.NullMarked;
