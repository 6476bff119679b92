package org.hengping.server.staff.register;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BrokenLinks;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.CoordinationRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.WorkRegisters;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;

/** Lists all registers with their sizes and the links between them that do not hold. */
public final class ListRegisters {
  private final VisibleRegisters visible;

  public ListRegisters(VisibleRegisters visible) {
    this.visible = visible;
  }

  /** Answers {@code GET /registers}. */
  public void show(Visit visit) {
    var broken =
        BrokenLinks.of(visible.snapshot(visit.person())).stream()
            .map(
                b ->
                    new RegisterListView.Broken(
                        b.register().title(),
                        b.key(),
                        Cells.address(b.register(), b.key()),
                        b.message()))
            .toList();
    visit.show(
        "registers.ftlh",
        new RegisterListView(
            visit.frame(Messages.text("registers.title"), "registers"),
            groups(visit.person()),
            BureauRegisters.ALL.size(),
            broken));
  }

  private List<RegisterListView.Group> groups(Person person) {
    var core = new ArrayList<>(BureauRegisters.ALL);
    core.removeAll(WorkRegisters.ALL);
    core.removeAll(CoordinationRegisters.ALL);
    return List.of(
        group("registers.core", core, person),
        group("registers.work", WorkRegisters.ALL, person),
        group("registers.coordination", CoordinationRegisters.ALL, person));
  }

  private RegisterListView.Group group(String title, List<Register> registers, Person person) {
    return new RegisterListView.Group(
        Messages.text(title), registers.stream().map(r -> entry(r, person)).toList());
  }

  private RegisterListView.Entry entry(Register register, Person person) {
    var rows = visible.rows(register, person);
    return new RegisterListView.Entry(
        register.name(), register.title(), rows.size(), years(register, rows));
  }

  private static String years(Register register, List<RegisterRow> rows) {
    if (register.fields().stream().noneMatch(f -> f.key().equals("year")) || rows.isEmpty()) {
      return "";
    }
    var years = rows.stream().mapToInt(r -> r.whole("year")).summaryStatistics();
    return years.getMin() == years.getMax()
        ? String.valueOf(years.getMin())
        : years.getMin() + "—" + years.getMax();
  }
}
