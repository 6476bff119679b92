package org.hengping.publisher.redaction;

import java.util.List;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Source;

/**
 * A manuscript made fit for the public, and what was done to it.
 *
 * @param publicVersion text only: no figure origins, no document ids, no unseen text
 * @param redactions in reading order
 * @param figures the figures that are still printed (their origins are not in {@code
 *     publicVersion})
 * @param sources where the tables and charts that are still shown come from
 * @param unseen places with text that no reader of the original could see, for people
 * @param unrecognised places that ingest did not understand, for people
 * @param removed what no public file may contain
 */
public record RedactedManuscript(
    Manuscript publicVersion,
    List<Redaction> redactions,
    List<Figure> figures,
    List<Source> sources,
    List<String> unseen,
    List<String> unrecognised,
    RemovedText removed) {
  public RedactedManuscript {
    redactions = List.copyOf(redactions);
    figures = List.copyOf(figures);
    sources = List.copyOf(sources);
    unseen = List.copyOf(unseen);
    unrecognised = List.copyOf(unrecognised);
  }
}
