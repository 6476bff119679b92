/**
 * Web pages. Start at {@link org.hengping.corpus.ingest.html.HtmlReader}; runs in a worker only and
 * fetches nothing: what a page refers to outside itself is not there.
 */
@NullMarked
package org.hengping.corpus.ingest.html;

import org.jspecify.annotations.NullMarked;
