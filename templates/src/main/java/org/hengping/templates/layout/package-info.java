/**
 * What all writers share: for whom they write, the official layout (GB/T 9704—2012), how a table is
 * laid out and which characters are printed. Start at {@link
 * org.hengping.templates.layout.OfficialLayout}.
 */
@NullMarked
package org.hengping.templates.layout;

import org.jspecify.annotations.NullMarked;
