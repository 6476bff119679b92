package org.hengping.corpus.indicator;

import java.util.List;

/** A field in which two versions differ. */
public record FieldDifference(String field, String heading, String before, String after) {

  /** Differences field by field, without those that only say where a version stands. */
  static List<FieldDifference> between(IndicatorVersion before, IndicatorVersion after) {
    return before.row().register().fields().stream()
        .filter(
            f ->
                !List.of("id", "version", "status", "copiedFrom", "supersededBy").contains(f.key()))
        .filter(f -> !before.text(f.key()).equals(after.text(f.key())))
        .map(
            f ->
                new FieldDifference(
                    f.key(), f.heading(), before.text(f.key()), after.text(f.key())))
        .toList();
  }
}
