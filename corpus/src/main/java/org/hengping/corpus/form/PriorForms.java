package org.hengping.corpus.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.FormRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/** What the registers already say of a unit, for forms that go out to it. */
final class PriorForms {
  private final RegisterSnapshot registers;

  PriorForms(RegisterSnapshot registers) {
    this.registers = registers;
  }

  /**
   * The values of each form that a unit is to get: one for each object of which it declared a goal
   * for that year, else one that names no object.
   */
  List<FormValues> of(Form form, RegisterRow unit, int budgetYear) {
    if (form.kind().equals("GOAL")) {
      return List.of(new FormValues(head(form, unit, budgetYear), Map.of()));
    }
    var byObject = new LinkedHashMap<String, List<RegisterRow>>();
    for (RegisterRow goal : goals(BureauRegisters.SUBMISSION_INDICATORS, unit, budgetYear)) {
      byObject.computeIfAbsent(goal.text("object"), o -> new ArrayList<>()).add(goal);
    }
    byObject.keySet().removeIf(o -> byObject.size() > 1 && o.equals(form.object()));
    if (byObject.isEmpty()) {
      return List.of(new FormValues(head(form, unit, budgetYear), Map.of()));
    }
    var all = new ArrayList<FormValues>();
    byObject.forEach(
        (object, goals) -> {
          var slots = head(form, unit, budgetYear);
          if (!object.isEmpty()) {
            slots.put("object", object);
          }
          goal(form, unit, budgetYear, object).forEach(slots::put);
          all.add(new FormValues(slots, Map.of("indicators", indicators(form, goals))));
        });
    return all;
  }

  private List<RegisterRow> goals(Register register, RegisterRow unit, int budgetYear) {
    return registers.by(register, "unit", unit.key()).stream()
        .filter(r -> r.text("kind").equals("GOAL") && r.whole("year") == budgetYear)
        .toList();
  }

  private Map<String, Object> head(Form form, RegisterRow unit, int budgetYear) {
    var slots = new HashMap<String, Object>();
    slots.put("year", "（" + budgetYear + "年度）");
    slots.put("unitCode", unit.key());
    slots.put("unitName", unit.text("name"));
    if (form.slots().stream().anyMatch(s -> s.key().equals("department"))) {
      slots.put("department", department(unit));
    }
    return slots;
  }

  private String department(RegisterRow unit) {
    return Optional.of(unit.text("parent"))
        .filter(p -> !p.isEmpty())
        .flatMap(p -> registers.find(BureauRegisters.UNITS, p))
        .orElse(unit)
        .text("name");
  }

  /** The goal's text and money. */
  private Map<String, Object> goal(Form form, RegisterRow unit, int budgetYear, String object) {
    var slots = new HashMap<String, Object>();
    for (RegisterRow goal : goals(FormRegisters.FILED_FORMS, unit, budgetYear)) {
      if (goal.text("object").equals(object) && goal.has("goal")) {
        slots.put("goal", goal.text("goal"));
      }
    }
    for (RegisterRow funds : goals(FormRegisters.FORM_FUNDS, unit, budgetYear)) {
      String slot = "funds." + funds.text("source") + ".initial";
      boolean wanted =
          form.slots().stream().anyMatch(s -> s.key().equals(slot) && s.formula().isEmpty());
      if (wanted && funds.text("object").equals(object) && funds.has("initialWan")) {
        slots.put(slot, funds.amount("initialWan"));
      }
    }
    return slots;
  }

  /**
   * The indicators of the goal. Weights that do not add up to what this form wants are left for the
   * unit to state: goals may count to 100, a self-evaluation keeps 10 of them for execution.
   */
  private static List<Map<String, Object>> indicators(Form form, List<RegisterRow> goals) {
    var sum = goals.stream().map(g -> g.decimal("weight")).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean fits =
        form.checks().stream()
            .filter(c -> c instanceof Check.Weights)
            .allMatch(c -> ((Check.Weights) c).isAllowed(sum));
    var columns =
        fits
            ? List.of("level1", "level2", "name", "target", "weight")
            : List.of("level1", "level2", "name", "target");
    var rows = new ArrayList<Map<String, Object>>();
    for (RegisterRow goal : goals) {
      var row = new HashMap<String, Object>();
      for (String column : columns) {
        if (goal.has(column)) {
          row.put(column, goal.values().get(column));
        }
      }
      rows.add(row);
    }
    return rows;
  }
}
