package org.hengping.templates.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/**
 * What one unit filed in one year: {@code 2021/DW-001}.
 *
 * @param kind which form, a code of the register of submissions
 */
record FilingSubjects(String kind) implements Subjects {

  @Override
  public Optional<Subject> find(String id, RegisterSnapshot registers) {
    return registers
        .find(BureauRegisters.SUBMISSIONS, id + "/" + kind)
        .map(row -> subject(row, registers));
  }

  @Override
  public List<Subject> all(int year, RegisterSnapshot registers) {
    return registers.by(BureauRegisters.SUBMISSIONS, "year", String.valueOf(year)).stream()
        .filter(s -> s.text("kind").equals(kind))
        .map(row -> subject(row, registers))
        .toList();
  }

  @Override
  public Map<String, Object> model(String id, RegisterSnapshot registers, Scope scope) {
    return FilingModel.of(id, kind, registers);
  }

  private static Subject subject(RegisterRow row, RegisterSnapshot registers) {
    String id = row.text("year") + "/" + row.text("unit");
    String name =
        registers
            .find(BureauRegisters.UNITS, row.text("unit"))
            .map(u -> u.text("name"))
            .orElse(row.text("unit"));
    return Subject.of(id, row, name, registers);
  }
}
