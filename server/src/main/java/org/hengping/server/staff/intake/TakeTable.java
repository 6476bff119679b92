package org.hengping.server.staff.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.figure.FigureWatch;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.form.LoadTable;
import org.hengping.corpus.register.Fault;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterFile;
import org.hengping.server.staff.register.LoadRows;
import org.hengping.server.staff.register.VisibleRegisters;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;

/**
 * Loads a table into a register: it is handed in, shown as it would be taken, its columns are
 * corrected when its headings are not the register's own, and then it is taken whole.
 */
public final class TakeTable {
  private static final int LARGEST = 20 << 20;

  private final VisibleRegisters visible;
  private final LoadRows load;
  private final LoadTable tables;
  private final FigureWatch watch;
  private final WaitingTables waiting = new WaitingTables();

  public TakeTable(VisibleRegisters visible, LoadRows load, LoadTable tables, FigureWatch watch) {
    this.visible = visible;
    this.load = load;
    this.tables = tables;
    this.watch = watch;
  }

  /**
   * A file as it was read.
   *
   * @param layout how its columns were understood, when they are not the register's own
   */
  record Read(RegisterFile.Content content, Optional<LoadTable.Preview> layout) {}

  /** Answers {@code GET /registers/{name}/load}. */
  public void show(Visit visit) {
    Permissions.check(visit.person(), Action.LOAD);
    visit.show("table.ftlh", page(visit).ask(List.of()));
  }

  /** Answers {@code POST /registers/{name}/load}: shows the table as it would be taken. */
  public void look(Visit visit) throws IOException {
    Permissions.check(visit.person(), Action.LOAD);
    var sent = visit.files("file");
    if (sent.size() != 1) {
      refuse(visit, Messages.text("table.none"));
      return;
    }
    var file = sent.get(0);
    if (file.bytes().length > LARGEST) {
      refuse(visit, Messages.text("table.large", file.name()));
      return;
    }
    try {
      var read = read(page(visit).register(), file, LoadTable.Advice.NONE);
      String mark = waiting.keep(file, visit.person());
      visit.show("table.ftlh", page(visit).look(mark, read, Map.of(), read.content().faults()));
    } catch (IllegalArgumentException e) {
      refuse(visit, e.getMessage());
    }
  }

  /** Answers {@code POST /registers/{name}/load/{mark}}: looks again, or takes the table. */
  public void take(Visit visit) throws IOException {
    Permissions.check(visit.person(), Action.LOAD);
    String mark = visit.part("mark");
    var file = waiting.find(mark, visit.person());
    if (file.isEmpty()) {
      refuse(visit, Messages.text("table.gone"));
      return;
    }
    var constants = visit.fields("constant.");
    constants.values().removeIf(String::isEmpty);
    var register = page(visit).register();
    Read read;
    try {
      read = read(register, file.get(), new LoadTable.Advice(visit.fields("column."), constants));
    } catch (IllegalArgumentException e) {
      refuse(visit, e.getMessage());
      return;
    }
    var faults = read.content().faults();
    if (visit.field("deed").equals("take") && faults.isEmpty()) {
      var outcome = load.load(register, read.content(), visit.person());
      if (outcome instanceof LoadRegister.Outcome.Taken taken) {
        read.layout().ifPresent(layout -> tables.remember(layout, visit.person()));
        waiting.drop(mark);
        visit.goTo("/registers/" + register.name(), told(taken));
        return;
      }
      faults = ((LoadRegister.Outcome.Refused) outcome).faults();
    }
    visit.show(
        faults.isEmpty() ? 200 : 422,
        "table.ftlh",
        page(visit).look(mark, read, constants, faults));
  }

  private String told(LoadRegister.Outcome.Taken taken) {
    var counts = taken.counts();
    String text =
        Messages.text(
            "table.taken",
            String.valueOf(counts.added()),
            String.valueOf(counts.changed()),
            String.valueOf(counts.unchanged()));
    int stale = watch.stale().size();
    return stale == 0 ? text : text + Messages.text("table.stale", String.valueOf(stale));
  }

  private Read read(Register register, FileContent file, LoadTable.Advice advice)
      throws IOException {
    var own = RegisterFile.read(register, file);
    if (!own.rows().isEmpty() || own.faults().isEmpty()) {
      return new Read(own, Optional.empty());
    }
    return tables
        .preview(register, file, advice)
        .map(p -> new Read(p.content(), Optional.of(p)))
        .orElse(new Read(own, Optional.empty()));
  }

  private void refuse(Visit visit, String problem) {
    visit.show(422, "table.ftlh", page(visit).ask(List.of(new Fault("", 0, "", problem))));
  }

  private TablePage page(Visit visit) {
    return new TablePage(visit, VisibleRegisters.named(visit.part("name")), visible);
  }
}
