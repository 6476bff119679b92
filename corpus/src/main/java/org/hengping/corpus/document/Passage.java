package org.hengping.corpus.document;

import org.hengping.corpus.manuscript.Anchor;

/**
 * A piece of a document that search can find and a citation can name: a paragraph, a heading, an
 * item of a list or a row of a table.
 *
 * @param heading text of the nearest heading above, empty when there is none
 */
public record Passage(Anchor anchor, String heading, String text) {}
