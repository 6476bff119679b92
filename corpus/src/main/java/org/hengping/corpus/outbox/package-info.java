/** What changed and must reach the index. Start at {@link org.hengping.corpus.outbox.Outbox}. */
@NullMarked
package org.hengping.corpus.outbox;

import org.jspecify.annotations.NullMarked;
