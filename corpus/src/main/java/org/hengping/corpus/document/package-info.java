/**
 * Documents, their revisions and where a report stands in its life. Start at {@link
 * org.hengping.corpus.document.Documents}.
 */
@NullMarked
package org.hengping.corpus.document;

import org.jspecify.annotations.NullMarked;
