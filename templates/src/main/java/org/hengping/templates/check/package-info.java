/**
 * Checks on drafts: gaps, sums, grades, parts and wholes, stale figures. Start at {@link
 * org.hengping.templates.check.DraftCheck}.
 */
@NullMarked
package org.hengping.templates.check;

import org.jspecify.annotations.NullMarked;
