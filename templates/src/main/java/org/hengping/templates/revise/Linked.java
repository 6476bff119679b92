package org.hengping.templates.revise;

import org.hengping.corpus.manuscript.Inline;

/**
 * Something in a line that knows where it comes from: a figure or a citation.
 *
 * @param start first character in the printed text of the line
 * @param end one past the last
 */
record Linked(int start, int end, Inline inline) {
  Linked at(int place) {
    return new Linked(place, place + end - start, inline);
  }
}
