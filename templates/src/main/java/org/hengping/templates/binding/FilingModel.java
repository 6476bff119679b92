package org.hengping.templates.binding;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.FormRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/** What one unit filed in one year, as its template sees it. */
final class FilingModel {
  private FilingModel() {}

  static Map<String, Object> of(String id, String kind, RegisterSnapshot registers) {
    var filing = registers.find(BureauRegisters.SUBMISSIONS, id + "/" + kind).orElseThrow();
    var unit = registers.find(BureauRegisters.UNITS, filing.text("unit")).orElseThrow();
    var model = new LinkedHashMap<String, Object>();
    model.put("filing", Rows.map(filing));
    model.put("year", filing.text("year"));
    model.put("spendingYear", String.valueOf(spendingYear(filing)));
    model.put("unit", Rows.map(unit));
    model.put(
        "department",
        registers
            .find(BureauRegisters.UNITS, unit.text("parent"))
            .map(p -> p.text("name"))
            .orElse(unit.text("name")));
    model.put("form", form(filing, registers));
    model.put("lost", lost(filing, registers));
    return model;
  }

  /** Units write in one year about their spending of the year before. */
  static int spendingYear(RegisterRow filing) {
    return filing.text("kind").equals("SELF_EVALUATION")
        ? filing.whole("year") - 1
        : filing.whole("year");
  }

  /** The form as filed, where it was read; goal and achievement are empty where it was not. */
  private static Map<String, Object> form(RegisterRow filing, RegisterSnapshot registers) {
    return registers.by(FormRegisters.FILED_FORMS, "unit", filing.text("unit")).stream()
        .filter(f -> f.text("year").equals(filing.text("year")))
        .filter(f -> f.text("kind").equals(filing.text("kind")))
        .findFirst()
        .map(Rows::map)
        .orElse(Map.of("goal", "", "achieved", "", "object", ""));
  }

  /** Rows of indicators that a unit filed, in the order of its form. */
  static List<RegisterRow> indicators(RegisterRow filing, RegisterSnapshot registers) {
    return registers.by(BureauRegisters.SUBMISSION_INDICATORS, "unit", filing.text("unit")).stream()
        .filter(i -> i.text("year").equals(filing.text("year")))
        .filter(i -> i.text("kind").equals(filing.text("kind")))
        .sorted(Comparator.comparing(i -> i.whole("sequence")))
        .toList();
  }

  /** Indicators that did not get full points. */
  private static List<Map<String, Object>> lost(RegisterRow filing, RegisterSnapshot registers) {
    return indicators(filing, registers).stream()
        .filter(FilingModel::isLost)
        .map(Rows::map)
        .toList();
  }

  static boolean isLost(RegisterRow indicator) {
    return indicator.has("score")
        && indicator.decimal("score").compareTo(indicator.decimal("weight")) < 0;
  }
}
