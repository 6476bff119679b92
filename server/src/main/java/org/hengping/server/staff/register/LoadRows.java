package org.hengping.server.staff.register;

import java.util.ArrayList;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.Fault;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterFile;
import org.hengping.corpus.register.RegisterRow;

/** Loads register files for a person; of rows that the person may not see, nothing is told. */
public final class LoadRows {
  private final LoadRegister load;
  private final VisibleRegisters visible;

  public LoadRows(LoadRegister load, VisibleRegisters visible) {
    this.load = load;
    this.visible = visible;
  }

  /**
   * Takes what was read whole, or nothing of it.
   *
   * @throws org.hengping.corpus.access.NotAllowed when the person may not change registers
   */
  public LoadRegister.Outcome load(Register register, RegisterFile.Content content, Person person) {
    Permissions.check(person, Action.LOAD);
    var keys = content.rows().stream().map(RegisterRow::key).toList();
    var there = visible.registers().find(register, keys);
    var faults = new ArrayList<Fault>();
    for (int i = 0; i < keys.size(); i++) {
      var row = there.get(keys.get(i));
      if (row != null && !visible.canSee(row, person)) {
        var place = content.places().get(i);
        String message = keys.get(i) + " 限制知悉，不在您的知悉范围内，请由有权限的人员载入";
        faults.add(new Fault(place.sheet(), place.row(), "", message));
      }
    }
    return faults.isEmpty()
        ? load.load(register, content, person)
        : new LoadRegister.Outcome.Refused(faults);
  }
}
