package org.hengping.publisher.portal;

import java.time.Instant;

/** What stays of a withdrawn document: its address answers 410 with the date. */
public record Tombstone(String publicId, Instant withdrawn) {}
