package org.hengping.server.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Field;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/**
 * The rows of all registers that belong to one evaluation: everything that refers to it, also
 * through other rows, and what it and its assignment name.
 */
final class CaseRows {
  private final RegisterSnapshot registers;
  private final Predicate<RegisterRow> visible;
  private final Map<Register, Set<RegisterRow>> rows = new LinkedHashMap<>();

  private CaseRows(RegisterSnapshot registers, Predicate<RegisterRow> visible) {
    this.registers = registers;
    this.visible = visible;
  }

  /** The rows by register, in the order of the registers and of their keys. */
  static Map<Register, List<RegisterRow>> of(
      RegisterRow evaluation, RegisterSnapshot registers, Predicate<RegisterRow> visible) {
    var found = new CaseRows(registers, visible);
    found.add(evaluation);
    found.addReferring();
    found.addNamed();
    found.addPlanned(evaluation);
    found.addFiled(evaluation);
    var ordered = new LinkedHashMap<Register, List<RegisterRow>>();
    for (Register register : BureauRegisters.ALL) {
      var some = found.rows.getOrDefault(register, Set.of());
      if (!some.isEmpty()) {
        ordered.put(register, registers.rows(register).stream().filter(some::contains).toList());
      }
    }
    return ordered;
  }

  private void add(RegisterRow row) {
    if (visible.test(row)) {
      rows.computeIfAbsent(row.register(), r -> new LinkedHashSet<>()).add(row);
    }
  }

  /** Registers refer only to those before them, so one pass in their order finds all. */
  private void addReferring() {
    for (Register register : BureauRegisters.ALL) {
      if (!register.equals(BureauRegisters.EVALUATIONS)) {
        registers.rows(register).stream().filter(this::refers).forEach(this::add);
      }
    }
  }

  private boolean refers(RegisterRow row) {
    return row.register().fields().stream()
        .filter(f -> !f.references().isEmpty())
        .anyMatch(f -> referred(f, row).stream().anyMatch(this::isIn));
  }

  private boolean isIn(RegisterRow row) {
    return rows.getOrDefault(row.register(), Set.of()).contains(row);
  }

  private List<RegisterRow> referred(Field field, RegisterRow row) {
    var target = BureauRegisters.named(field.references()).orElseThrow();
    return field.referred(row.text(field.key())).stream()
        .flatMap(key -> registers.find(target, key).stream())
        .toList();
  }

  /** Unit, agency and lead evaluator, named by the evaluation and its assignment. */
  private void addNamed() {
    var named = new ArrayList<RegisterRow>();
    rows.forEach(
        (register, some) -> {
          if (Part.of(register) == Part.ESTABLISHMENT) {
            some.forEach(
                row ->
                    register.fields().stream()
                        .filter(f -> !f.references().isEmpty())
                        .forEach(f -> named.addAll(referred(f, row))));
          }
        });
    named.forEach(this::add);
  }

  private void addPlanned(RegisterRow evaluation) {
    registers.by(BureauRegisters.PLAN, "year", evaluation.text("year")).stream()
        .filter(p -> p.text("kind").equals("EVALUATION"))
        .filter(p -> p.text("unit").equals(evaluation.text("unit")))
        .filter(p -> p.text("title").contains(evaluation.text("object")))
        .forEach(this::add);
  }

  /** What the unit filed in the year. */
  private void addFiled(RegisterRow evaluation) {
    for (Register register :
        List.of(BureauRegisters.SUBMISSIONS, BureauRegisters.SUBMISSION_INDICATORS)) {
      registers.by(register, "unit", evaluation.text("unit")).stream()
          .filter(s -> s.text("year").equals(evaluation.text("year")))
          .forEach(this::add);
    }
  }
}
