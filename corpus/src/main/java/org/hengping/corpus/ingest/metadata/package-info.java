/**
 * What a text says about the document itself: title, kind, unit, year, document number, issuer and
 * dates, each with the place where it stands and how sure the reading is. Start at {@link
 * org.hengping.corpus.ingest.metadata.ReadMetadata}. Every pattern is bounded, as it meets text
 * from outside.
 */
@NullMarked
package org.hengping.corpus.ingest.metadata;

import org.jspecify.annotations.NullMarked;
