package org.hengping.templates.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/**
 * Subjects that are rows of a register which has a year or names an evaluation.
 *
 * @param fits which rows
 * @param label a row for people
 */
record RegisterSubjects(
    Register register,
    Predicate<RegisterRow> fits,
    BiFunction<RegisterRow, RegisterSnapshot, String> label,
    Model models)
    implements Subjects {

  /** Makes what a template sees. */
  interface Model {
    Map<String, Object> of(String id, RegisterSnapshot registers, Scope scope);
  }

  @Override
  public Optional<Subject> find(String id, RegisterSnapshot registers) {
    return registers.find(register, id).filter(fits).map(row -> subject(row, registers));
  }

  @Override
  public List<Subject> all(int year, RegisterSnapshot registers) {
    return ofYear(String.valueOf(year), registers).stream()
        .filter(fits)
        .map(row -> subject(row, registers))
        .toList();
  }

  @Override
  public Map<String, Object> model(String id, RegisterSnapshot registers, Scope scope) {
    return models.of(id, registers, scope);
  }

  private List<RegisterRow> ofYear(String year, RegisterSnapshot registers) {
    if (register.fields().stream().anyMatch(f -> f.key().equals("year"))) {
      return registers.by(register, "year", year);
    }
    return registers.by(BureauRegisters.EVALUATIONS, "year", year).stream()
        .flatMap(e -> registers.by(register, "evaluation", e.key()).stream())
        .toList();
  }

  private Subject subject(RegisterRow row, RegisterSnapshot registers) {
    return Subject.of(row.key(), row, label.apply(row, registers), registers);
  }
}
