package org.hengping.templates.binding;

import java.util.Map;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.RegisterSnapshot;

/** What a template can be bound to. */
public enum SubjectKind {
  /** One evaluation, e.g. {@code PJ-2021-001}. */
  EVALUATION("evaluation"),
  /** One briefing, e.g. {@code JB-2021-01}. */
  BRIEFING("briefing"),
  /** One year, e.g. {@code 2021}. */
  YEAR("year");

  private final String parameter;

  SubjectKind(String parameter) {
    this.parameter = parameter;
  }

  /** Name of the parameter that says which. */
  public String parameter() {
    return parameter;
  }

  Map<String, Object> model(String subject, RegisterSnapshot registers, Scope scope) {
    return switch (this) {
      case EVALUATION -> EvaluationModel.of(subject, registers, scope);
      case BRIEFING -> BriefingModel.of(subject, registers, scope);
      case YEAR -> YearModel.of(subject, registers, scope);
    };
  }
}
