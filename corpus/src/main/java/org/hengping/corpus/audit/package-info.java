/** The hash-chained record of every write. Start at {@link org.hengping.corpus.audit.AuditLog}. */
@NullMarked
package org.hengping.corpus.audit;

import org.jspecify.annotations.NullMarked;
