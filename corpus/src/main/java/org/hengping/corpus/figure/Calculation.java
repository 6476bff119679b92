package org.hengping.corpus.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;

/**
 * A named calculation.
 *
 * @param name e.g. {@code evaluations.count}
 * @param title what it says, in Chinese
 * @param formula how it is made, in Chinese, for the person who has to vouch for it
 * @param parameters names of the parameters that it takes; those not given do not narrow it
 * @param spansEvaluations whether it adds up several evaluations, so that a public document may
 *     only print it with scope PUBLIC
 * @param compute from the records in question to the number
 */
record Calculation(
    String name,
    String title,
    String formula,
    Set<String> parameters,
    Display display,
    boolean spansEvaluations,
    Function<Records, Result> compute) {

  /** One about single rows. */
  static Calculation of(
      String name,
      String title,
      String formula,
      Display display,
      Function<Records, Result> compute,
      String... parameters) {
    return new Calculation(name, title, formula, Set.of(parameters), display, false, compute);
  }

  /** One that adds up rows about evaluations. */
  static Calculation spanning(
      String name,
      String title,
      String formula,
      Display display,
      Function<Records, Result> compute,
      String... parameters) {
    return new Calculation(name, title, formula, Set.of(parameters), display, true, compute);
  }

  /** The number of rows of a register that match the parameters of the same names. */
  static Calculation count(
      String name, String title, Register register, boolean spans, String... parameters) {
    return new Calculation(
        name,
        title,
        "“" + register.title() + "”中符合条件的记录数",
        Set.of(parameters),
        Display.COUNT,
        spans,
        r -> Result.count(r.matching(register, parameters)));
  }

  /**
   * A number with the records that it was made from.
   *
   * @param value before rounding, in the unit of the display
   */
  record Result(BigDecimal value, List<RegisterRow> rows) {
    static Result count(List<RegisterRow> rows) {
      return new Result(BigDecimal.valueOf(rows.size()), rows);
    }
  }
}
