package org.hengping.server.portal;

import java.time.LocalDate;

/** What stays of a withdrawn document: that it was here, until when, and why it went. */
record Tombstone(String href, String id, String title, LocalDate withdrawnOn, String reason) {}
