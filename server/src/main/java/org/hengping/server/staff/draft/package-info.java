/** Starting drafts from templates. Start at {@link org.hengping.server.staff.draft.StartDraft}. */
@NullMarked
package org.hengping.server.staff.draft;

import org.jspecify.annotations.NullMarked;
