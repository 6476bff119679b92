package org.hengping.templates.check;

import java.util.Optional;
import org.hengping.corpus.manuscript.Anchor;

/**
 * Something for a person to mend.
 *
 * @param rule name of the rule, e.g. {@code GAP}
 * @param message what is wrong and what to do, for people
 * @param excerpt the words in question, may be empty
 * @param anchor the place, where there is one
 */
public record Issue(
    String rule, Severity severity, String message, String excerpt, Optional<Anchor> anchor) {}
