package org.hengping.templates.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.WorkRegisters;

/** What a department and its units filed in one year, as its template sees it. */
final class DepartmentModel {
  private DepartmentModel() {}

  static Map<String, Object> of(String id, String kind, RegisterSnapshot registers, Scope scope) {
    int year = Integer.parseInt(id.substring(0, 4));
    var department = registers.find(BureauRegisters.UNITS, id.substring(5)).orElseThrow();
    var filings =
        filings(department, year, kind, registers).stream()
            .filter(f -> scope == Scope.INTERNAL || PublicScope.includes(f, registers))
            .toList();
    var model = new LinkedHashMap<String, Object>();
    model.put("year", String.valueOf(year));
    model.put("spendingYear", String.valueOf(FilingModel.spendingYear(filings.get(0))));
    model.put("next", String.valueOf(year + 1));
    model.put("department", Rows.map(department));
    var told = filings.stream().filter(f -> tells(department, f, registers)).toList();
    model.put("units", told.stream().map(f -> name(f, registers)).toList());
    model.put("missing", missing(department, year, kind, registers));
    model.put("lost", lost(told, registers));
    return model;
  }

  /** The submissions of a department and its subordinate units that were not sent back. */
  static List<RegisterRow> filings(
      RegisterRow department, int year, String kind, RegisterSnapshot registers) {
    return units(department, registers).stream()
        .flatMap(
            u ->
                registers
                    .find(BureauRegisters.SUBMISSIONS, year + "/" + u.key() + "/" + kind)
                    .stream())
        .filter(s -> !s.text("status").equals("RETURNED"))
        .toList();
  }

  /** Whether a document about the department may tell more of the filing than that there is one. */
  static boolean tells(RegisterRow department, RegisterRow filing, RegisterSnapshot registers) {
    return PublicScope.tells(department, filing, registers);
  }

  private static List<RegisterRow> units(RegisterRow department, RegisterSnapshot registers) {
    var units = new ArrayList<RegisterRow>(List.of(department));
    units.addAll(registers.by(BureauRegisters.UNITS, "parent", department.key()));
    return units;
  }

  private static String name(RegisterRow filing, RegisterSnapshot registers) {
    return registers
        .find(BureauRegisters.UNITS, filing.text("unit"))
        .map(u -> u.text("name"))
        .orElse(filing.text("unit"));
  }

  private static List<String> missing(
      RegisterRow department, int year, String kind, RegisterSnapshot registers) {
    return units(department, registers).stream()
        .filter(u -> tells(department, u, registers))
        .filter(
            u ->
                registers
                    .find(WorkRegisters.DUE_LIST, year + "/" + u.key() + "/" + kind)
                    .isPresent())
        .filter(
            u ->
                registers
                    .find(BureauRegisters.SUBMISSIONS, year + "/" + u.key() + "/" + kind)
                    .isEmpty())
        .map(u -> u.text("name"))
        .toList();
  }

  /** Indicators that did not get full points, with the unit that wrote them. */
  private static List<Map<String, Object>> lost(
      List<RegisterRow> filings, RegisterSnapshot registers) {
    return filings.stream()
        .flatMap(
            f ->
                FilingModel.indicators(f, registers).stream()
                    .filter(FilingModel::isLost)
                    .map(
                        i -> {
                          var map = Rows.map(i);
                          map.put("unitName", name(f, registers));
                          return map;
                        }))
        .toList();
  }
}
