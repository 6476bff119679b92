package org.hengping.corpus.ingest.format;

/**
 * Something that was found in a text, in the form in which it is stored; its fields mean what its
 * {@link TextFinder} says.
 *
 * @param values JSON
 * @param place empty when it was told from the whole document
 * @param sure how sure the reading is, 0 to 100
 */
public record FoundItem(String kind, String values, String place, int sure) {}
