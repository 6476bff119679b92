package org.hengping.corpus.indicator;

import java.math.BigDecimal;

/**
 * One place where an indicator was scored.
 *
 * @param version that was used, or, when nobody said so, that its name and levels point to
 * @param confirmed whether the score itself names the version
 * @param restricted whether only people with the access limit may know of the evaluation
 */
public record IndicatorUse(
    VersionId version,
    boolean confirmed,
    String evaluation,
    int year,
    String object,
    int sequence,
    BigDecimal weight,
    BigDecimal score,
    boolean restricted) {

  /** Whether full marks were given. */
  public boolean isFull() {
    return score.compareTo(weight) >= 0;
  }
}
