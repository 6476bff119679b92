package org.hengping.corpus.indicator;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.scoring.BadRule;
import org.hengping.corpus.scoring.Direction;
import org.hengping.corpus.scoring.ScoringRule;

/**
 * One version of an indicator (指标版本).
 *
 * @param row its row in the register {@code indicators}
 */
public record IndicatorVersion(VersionId id, Status status, RegisterRow row) {

  /** Where a version stands. */
  public enum Status {
    /** 草稿: may still change. */
    DRAFT,
    /** 推荐使用: never changes again. */
    RECOMMENDED,
    /** 停用. */
    DEPRECATED,
    /** 已由另一版本替代. */
    SUPERSEDED
  }

  static IndicatorVersion of(RegisterRow row) {
    return new IndicatorVersion(
        new VersionId(row.text("id"), row.whole("version")),
        Status.valueOf(row.text("status")),
        row);
  }

  /** Its name: the deepest level that is filled. */
  public String name() {
    return nameOf(row);
  }

  /** The name of the version in a row of the register {@code indicators}. */
  public static String nameOf(RegisterRow row) {
    return Stream.of("level3", "level2", "level1")
        .filter(row::has)
        .map(row::text)
        .findFirst()
        .orElse("");
  }

  public String text(String field) {
    return row.text(field);
  }

  public Optional<BigDecimal> weight() {
    return row.has("weight") ? Optional.of(row.decimal("weight")) : Optional.empty();
  }

  public Optional<Direction> direction() {
    return row.has("direction")
        ? Optional.of(Direction.valueOf(row.text("direction")))
        : Optional.empty();
  }

  /** The version that this one was copied from. */
  public Optional<VersionId> copiedFrom() {
    return VersionId.parse(row.text("copiedFrom"));
  }

  /** The version that took its place. */
  public Optional<VersionId> supersededBy() {
    return VersionId.parse(row.text("supersededBy"));
  }

  /**
   * How it is scored, if it says so.
   *
   * @throws IllegalStateException when the register holds what it never takes
   */
  public Optional<ScoringRule> rule() {
    if (!row.has("rule")) {
      return Optional.empty();
    }
    try {
      return Optional.of(ScoringRule.parse(row.text("rule")));
    } catch (BadRule e) {
      throw new IllegalStateException(id + ": " + e.getMessage(), e);
    }
  }
}
