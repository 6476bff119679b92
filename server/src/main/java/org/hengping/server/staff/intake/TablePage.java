package org.hengping.server.staff.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.form.TableLayout;
import org.hengping.corpus.register.Fault;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.FieldType;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.server.staff.register.VisibleRegisters;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;
import org.jspecify.annotations.Nullable;

/** The page on which a table is loaded, for one visit. */
record TablePage(Visit visit, Register register, VisibleRegisters visible) {
  private static final int ROWS = 10;
  private static final int PROBLEMS = 200;

  /** The page before a file was handed in. */
  TakeTableView ask(List<Fault> faults) {
    return view(faults, null);
  }

  /** The page with the table as it would be taken. */
  TakeTableView look(
      String mark, TakeTable.Read read, Map<String, String> constants, List<Fault> faults) {
    return view(faults, shown(mark, read, constants));
  }

  private TakeTableView view(List<Fault> faults, TakeTableView.@Nullable Shown shown) {
    return new TakeTableView(
        visit.frame(Messages.text("table.title", register.title()), "registers"),
        register.name(),
        register.title(),
        "/registers/" + register.name() + "/file/xlsx",
        faults.stream().limit(PROBLEMS).map(TablePage::problem).toList(),
        Math.max(0, faults.size() - PROBLEMS),
        shown);
  }

  static TakeTableView.Problem problem(Fault fault) {
    var place = new StringBuilder();
    if (!fault.sheet().isEmpty() && fault.row() > 0) {
      place.append("工作表“").append(fault.sheet()).append("”");
    }
    if (fault.row() > 0) {
      place.append("第").append(fault.row()).append("行");
    }
    if (!fault.column().isEmpty()) {
      place.append("“").append(fault.column()).append("”列");
    }
    return new TakeTableView.Problem(place.toString(), fault.message());
  }

  private TakeTableView.Shown shown(
      String mark, TakeTable.Read read, Map<String, String> constants) {
    var rows = read.content().rows();
    var layout = read.layout().map(p -> p.layout());
    var used = used(rows);
    int same = 0;
    int changed = 0;
    var there = visible.snapshot(visit.person());
    for (RegisterRow row : rows) {
      var old = there.find(register, row.key());
      same += old.filter(row::equals).isPresent() ? 1 : 0;
      changed += old.isPresent() && !old.get().equals(row) ? 1 : 0;
    }
    return new TakeTableView.Shown(
        mark,
        read.content().file(),
        layout.isPresent(),
        read.layout().filter(p -> p.remembered()).isPresent(),
        layout
            .map(
                l ->
                    Messages.text(
                        l.sheet().isEmpty() ? "table.place.csv" : "table.place",
                        l.sheet(),
                        String.valueOf(l.headingRow())))
            .orElse(""),
        layout.map(l -> l.columns().stream().map(this::column).toList()).orElse(List.of()),
        layout.map(l -> missing(l, constants)).orElse(List.of()),
        used.stream().map(Field::heading).toList(),
        rows.stream().limit(ROWS).map(r -> cells(r, used)).toList(),
        rows.size(),
        rows.size() - same - changed,
        changed,
        same);
  }

  private List<Field> used(List<RegisterRow> rows) {
    return register.fields().stream()
        .filter(f -> rows.stream().limit(ROWS).anyMatch(r -> r.has(f.key())))
        .toList();
  }

  private static List<String> cells(RegisterRow row, List<Field> fields) {
    return fields.stream().map(f -> row.has(f.key()) ? f.title(row.text(f.key())) : "").toList();
  }

  private TakeTableView.Column column(TableLayout.Column column) {
    var choices = new ArrayList<TakeTableView.Choice>();
    choices.add(new TakeTableView.Choice("", Messages.text("table.out"), column.field().isEmpty()));
    for (Field field : register.fields()) {
      choices.add(
          new TakeTableView.Choice(
              field.key(), field.heading(), field.key().equals(column.field())));
    }
    return new TakeTableView.Column(column.letter(), column.heading(), column.unit(), choices);
  }

  /** Needed fields without a column, and those whose value was said. */
  private List<TakeTableView.Missing> missing(TableLayout layout, Map<String, String> constants) {
    var given = new HashSet<String>();
    layout.columns().forEach(c -> given.add(c.field()));
    return register.fields().stream()
        .filter(f -> !given.contains(f.key()))
        .filter(f -> register.needs(f) || constants.containsKey(f.key()))
        .map(f -> missing(f, constants.getOrDefault(f.key(), "")))
        .toList();
  }

  private static TakeTableView.Missing missing(Field field, String value) {
    List<TakeTableView.Choice> choices =
        field.type() == FieldType.CODE
            ? field.codes().stream()
                .map(c -> new TakeTableView.Choice(c, field.title(c), c.equals(value)))
                .toList()
            : List.of();
    return new TakeTableView.Missing(field.key(), field.heading(), value, choices);
  }
}
