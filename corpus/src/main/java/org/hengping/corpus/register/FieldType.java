package org.hengping.corpus.register;

/** Type of a register column, with the Java type of its value. */
public enum FieldType {
  /** {@code String}. */
  TEXT,
  /** {@code String}, one of the field's codes. */
  CODE,
  /** {@code Long}. */
  WHOLE,
  /** {@code BigDecimal} with at most two decimals, stored in hundredths. */
  DECIMAL,
  /** {@code Amount}, in files in 万元. */
  MONEY,
  /** {@code LocalDate}, in files as 2021-04-12. */
  DATE,
  /** {@code Boolean}, in files as 0 or 1. */
  FLAG
}
