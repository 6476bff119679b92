/**
 * Report templates and the drafts that they make. Start at {@link
 * org.hengping.templates.draft.WriteDraft}.
 */
@NullMarked
package org.hengping.templates.draft;

import org.jspecify.annotations.NullMarked;
