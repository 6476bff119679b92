/**
 * Reads files from outside in child processes with bounded memory and time. Start at {@link
 * org.hengping.corpus.ingest.worker.FileReaders}.
 */
@NullMarked
package org.hengping.corpus.ingest.worker;

import org.jspecify.annotations.NullMarked;
