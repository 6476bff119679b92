package org.hengping.corpus.outbox;

/**
 * One change.
 *
 * @param sequence from 1, ascending
 * @param topic {@code document}, or {@code register/NAME}
 * @param subject document id, or key of the register row
 */
public record OutboxEntry(long sequence, String topic, String subject) {}
