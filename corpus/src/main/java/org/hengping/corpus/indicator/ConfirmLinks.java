package org.hengping.corpus.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.Registers;

/** Writes into scores the indicator versions that their names and levels point to. */
public final class ConfirmLinks {
  private final Registers registers;

  public ConfirmLinks(Registers registers) {
    this.registers = registers;
  }

  /**
   * Confirms the proposed links of one evaluation; links that are there stay.
   *
   * @return number of scores linked
   */
  public int confirm(String evaluation, Person actor) {
    Permissions.check(actor, Action.LOAD);
    var snapshot = registers.snapshot();
    var library = IndicatorLibrary.of(snapshot);
    var linked = new ArrayList<RegisterRow>();
    for (RegisterRow score : snapshot.by(BureauRegisters.SCORES, "evaluation", evaluation)) {
      if (!score.has("indicator")) {
        library.versionOf(score).ifPresent(v -> linked.add(linked(score, v)));
      }
    }
    if (!linked.isEmpty()) {
      registers.put(BureauRegisters.SCORES, linked, actor);
    }
    return linked.size();
  }

  private static RegisterRow linked(RegisterRow score, IndicatorVersion version) {
    var values = new LinkedHashMap<>(score.values());
    values.put("indicator", version.id().toString());
    return new RegisterRow(BureauRegisters.SCORES, values);
  }
}
