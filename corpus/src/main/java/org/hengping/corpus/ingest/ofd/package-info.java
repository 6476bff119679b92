/**
 * OFD (GB/T 33190), the page format of electronic official documents, by an allow-list of its XML.
 * Start at {@link org.hengping.corpus.ingest.ofd.OfdReader}.
 */
@NullMarked
package org.hengping.corpus.ingest.ofd;

import org.jspecify.annotations.NullMarked;
