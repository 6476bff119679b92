package org.hengping.templates.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/**
 * What a department and its subordinate units filed in one year: {@code 2021/DW-001}.
 *
 * @param kind which form, a code of the register of submissions
 */
record DepartmentSubjects(String kind) implements Subjects {

  @Override
  public Optional<Subject> find(String id, RegisterSnapshot registers) {
    int slash = id.indexOf('/');
    return slash != 4 || !id.substring(0, slash).matches("\\d{4}")
        ? Optional.empty()
        : all(Integer.parseInt(id.substring(0, slash)), registers).stream()
            .filter(s -> s.id().equals(id))
            .findFirst();
  }

  @Override
  public List<Subject> all(int year, RegisterSnapshot registers) {
    return registers.by(BureauRegisters.UNITS, "kind", "DEPARTMENT").stream()
        .filter(d -> !DepartmentModel.filings(d, year, kind, registers).isEmpty())
        .map(d -> subject(d, year, registers))
        .toList();
  }

  @Override
  public Map<String, Object> model(String id, RegisterSnapshot registers, Scope scope) {
    return DepartmentModel.of(id, kind, registers, scope);
  }

  private static Subject subject(RegisterRow department, int year, RegisterSnapshot registers) {
    return new Subject(
        year + "/" + department.key(),
        year,
        department.text("name"),
        department.text("name"),
        !PublicScope.includes(department, registers));
  }
}
