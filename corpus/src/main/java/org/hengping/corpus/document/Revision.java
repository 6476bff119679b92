package org.hengping.corpus.document;

import java.time.Instant;
import org.hengping.corpus.manuscript.Manuscript;

/**
 * One immutable version of a document.
 *
 * @param number from 1 without gaps
 * @param author user who wrote it
 * @param note what changed, for people
 * @param hash SHA-256 (hex) of the manuscript's canonical JSON
 */
public record Revision(
    DocumentId document,
    int number,
    Manuscript manuscript,
    String author,
    Instant at,
    String note,
    String hash) {}
