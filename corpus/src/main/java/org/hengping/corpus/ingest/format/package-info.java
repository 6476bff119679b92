/**
 * What all readers of files share: what a reading yields, limits, hardened ZIP and XML, the Chinese
 * numbering of headings and the secrecy mark. Start at {@link
 * org.hengping.corpus.ingest.format.Reading}.
 */
@NullMarked
package org.hengping.corpus.ingest.format;

import org.jspecify.annotations.NullMarked;
