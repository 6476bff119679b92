package org.hengping.server.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A released policy as the pages need it. */
record PublishedPolicy(
    String id,
    String title,
    String issuer,
    String number,
    Optional<LocalDate> issuedOn,
    String status,
    Instant releasedAt,
    int version,
    long sequence,
    PublishedText text) {
  String href() {
    return "/policies/" + id;
  }
}
