/**
 * Plain text and CSV. Start at {@link org.hengping.corpus.ingest.text.TextReader}; nothing here
 * runs anything but the JDK's decoders over bounded bytes, so it is safe inside the main process.
 */
@NullMarked
package org.hengping.corpus.ingest.text;

import org.jspecify.annotations.NullMarked;
