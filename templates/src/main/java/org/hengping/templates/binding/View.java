package org.hengping.templates.binding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.figure.Grades;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.manuscript.Source;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/** What one drawing looks at. */
record View(
    RegisterSnapshot registers, Scope scope, Map<String, String> parameters, Source source) {

  /** What stands for a classified unit (涉密单位). */
  static final String CLASSIFIED = "（涉密单位，略）";

  String parameter(String name) {
    String value = parameters.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new IllegalArgumentException("缺少参数 " + name + "，请在指令中写明");
    }
    return value;
  }

  int year() {
    String year = parameter("year");
    if (!year.matches("\\d{4}")) {
      throw new IllegalArgumentException("年度应为四位数字，实为“" + year + "”");
    }
    return Integer.parseInt(year);
  }

  RegisterRow evaluation() {
    String id = parameter("evaluation");
    return registers
        .find(BureauRegisters.EVALUATIONS, id)
        .orElseThrow(() -> new IllegalArgumentException("台账中没有评价 " + id));
  }

  /** Rows of a year that may be shown. */
  List<RegisterRow> of(Register register, int year) {
    return registers.by(register, "year", String.valueOf(year)).stream()
        .filter(this::shows)
        .toList();
  }

  boolean shows(RegisterRow row) {
    return scope == Scope.INTERNAL || PublicScope.includes(row, registers);
  }

  List<RegisterRow> scores(String evaluation) {
    return registers.by(BureauRegisters.SCORES, "evaluation", evaluation).stream()
        .sorted(Comparator.comparing(s -> s.whole("sequence")))
        .toList();
  }

  List<RegisterRow> findings(String evaluation) {
    return registers.by(BureauRegisters.FINDINGS, "evaluation", evaluation).stream()
        .sorted(Comparator.comparing(f -> f.whole("sequence")))
        .toList();
  }

  BigDecimal total(String evaluation) {
    return scores(evaluation).stream()
        .map(s -> s.decimal("score"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Names of the grades, best first. */
  List<String> gradeNames() {
    return Grades.of(registers, Grades.NATIONAL).names();
  }

  /** The grade of an evaluation by the scheme that it chose. */
  String grade(RegisterRow evaluation) {
    return Grades.of(registers, evaluation).grade(total(evaluation.key()));
  }

  /**
   * A text about a row's unit in a document about the whole year, which more people read than may
   * know of a classified unit: of such a unit nothing is told but that there is one.
   */
  String shown(RegisterRow row, String text) {
    return PublicScope.isClassified(row, registers) ? CLASSIFIED : text;
  }

  /** The name of a row's unit, agency or county. */
  String name(Register register, String key) {
    return registers.find(register, key).map(r -> r.text("name")).orElse("");
  }

  Figure figure(String calculation, Map<String, String> parameters) {
    return new FigureCatalogue().compute(calculation, parameters, scope, registers);
  }

  /** A figure with two decimals, as money stands in tables. */
  String fixed(String calculation, Map<String, String> parameters) {
    return figure(calculation, parameters)
        .value()
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  String print(String calculation, String... parameters) {
    var map = new TreeMap<String, String>();
    for (int i = 0; i + 1 < parameters.length; i += 2) {
      map.put(parameters[i], parameters[i + 1]);
    }
    return figure(calculation, map).text();
  }
}
