package org.hengping.corpus.form;

import java.util.List;
import java.util.Optional;

/**
 * A value of a form.
 *
 * @param key name in the program, e.g. {@code funds.TOTAL.initial}
 * @param name Chinese name for people
 * @param formula calculated by the spreadsheet; what is stored is calculated again
 * @param locked not for the unit to change
 */
record Slot(
    String key,
    String name,
    Type type,
    boolean required,
    List<String> choices,
    Optional<Formula> formula,
    boolean locked) {
  Slot {
    choices = List.copyOf(choices);
  }

  /** What a slot holds, with the Java type of its value. */
  enum Type {
    /** {@code String}. */
    TEXT,
    /** {@code String}, of several lines. */
    LONG_TEXT,
    /** {@code String}, one of the slot's choices. */
    CHOICE,
    /** {@code Boolean}: ticked. */
    TICK,
    /** {@code Amount}, shown in 万元. */
    MONEY,
    /** {@code BigDecimal}, 1 is 100%. */
    RATE,
    /** {@code BigDecimal} with at most two decimals. */
    POINTS,
    /** {@code LocalDate}. */
    DATE
  }

  static Slot required(String key, String name, Type type, String... choices) {
    return new Slot(key, name, type, true, List.of(choices), Optional.empty(), false);
  }

  static Slot optional(String key, String name, Type type, String... choices) {
    return new Slot(key, name, type, false, List.of(choices), Optional.empty(), false);
  }

  static Slot locked(String key, String name, Type type) {
    return new Slot(key, name, type, false, List.of(), Optional.empty(), true);
  }

  static Slot calculated(String key, String name, Type type, Formula formula) {
    return new Slot(key, name, type, false, List.of(), Optional.of(formula), true);
  }
}
