package org.hengping.corpus.proposal.problem;

import org.hengping.corpus.proposal.Place;

/**
 * A problem as a document tells it.
 *
 * @param category one of {@link Category}'s titles, empty when the words tell of none
 * @param text the problem in a sentence
 * @param detail facts that show it, may be empty
 * @param sureness how sure the reading is, 0 to 100
 */
public record Problem(String category, String text, String detail, Place place, int sureness) {}
