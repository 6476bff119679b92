package org.hengping.corpus.resemblance;

import org.hengping.corpus.document.DocumentId;

/**
 * A document whose text is nearly the same.
 *
 * @param percent how much of both texts' runs of five characters they share; 100 only when the
 *     texts are equal but for spaces and punctuation
 */
public record CloseDocument(DocumentId id, String title, int percent) {}
