package org.hengping.server.portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All that is released at one moment: the only source of every page, total, list and data file.
 *
 * @param updatedAt when the last bundle came in
 */
record Released(
    Site site,
    Instant updatedAt,
    List<PublishedReport> reports,
    List<PublishedPolicy> policies,
    List<Tombstone> gone) {
  Released {
    reports =
        reports.stream()
            .sorted(
                Comparator.comparing(PublishedReport::year)
                    .thenComparing(PublishedReport::releasedAt)
                    .reversed()
                    .thenComparing(PublishedReport::id))
            .toList();
    policies =
        policies.stream()
            .sorted(
                Comparator.comparing(PublishedPolicy::releasedAt)
                    .reversed()
                    .thenComparing(PublishedPolicy::id))
            .toList();
    gone =
        gone.stream()
            .sorted(
                Comparator.comparing(Tombstone::withdrawnOn)
                    .reversed()
                    .thenComparing(Tombstone::id))
            .toList();
  }

  /** Years with reports, newest first. */
  List<Integer> years() {
    return reports.stream().map(PublishedReport::year).distinct().sorted((a, b) -> b - a).toList();
  }

  /** Grades that occur, best first. */
  List<String> grades() {
    return reports.stream()
        .sorted(Comparator.comparing(PublishedReport::score).reversed())
        .map(PublishedReport::grade)
        .distinct()
        .toList();
  }
}
