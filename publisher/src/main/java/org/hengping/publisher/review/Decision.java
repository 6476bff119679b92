package org.hengping.publisher.review;

/**
 * What a reviewer decides about a proposed redaction; equal items have equal hashes and are decided
 * together. What nobody decides about is taken out.
 *
 * @param hash of {@link org.hengping.publisher.redaction.Redaction#hash}
 * @param remove false when the item stays
 * @param reason why it stays; needed then
 */
public record Decision(String hash, boolean remove, String reason) {}
