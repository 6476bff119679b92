/**
 * Everything the bureau holds: documents with their revisions, registers, people, audit log. Start
 * at {@link org.hengping.corpus.manuscript.Manuscript}.
 */
@NullMarked
package org.hengping.corpus;

import org.jspecify.annotations.NullMarked;
