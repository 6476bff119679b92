package org.hengping.server.portal;

import java.time.LocalDate;

/** What stays of a withdrawn document: that it was here, until when, and why it went. */
record Tombstone(String id, LocalDate withdrawnOn, String reason) {
  String href() {
    return "/reports/" + id;
  }
}
