/**
 * Lines, paragraphs and tables from characters placed on pages, whatever format placed them. A
 * {@link org.hengping.corpus.ingest.layout.Canvas} takes what a page draws and tells the seen from
 * the unseen; start reading at {@link org.hengping.corpus.ingest.layout.ReadPages}.
 */
@NullMarked
package org.hengping.corpus.ingest.layout;

import org.jspecify.annotations.NullMarked;
