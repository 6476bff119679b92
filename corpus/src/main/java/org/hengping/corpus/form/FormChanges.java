package org.hengping.corpus.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Fault;
import org.hengping.corpus.register.FormRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.Registers;

/** What a form that was found good changes in the registers: it takes the place of the earlier. */
final class FormChanges {
  private static final String OVERALL = BureauForms.DEPARTMENT_GOAL.object();

  /**
   * A form that was found good.
   *
   * @param unit code of the unit
   * @param warnings what was remarked on
   */
  record Filing(
      FilledForm filled, String unit, int budgetYear, LocalDate filedOn, List<Fault> warnings) {
    Filing {
      warnings = List.copyOf(warnings);
    }

    Form form() {
      return filled.form();
    }

    /** Year in which it is filed. */
    int year() {
      return budgetYear + form().filedLater();
    }

    /** What the form is about. */
    String object() {
      return form().object().isEmpty() ? filled.text("object") : form().object();
    }
  }

  private final RegisterSnapshot registers;
  private final Filing filing;

  private FormChanges(RegisterSnapshot registers, Filing filing) {
    this.registers = registers;
    this.filing = filing;
  }

  /** The changes, to be made together. */
  static List<Registers.Change> of(RegisterSnapshot registers, Filing filing) {
    var changes = new FormChanges(registers, filing);
    var funds = changes.replaced(FormRegisters.FORM_FUNDS, changes.funds());
    return List.of(
        changes.replaced(FormRegisters.FILED_FORMS, List.of(changes.form())),
        funds,
        changes.replaced(FormRegisters.FORM_TASKS, changes.tasks()),
        changes.indicators(),
        new Registers.Change(
            BureauRegisters.SUBMISSIONS, List.of(changes.submission(funds.rows())), Set.of()));
  }

  private LinkedHashMap<String, Object> key() {
    var values = new LinkedHashMap<String, Object>();
    values.put("year", (long) filing.year());
    values.put("unit", filing.unit());
    values.put("kind", filing.form().kind());
    return values;
  }

  private LinkedHashMap<String, Object> objectKey() {
    var values = key();
    values.put("object", filing.object());
    return values;
  }

  private static RegisterRow row(Register register, Map<String, Object> values) {
    return new RegisterRow(register, values);
  }

  /** Rows of the same unit, year and kind. */
  private List<RegisterRow> earlier(Register register) {
    return registers.by(register, "unit", filing.unit()).stream()
        .filter(r -> r.whole("year") == filing.year())
        .filter(r -> r.text("kind").equals(filing.form().kind()))
        .toList();
  }

  /** These rows instead of those of the earlier form about the same. */
  private Registers.Change replaced(Register register, List<RegisterRow> rows) {
    var gone =
        earlier(register).stream()
            .filter(r -> r.text("object").equals(filing.object()))
            .map(RegisterRow::key)
            .collect(Collectors.toCollection(HashSet::new));
    rows.forEach(r -> gone.remove(r.key()));
    return new Registers.Change(register, rows, gone);
  }

  private RegisterRow form() {
    var filled = filing.filled();
    var values = objectKey();
    values.put("form", filing.form().name() + " v" + filing.form().version());
    values.put("budgetYear", (long) filing.budgetYear());
    values.put("filedOn", filing.filedOn());
    for (String slot :
        List.of("department", "goal", "periodGoal", "achieved", "executionScore", "totalScore")) {
      if (filled.has(slot)) {
        filled.entry(slot).value().ifPresent(v -> values.put(slot, v));
      }
    }
    if (!filing.warnings().isEmpty()) {
      values.put(
          "warnings",
          filing.warnings().stream()
              .map(w -> w.column() + w.row() + "：" + w.message())
              .collect(Collectors.joining("\n")));
    }
    return row(FormRegisters.FILED_FORMS, values);
  }

  private List<RegisterRow> funds() {
    var bySource = new LinkedHashMap<String, LinkedHashMap<String, Object>>();
    for (FilledForm.Entry entry : filing.filled().entries().values()) {
      String[] parts = entry.slot().key().split("\\.");
      if (parts.length == 3 && entry.slot().type() == Slot.Type.MONEY && !entry.isEmpty()) {
        bySource
            .computeIfAbsent(parts[1], s -> objectKey())
            .put(parts[2] + "Wan", entry.value().orElseThrow());
      }
    }
    bySource.forEach((source, values) -> values.put("source", source));
    return bySource.values().stream().map(v -> row(FormRegisters.FORM_FUNDS, v)).toList();
  }

  private List<RegisterRow> tasks() {
    var rows = new ArrayList<RegisterRow>();
    for (var task : filing.filled().rows("tasks")) {
      var values = objectKey();
      values.put("sequence", rows.size() + 1L);
      task.get("name").value().ifPresent(v -> values.put("name", v));
      task.get("content").value().ifPresent(v -> values.put("content", v));
      task.get("amount").value().ifPresent(v -> values.put("amountWan", v));
      rows.add(row(FormRegisters.FORM_TASKS, values));
    }
    return rows;
  }

  /** Numbers are kept where they can be, so that the audit log shows what really changed. */
  private Registers.Change indicators() {
    var register = BureauRegisters.SUBMISSION_INDICATORS;
    var earlier = earlier(register);
    var others =
        earlier.stream()
            .filter(r -> r.has("object") && !r.text("object").equals(filing.object()))
            .map(r -> (long) r.whole("sequence"))
            .collect(Collectors.toSet());
    var rows = new ArrayList<RegisterRow>();
    long sequence = 0;
    for (var indicator : filing.filled().rows("indicators")) {
      do {
        sequence++;
      } while (others.contains(sequence));
      rows.add(row(register, indicator(indicator, sequence)));
    }
    var gone =
        earlier.stream()
            .filter(r -> !others.contains((long) r.whole("sequence")))
            .map(RegisterRow::key)
            .collect(Collectors.toCollection(HashSet::new));
    rows.forEach(r -> gone.remove(r.key()));
    return new Registers.Change(register, rows, gone);
  }

  private Map<String, Object> indicator(Map<String, FilledForm.Entry> indicator, long sequence) {
    var values = key();
    values.put("sequence", sequence);
    values.put("object", filing.object());
    for (String column :
        List.of(
            "level1",
            "level2",
            "name",
            "target",
            "actual",
            "weight",
            "score",
            "forecast",
            "possibility",
            "reason",
            "note")) {
      Optional.ofNullable(indicator.get(column))
          .flatMap(FilledForm.Entry::value)
          .ifPresent(v -> values.put(column, v));
    }
    String causes =
        List.of(FormPieces.Cause.values()).stream()
            .filter(c -> indicator.containsKey(c.name()) && !indicator.get(c.name()).isEmpty())
            .map(FormPieces.Cause::title)
            .collect(Collectors.joining("、"));
    if (!causes.isEmpty()) {
      values.put("causes", causes);
    }
    return values;
  }

  /** The unit has filed; its money is that of the department as a whole, else of all projects. */
  private RegisterRow submission(List<RegisterRow> own) {
    var totals = new ArrayList<>(own);
    earlier(FormRegisters.FORM_FUNDS).stream()
        .filter(r -> !r.text("object").equals(filing.object()))
        .forEach(totals::add);
    totals.removeIf(r -> !r.text("source").equals("TOTAL"));
    if (totals.stream().anyMatch(r -> r.text("object").equals(OVERALL))) {
      totals.removeIf(r -> !r.text("object").equals(OVERALL));
    }
    var values = key();
    values.put("submittedOn", filing.filedOn());
    values.put("status", "ACCEPTED");
    sum(totals, "adjustedWan", "initialWan").ifPresent(v -> values.put("budgetWan", v));
    sum(totals, "executedWan", "executedWan").ifPresent(v -> values.put("executedWan", v));
    return row(BureauRegisters.SUBMISSIONS, values);
  }

  private static Optional<Amount> sum(List<RegisterRow> totals, String field, String otherwise) {
    return totals.stream()
        .filter(r -> r.has(field) || r.has(otherwise))
        .map(r -> r.amount(r.has(field) ? field : otherwise))
        .reduce(Amount::plus);
  }
}
