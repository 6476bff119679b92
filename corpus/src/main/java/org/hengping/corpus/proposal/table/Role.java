package org.hengping.corpus.proposal.table;

/** What a column of a score table holds. */
enum Role {
  LEVEL1,
  WEIGHT1,
  LEVEL2,
  WEIGHT2,
  LEVEL3,
  LEVEL4,
  /** The indicator's name where the table does not say of which level. */
  NAME,
  /** A heading that stands for the first level where no column is named so. */
  CATEGORY,
  WEIGHT,
  SCORE,
  DEDUCTED,
  DEFINITION,
  POINTS,
  RULE,
  OPINION,
  TARGET,
  ACTUAL,
  OTHER;

  boolean isName() {
    return this == LEVEL1 || this == LEVEL2 || this == LEVEL3 || this == LEVEL4 || this == NAME;
  }

  boolean isNumber() {
    return this == WEIGHT1
        || this == WEIGHT2
        || this == WEIGHT
        || this == SCORE
        || this == DEDUCTED;
  }

  boolean isText() {
    return this == DEFINITION || this == POINTS || this == RULE || this == OPINION;
  }

  /** Whether a column of this role makes a table of names one of indicators. */
  boolean isValue() {
    return isText() || this == WEIGHT || this == SCORE || this == TARGET || this == ACTUAL;
  }
}
