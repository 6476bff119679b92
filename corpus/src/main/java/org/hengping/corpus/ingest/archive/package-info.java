/**
 * ZIP archives of files. Start at {@link org.hengping.corpus.ingest.archive.ZipArchive}. Only the
 * directory is read here, and entries are inflated one at a time within limits; what an entry holds
 * is read in a worker like any other file.
 */
@NullMarked
package org.hengping.corpus.ingest.archive;

import org.jspecify.annotations.NullMarked;
