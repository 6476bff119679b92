package org.hengping.templates.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/** One briefing as its template sees it. */
final class BriefingModel {
  private BriefingModel() {}

  static Map<String, Object> of(String id, RegisterSnapshot registers, Scope scope) {
    RegisterRow briefing = registers.find(BureauRegisters.BRIEFINGS, id).orElseThrow();
    var model = new LinkedHashMap<String, Object>();
    model.put("briefing", Rows.map(briefing));
    model.put(
        "evaluations",
        Rows.list(briefing.text("evaluations")).stream()
            .flatMap(e -> registers.find(BureauRegisters.EVALUATIONS, e).stream())
            .filter(e -> scope == Scope.INTERNAL || PublicScope.includes(e, registers))
            .map(e -> evaluation(e, registers, scope))
            .toList());
    return model;
  }

  private static Map<String, Object> evaluation(
      RegisterRow row, RegisterSnapshot registers, Scope scope) {
    var model = EvaluationModel.of(row.key(), registers, scope);
    return Map.of(
        "id",
        row.key(),
        "object",
        row.text("object"),
        "unit",
        ((Map<?, ?>) model.get("unit")).get("name"),
        "thirdParty",
        model.get("thirdParty"),
        "agency",
        ((Map<?, ?>) model.get("agency")).get("name"),
        "grade",
        model.get("grade"),
        "findings",
        model.getOrDefault("findings", List.of()));
  }
}
