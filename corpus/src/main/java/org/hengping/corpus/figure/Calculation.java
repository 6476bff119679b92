package org.hengping.corpus.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hengping.corpus.register.RegisterRow;

/**
 * A named calculation.
 *
 * @param name e.g. {@code evaluations.count}
 * @param title what it says, in Chinese
 * @param parameters names of the parameters that it takes; those not given do not narrow it
 * @param spansEvaluations whether it adds up several evaluations, so that a public document may
 *     only print it with scope PUBLIC
 * @param formula from the records in question to the number
 */
record Calculation(
    String name,
    String title,
    Set<String> parameters,
    Display display,
    boolean spansEvaluations,
    Function<Records, Result> formula) {

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
