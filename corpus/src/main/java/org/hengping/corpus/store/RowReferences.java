package org.hengping.corpus.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hengping.corpus.register.BrokenReference;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.jdbi.v3.core.Handle;

/** Whether rows refer to rows that exist, as they are inside a transaction. */
final class RowReferences {
  private static final int SHOWN = 3;

  /** Registers whose keys are the subjects of documents. */
  private static final Set<Register> SUBJECTS =
      Set.of(BureauRegisters.EVALUATIONS, BureauRegisters.BRIEFINGS, BureauRegisters.POLICIES);

  private final Handle handle;

  RowReferences(Handle handle) {
    this.handle = handle;
  }

  /**
   * Checks rows that were written.
   *
   * @throws BrokenReference when one refers to nothing
   */
  void check(Register register, Collection<RegisterRow> rows) {
    var broken = new ArrayList<String>();
    for (Field field : register.fields()) {
      if (!field.references().isEmpty()) {
        broken.addAll(broken(register, field, rows));
      }
    }
    if (!broken.isEmpty()) {
      throw new BrokenReference(broken);
    }
  }

  private List<String> broken(Register register, Field field, Collection<RegisterRow> rows) {
    var target = BureauRegisters.named(field.references()).orElseThrow();
    var wanted = new LinkedHashSet<String>();
    rows.forEach(r -> wanted.addAll(field.referred(r.text(field.key()))));
    var missing = new LinkedHashSet<>(wanted);
    missing.removeAll(new RegisterRows(handle, target).find(wanted).keySet());
    var broken = new ArrayList<String>();
    for (RegisterRow row : missing.isEmpty() ? List.<RegisterRow>of() : rows) {
      for (String key : field.referred(row.text(field.key()))) {
        if (missing.contains(key)) {
          broken.add(
              register.title()
                  + " "
                  + row.key()
                  + "：“"
                  + field.heading()
                  + "”的值“"
                  + key
                  + "”在“"
                  + target.title()
                  + "”中不存在，请先登记或改正");
        }
      }
    }
    return broken;
  }

  /**
   * Checks that nothing refers to a row that was removed.
   *
   * @throws BrokenReference when something does
   */
  void checkRemoved(Register register, String key) {
    var left = new ArrayList<String>();
    for (Register other : BureauRegisters.ALL) {
      for (Field field : other.fields()) {
        if (field.references().equals(register.name())) {
          var rows = new RegisterRows(handle, other).referring(field, key, SHOWN);
          rows.forEach(r -> left.add("“" + other.title() + "”" + r));
        }
      }
    }
    if (SUBJECTS.contains(register)) {
      handle
          .createQuery("SELECT id FROM document WHERE subject = ? ORDER BY id")
          .bind(0, key)
          .mapTo(String.class)
          .forEach(id -> left.add("文档 " + id));
    }
    if (!left.isEmpty()) {
      String shown = String.join("、", left.subList(0, Math.min(SHOWN, left.size())));
      throw new BrokenReference(
          List.of(
              register.title()
                  + " "
                  + key
                  + " 还被引用（"
                  + shown
                  + (left.size() > SHOWN ? "等" : "")
                  + "），不能删除，请先改正或删除引用它的记录"));
    }
  }
}
