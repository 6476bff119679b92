package org.hengping.corpus.scoring;

/** Which actual values are good. */
public enum Direction {
  /** 越高越好. */
  HIGHER,
  /** 越低越好. */
  LOWER,
  /** 恰好为好: both less and more are a deviation. */
  EXACT,
  /** 区间内为好. */
  RANGE
}
