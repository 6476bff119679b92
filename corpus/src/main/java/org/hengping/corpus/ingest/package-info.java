/**
 * Files from outside become documents (归集). Start at {@link
 * org.hengping.corpus.ingest.IngestDocument} for one file and {@link
 * org.hengping.corpus.ingest.ImportFiles} for many.
 */
@NullMarked
package org.hengping.corpus.ingest;

import org.jspecify.annotations.NullMarked;
