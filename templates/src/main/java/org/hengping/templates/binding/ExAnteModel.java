package org.hengping.templates.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.WorkRegisters;

/** One ex-ante assessment: five dimensions, each with points and an opinion. */
final class ExAnteModel {
  /** Field of the opinion and Chinese name, in the order of 中发〔2018〕34号（六）. */
  static final Map<String, String> DIMENSIONS = dimensions();

  private ExAnteModel() {}

  private static Map<String, String> dimensions() {
    var names = new LinkedHashMap<String, String>();
    names.put("necessity", "立项必要性");
    names.put("economy", "投入经济性");
    names.put("goal", "绩效目标合理性");
    names.put("feasibility", "实施方案可行性");
    names.put("financing", "筹资合规性");
    return names;
  }

  static Map<String, Object> of(String id, RegisterSnapshot registers, Scope scope) {
    RegisterRow assessment = registers.find(WorkRegisters.EX_ANTE, id).orElseThrow();
    var model = new LinkedHashMap<String, Object>();
    model.put("assessment", Rows.map(assessment));
    model.put(
        "unit",
        Rows.map(registers.find(BureauRegisters.UNITS, assessment.text("unit")).orElseThrow()));
    model.put("year", assessment.text("year"));
    model.put("conclusion", Rows.name(assessment.text("conclusion")));
    model.put("dimensions", opinions(assessment));
    return model;
  }

  private static List<Map<String, Object>> opinions(RegisterRow assessment) {
    return DIMENSIONS.entrySet().stream()
        .map(
            d ->
                Map.<String, Object>of(
                    "code", d.getKey(),
                    "name", d.getValue(),
                    "opinion", assessment.text(d.getKey())))
        .toList();
  }
}
