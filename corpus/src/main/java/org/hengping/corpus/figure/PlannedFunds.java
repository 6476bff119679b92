package org.hengping.corpus.figure;

import java.util.Optional;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/** The funds of a planned evaluation, as far as they are known before it starts. */
public final class PlannedFunds {
  private PlannedFunds() {}

  /**
   * The form that tells the budget of the department whose whole spending is to be evaluated: its
   * goals of the year before; nothing for projects, whose funds the notice of evaluation names.
   *
   * @param item a row of {@link BureauRegisters#PLAN}
   */
  public static Optional<RegisterRow> of(RegisterRow item, RegisterSnapshot registers) {
    return item.text("type").equals("DEPARTMENT_OVERALL")
        ? registers
            .find(
                BureauRegisters.SUBMISSIONS,
                (item.whole("year") - 1) + "/" + item.text("unit") + "/GOAL")
            .filter(form -> form.has("budgetWan"))
        : Optional.empty();
  }
}
