package org.hengping.corpus.document;

import java.time.Instant;

/**
 * One step of a report's life.
 *
 * @param sequence running number over all documents
 * @param revision revision that the step is about
 * @param actor user who took it
 * @param detail JSON of whoever took the step (decisions, bundle hash, reason …), never personal
 *     data
 */
public record Step(
    long sequence,
    DocumentId document,
    int revision,
    ReportState from,
    ReportState to,
    String actor,
    Instant at,
    String detail) {}
