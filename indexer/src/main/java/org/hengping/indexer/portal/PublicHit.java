package org.hengping.indexer.portal;

import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.indexer.search.Snippet;

/**
 * A place in a released report that was found.
 *
 * @param heading nearest heading above, may be empty
 * @param matches passages of this report that match, 1 when not grouped
 */
public record PublicHit(
    String publicId,
    String title,
    DocumentKind kind,
    int year,
    String unit,
    Anchor anchor,
    String heading,
    long matches,
    Snippet snippet,
    double score) {}
