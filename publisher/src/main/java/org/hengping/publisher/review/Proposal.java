package org.hengping.publisher.review;

import org.hengping.publisher.redaction.Redaction;

/**
 * A redaction that a reviewer decides about; only for the staff zone.
 *
 * @param excerpt the words that would go, with a little of what stands around them; empty for whole
 *     blocks
 */
public record Proposal(Redaction redaction, String excerpt) {}
