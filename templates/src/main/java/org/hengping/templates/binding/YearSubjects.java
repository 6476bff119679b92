package org.hengping.templates.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.RegisterSnapshot;

/** Every year is a subject of its own. */
final class YearSubjects implements Subjects {
  @Override
  public Optional<Subject> find(String id, RegisterSnapshot registers) {
    return id.matches("\\d{4}") ? Optional.of(subject(id)) : Optional.empty();
  }

  @Override
  public List<Subject> all(int year, RegisterSnapshot registers) {
    return List.of(subject(String.valueOf(year)));
  }

  @Override
  public Map<String, Object> model(String id, RegisterSnapshot registers, Scope scope) {
    return YearModel.of(id, registers, scope);
  }

  private static Subject subject(String year) {
    return new Subject(year, Integer.parseInt(year), year + "年度", "", false);
  }
}
