package org.hengping.corpus.proposal;

/**
 * Something in a document that does not agree with itself, e.g. a total that is not the sum.
 *
 * @param message what differs, in Chinese
 */
public record ReadingCheck(Place place, String message) {}
