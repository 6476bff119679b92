package org.hengping.publisher.portal;

import java.time.Instant;

/**
 * What stays of a withdrawn document: its address answers 410 with date and reason.
 *
 * @param reason for the public; when it is empty the address answers as if nothing had been there
 */
public record Tombstone(String publicId, Instant withdrawn, String reason) {}
