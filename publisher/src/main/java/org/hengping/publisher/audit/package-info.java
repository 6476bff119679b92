/**
 * Reads finished public files with code of its own and compares them with what they may say. Start
 * at {@link org.hengping.publisher.audit.LeakAudit}.
 */
@NullMarked
package org.hengping.publisher.audit;

import org.jspecify.annotations.NullMarked;
