package org.hengping.corpus.scoring;

import java.math.BigDecimal;

/** What came of scoring an indicator. */
public sealed interface ScoreResult {

  /**
   * A score.
   *
   * @param score between 0 and the weight, HALF_UP to two decimals
   * @param explanation how it was made and why points were lost, one Chinese sentence
   */
  record Computed(BigDecimal score, String explanation) implements ScoreResult {}

  /**
   * A person has to judge.
   *
   * @param reason why, and what would make it computable
   */
  record NotComputable(String reason) implements ScoreResult {}
}
