package org.hengping.templates.binding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.figure.Grades;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.WorkRegisters;

/** One evaluation as its report's template sees it. */
final class EvaluationModel {
  private static final List<String> SECTIONS =
      List.of(
          "overview",
          "spending",
          "goal",
          "work",
          "conclusion",
          "analysis1",
          "analysis2",
          "analysis3",
          "analysis4",
          "experience",
          "cause",
          "other",
          "internal");

  private final RegisterSnapshot registers;
  private final RegisterRow evaluation;
  private final String id;

  private EvaluationModel(RegisterSnapshot registers, RegisterRow evaluation) {
    this.registers = registers;
    this.evaluation = evaluation;
    this.id = evaluation.key();
  }

  /**
   * @param id of an evaluation that is there
   */
  static Map<String, Object> of(String id, RegisterSnapshot registers, Scope scope) {
    var evaluation = registers.find(BureauRegisters.EVALUATIONS, id).orElseThrow();
    return new EvaluationModel(registers, evaluation).model();
  }

  private Map<String, Object> model() {
    var model = new LinkedHashMap<String, Object>();
    model.put("evaluation", Rows.map(evaluation));
    model.put("unit", row(BureauRegisters.UNITS, evaluation.text("unit")));
    model.put("agency", row(BureauRegisters.AGENCIES, evaluation.text("agency")));
    model.put("thirdParty", evaluation.text("mode").equals("THIRD_PARTY"));
    model.put("narratives", narratives());
    model.put("levels", levels());
    model.put("grade", scores().isEmpty() ? "" : grade());
    model.put("standards", standards());
    model.put("findings", findings());
    model.put("categories", categories());
    model.put("feedback", !feedback().isEmpty());
    model.put("notice", notice());
    model.put("states", states());
    model.put("year", evaluation.text("year"));
    model.put("previous", String.valueOf(evaluation.whole("year") - 1));
    model.put("afterLevels", BigDecimal.valueOf(levels().size() + 1L));
    model.put("assignment", assignment());
    model.put("policies", policies());
    model.put("gradeBands", gradeBands());
    model.put("meetings", meetings());
    model.put("earlier", Rows.maps(earlier()));
    model.put("earlierStates", earlierStates());
    model.put("earlierOpen", earlierOpen());
    model.put("repeated", repeated());
    return model;
  }

  private Map<String, Object> row(Register register, String key) {
    return registers.find(register, key).map(Rows::map).orElse(Map.of("name", "", "section", ""));
  }

  private Map<String, Object> narratives() {
    var texts = new LinkedHashMap<String, Object>();
    for (String section : SECTIONS) {
      texts.put(section, narrative(section));
    }
    return texts;
  }

  private List<String> narrative(String section) {
    return registers.by(BureauRegisters.NARRATIVES, "evaluation", id).stream()
        .filter(n -> n.text("section").equals(section))
        .sorted(Comparator.comparing(n -> n.whole("sequence")))
        .map(n -> n.text("text"))
        .toList();
  }

  private List<RegisterRow> scores() {
    return registers.by(BureauRegisters.SCORES, "evaluation", id).stream()
        .sorted(Comparator.comparing(s -> s.whole("sequence")))
        .toList();
  }

  private String grade() {
    var total =
        scores().stream().map(s -> s.decimal("score")).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Grades.of(registers, evaluation).grade(total);
  }

  private List<Map<String, Object>> levels() {
    var levels = new ArrayList<Map<String, Object>>();
    for (String level : scores().stream().map(s -> s.text("level1")).distinct().toList()) {
      var rows = scores().stream().filter(s -> s.text("level1").equals(level)).toList();
      levels.add(
          Map.of(
              "name",
              level,
              "indicators",
              names(rows),
              "full",
              names(rows.stream().filter(r -> lost(r).signum() == 0).toList()),
              "lost",
              names(
                  rows.stream()
                      .filter(r -> lost(r).signum() > 0)
                      .sorted(Comparator.comparing(EvaluationModel::lost).reversed())
                      .toList()),
              "analysis",
              narrative("analysis" + (levels.size() + 1))));
    }
    return levels;
  }

  private static List<String> names(List<RegisterRow> rows) {
    return rows.stream().map(r -> r.text("level3")).distinct().toList();
  }

  private static BigDecimal lost(RegisterRow score) {
    return score.decimal("weight").subtract(score.decimal("score"));
  }

  private List<String> standards() {
    var used = scores().stream().map(s -> s.text("standard")).distinct().toList();
    return BureauRegisters.SCORES.field("standard").codes().stream()
        .filter(used::contains)
        .filter(s -> !s.equals("OTHER"))
        .map(Rows::name)
        .toList();
  }

  private List<RegisterRow> findingRows() {
    return registers.by(BureauRegisters.FINDINGS, "evaluation", id).stream()
        .sorted(Comparator.comparing(f -> f.whole("sequence")))
        .toList();
  }

  private List<Map<String, Object>> findings() {
    return findingRows().stream()
        .map(
            f -> {
              var map = Rows.map(f);
              map.put(
                  "recommendations",
                  registers.by(BureauRegisters.RECOMMENDATIONS, "finding", f.key()).stream()
                      .sorted(Comparator.comparing(r -> r.whole("sequence")))
                      .map(r -> r.text("text"))
                      .toList());
              return map;
            })
        .toList();
  }

  private List<String> categories() {
    return findingRows().stream().map(f -> f.text("category")).distinct().toList();
  }

  private List<RegisterRow> feedback() {
    return findingRows().stream()
        .flatMap(f -> registers.by(BureauRegisters.FEEDBACK, "finding", f.key()).stream())
        .toList();
  }

  /** The states in which the items of this evaluation are now, in the order of their life. */
  private List<Map<String, Object>> states() {
    return states(
        findingRows().stream()
            .flatMap(f -> registers.find(BureauRegisters.ITEMS, f.key()).stream())
            .toList());
  }

  private static List<Map<String, Object>> states(List<RegisterRow> items) {
    var present = items.stream().map(i -> i.text("state")).distinct().toList();
    return BureauRegisters.ITEMS.field("state").codes().stream()
        .filter(present::contains)
        .map(s -> Map.<String, Object>of("code", s, "name", Rows.name(s)))
        .toList();
  }

  /** Rules in force when the evaluation began. */
  private List<Map<String, Object>> policies() {
    return Rows.maps(
        registers.rows(BureauRegisters.POLICIES).stream()
            .filter(p -> p.text("status").equals("IN_FORCE"))
            .filter(p -> isBefore(p, evaluation))
            .toList());
  }

  private static boolean isBefore(RegisterRow policy, RegisterRow evaluation) {
    return policy
        .date("issuedOn")
        .flatMap(issued -> evaluation.date("startedOn").map(issued::isBefore))
        .orElse(false);
  }

  /** Grades with the scores that they take, best first. */
  private List<Map<String, Object>> gradeBands() {
    var grades = Grades.of(registers, evaluation);
    return grades.names().stream()
        .map(g -> Map.<String, Object>of("name", g, "range", grades.range(g)))
        .toList();
  }

  private List<Map<String, Object>> meetings() {
    return Rows.maps(
        registers.rows(WorkRegisters.FEEDBACK_MEETINGS).stream()
            .filter(m -> Rows.list(m.text("evaluations")).contains(id))
            .toList());
  }

  /** Contract and people of the agency, empty for an evaluation of our own. */
  private Map<String, Object> assignment() {
    return registers.find(WorkRegisters.ASSIGNMENTS, id).map(Rows::map).orElse(Map.of());
  }

  /** The evaluations of the same unit in the year before that a report about this one may name. */
  private List<RegisterRow> earlier() {
    return registers.by(BureauRegisters.EVALUATIONS, "unit", evaluation.text("unit")).stream()
        .filter(e -> e.whole("year") == evaluation.whole("year") - 1)
        .filter(e -> PublicScope.tells(evaluation, e, registers))
        .toList();
  }

  private List<RegisterRow> earlierFindings() {
    return earlier().stream()
        .flatMap(e -> registers.by(BureauRegisters.FINDINGS, "evaluation", e.key()).stream())
        .toList();
  }

  private List<RegisterRow> earlierItems() {
    return earlierFindings().stream()
        .flatMap(f -> registers.find(BureauRegisters.ITEMS, f.key()).stream())
        .toList();
  }

  private List<Map<String, Object>> earlierStates() {
    return states(earlierItems());
  }

  /** Problems of the year before that are still open. */
  private List<String> earlierOpen() {
    return earlierItems().stream()
        .filter(i -> !i.text("state").equals("CLOSED"))
        .flatMap(i -> registers.find(BureauRegisters.FINDINGS, i.text("finding")).stream())
        .map(f -> f.text("text"))
        .toList();
  }

  /** Categories of problems that were found a year before and again. */
  private List<String> repeated() {
    var before = earlierFindings().stream().map(f -> f.text("category")).toList();
    return categories().stream().filter(before::contains).toList();
  }

  private Map<String, Object> notice() {
    return registers.by(BureauRegisters.NOTICES, "evaluation", id).stream()
        .findFirst()
        .map(Rows::map)
        .orElse(Map.of());
  }
}
