package org.hengping.corpus.register;

import java.util.List;
import java.util.Optional;
import org.hengping.corpus.scoring.BadRule;
import org.hengping.corpus.scoring.ScoringRule;

/** Rows with scoring rules in some of their fields: only rules that compute are taken. */
final class ScoredRows implements RegisterRule {
  private final List<String> fields;

  ScoredRows(String... fields) {
    this.fields = List.of(fields);
  }

  @Override
  public Optional<Complaint> complaint(RegisterRow row) {
    return fields.stream().flatMap(f -> complaint(row, f).stream()).findFirst();
  }

  /** What is wrong with the rule in a field. */
  static Optional<Complaint> complaint(RegisterRow row, String field) {
    if (!row.has(field)) {
      return Optional.empty();
    }
    try {
      ScoringRule.parse(row.text(field));
      return Optional.empty();
    } catch (BadRule e) {
      return Optional.of(new Complaint(field, e.getMessage()));
    }
  }
}
