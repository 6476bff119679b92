/**
 * Takes personal data and internal parts out of a manuscript, so that public versions can be
 * rebuilt from what is left. Start at {@link org.hengping.publisher.redaction.Redactor}.
 */
@NullMarked
package org.hengping.publisher.redaction;

import org.jspecify.annotations.NullMarked;
