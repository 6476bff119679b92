package org.hengping.server.staff.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.FieldType;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;

/** Shows one register as a table with filters, totals and pages. */
public final class ShowRegister {
  private static final int PAGE = 100;

  private final VisibleRegisters visible;

  public ShowRegister(VisibleRegisters visible) {
    this.visible = visible;
  }

  /** Answers {@code GET /registers/{name}}. */
  public void show(Visit visit) {
    var register = VisibleRegisters.named(visit.part("name"));
    var all = visible.rows(register, visit.person());
    var filter = RowFilter.of(register, visit);
    var worded = filter.worded(all);
    var rows = worded.stream().filter(filter::holds).toList();
    int pages = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
    int page = Math.min(Math.max(1, Visit.number(visit.query("page")).orElse(1)), pages);
    var shown = rows.subList((page - 1) * PAGE, Math.min(page * PAGE, rows.size()));
    var cells = new Cells(visible.snapshot(visit.person()));
    visit.show(
        "register.ftlh",
        new RegisterView(
            visit.frame(register.title(), "registers"),
            register.name(),
            register.title(),
            choices(worded, filter),
            filter.words(),
            chips(all, worded, filter),
            columns(rows, register.fields()),
            shown.stream().map(row -> row(cells, row)).toList(),
            rows.size(),
            all.size(),
            Permissions.may(visit.person(), Action.LOAD),
            filter.address("/file/csv"),
            filter.address("/file/xlsx"),
            pager(filter, page, pages)));
  }

  private static RegisterView.Row row(Cells cells, RegisterRow row) {
    return new RegisterView.Row(
        Cells.address(row.register(), row.key()),
        row.register().fields().stream().map(f -> cells.cell(f, row)).toList());
  }

  private static List<RegisterView.Column> columns(List<RegisterRow> rows, List<Field> fields) {
    return fields.stream()
        .map(
            f ->
                new RegisterView.Column(
                    f.heading(),
                    Cells.isNumber(f),
                    f.type() == FieldType.MONEY ? Cells.money(sum(rows, f)) : ""))
        .toList();
  }

  private static Amount sum(List<RegisterRow> rows, Field field) {
    return rows.stream().map(r -> r.amount(field.key())).reduce(Amount.ZERO, Amount::plus);
  }

  private static List<RegisterView.Choices> choices(List<RegisterRow> rows, RowFilter filter) {
    var choices = new ArrayList<RegisterView.Choices>();
    for (Field field : filter.choices()) {
      var others = filter.without(field.key());
      var counts = new TreeMap<String, Integer>(order(field));
      rows.stream()
          .filter(others::holds)
          .map(r -> r.text(field.key()))
          .filter(text -> !text.isEmpty())
          .forEach(text -> counts.merge(text, 1, Integer::sum));
      String chosen = filter.values().getOrDefault(field.key(), "");
      choices.add(
          new RegisterView.Choices(
              field.key(),
              field.heading(),
              counts.entrySet().stream()
                  .map(
                      e ->
                          new RegisterView.Choice(
                              e.getKey(),
                              field.title(e.getKey()),
                              e.getValue(),
                              e.getKey().equals(chosen)))
                  .toList()));
    }
    return choices;
  }

  /** Codes in the order of their definition, years newest first. */
  private static Comparator<String> order(Field field) {
    return field.type() == FieldType.CODE
        ? Comparator.comparingInt(field.codes()::indexOf)
        : Comparator.reverseOrder();
  }

  private static List<RegisterView.Chip> chips(
      List<RegisterRow> all, List<RegisterRow> worded, RowFilter filter) {
    return filter.parts().entrySet().stream()
        .map(
            e -> {
              var wider = filter.without(e.getKey());
              var rows = e.getKey().equals(RowFilter.WORDS) ? all : worded;
              return new RegisterView.Chip(
                  label(filter, e.getKey(), e.getValue()),
                  wider.address(),
                  (int) rows.stream().filter(wider::holds).count());
            })
        .toList();
  }

  private static String label(RowFilter filter, String part, String value) {
    if (part.equals(RowFilter.WORDS)) {
      return Messages.text("filter.words", value);
    }
    var field = filter.register().field(part);
    return field.heading() + "：" + Cells.words(field, value);
  }

  private static RegisterView.Pager pager(RowFilter filter, int page, int pages) {
    String address = filter.address() + (filter.parts().isEmpty() ? "?" : "&") + "page=";
    return new RegisterView.Pager(
        page,
        pages,
        page > 1 ? address + (page - 1) : "",
        page < pages ? address + (page + 1) : "");
  }
}
