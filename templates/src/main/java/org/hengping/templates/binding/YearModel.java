package org.hengping.templates.binding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengping.corpus.figure.Grades;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.WorkRegisters;

/** One year of performance management as the yearly reports' templates see it. */
final class YearModel {
  private final RegisterSnapshot registers;
  private final Scope scope;
  private final int year;

  private YearModel(RegisterSnapshot registers, Scope scope, int year) {
    this.registers = registers;
    this.scope = scope;
    this.year = year;
  }

  static Map<String, Object> of(String subject, RegisterSnapshot registers, Scope scope) {
    return new YearModel(registers, scope, Integer.parseInt(subject)).model();
  }

  private Map<String, Object> model() {
    var model = new LinkedHashMap<String, Object>();
    model.put("year", text(year));
    model.put("next", text(year + 1));
    model.put("previous", text(year - 1));
    model.put("hasPrevious", !of(BureauRegisters.EVALUATIONS, year - 1).isEmpty());
    model.put("grades", Grades.of(registers, Grades.NATIONAL).names());
    model.put("tags", tags());
    model.put("departmentProblems", problems("DEPARTMENT_OVERALL"));
    model.put("projectProblems", problems("PROJECT"));
    model.put("activities", byKind(BureauRegisters.ACTIVITIES, year));
    model.put("plan", byKind(BureauRegisters.PLAN, year + 1));
    model.put("policies", policies(year, "IN_FORCE"));
    model.put("drafting", policies(year + 1, "DRAFTING"));
    model.put("linkages", linkages());
    model.put("reviewGrades", distinct(BureauRegisters.QUALITY_REVIEWS, "grade"));
    model.put("penalised", penalised());
    model.put("briefings", Rows.maps(of(BureauRegisters.BRIEFINGS, year)));
    model.put("summaries", Rows.maps(of(BureauRegisters.SUMMARIES, year)));
    model.put("rules", Rows.maps(of(BureauRegisters.ASSESSMENT_RULES, year + 1)));
    model.put("counties", counties());
    model.put("countyGrades", distinct(BureauRegisters.COUNTY_ASSESSMENTS, "grade"));
    model.put("rewarded", agencies("奖"));
    model.put("byGrade", byGrade());
    model.put("planned", planned(year));
    model.put("plannedTypes", plannedTypes(year));
    model.put("goalReviews", goalReviews());
    model.putAll(CircularModel.of(year, registers, scope));
    return model;
  }

  private static String text(int year) {
    return String.valueOf(year);
  }

  /** Rows of a year that may be shown. */
  private List<RegisterRow> of(Register register, int ofYear) {
    return registers.by(register, "year", text(ofYear)).stream()
        .filter(r -> scope == Scope.INTERNAL || PublicScope.includes(r, registers))
        .toList();
  }

  private List<RegisterRow> evaluations(String type) {
    return of(BureauRegisters.EVALUATIONS, year).stream()
        .filter(e -> e.text("type").equals(type))
        .toList();
  }

  private List<String> tags() {
    return evaluations("PROJECT").stream()
        .flatMap(e -> Rows.list(e.text("tags")).stream())
        .distinct()
        .toList();
  }

  /** Categories of findings, most frequent first, with two of the largest findings each. */
  private List<Map<String, Object>> problems(String type) {
    Map<String, List<RegisterRow>> byCategory =
        evaluations(type).stream()
            .flatMap(e -> registers.by(BureauRegisters.FINDINGS, "evaluation", e.key()).stream())
            .collect(
                Collectors.groupingBy(
                    f -> f.text("category"), LinkedHashMap::new, Collectors.toList()));
    return byCategory.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, List<RegisterRow>> e) -> e.getValue().size())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .map(e -> Map.<String, Object>of("name", e.getKey(), "examples", examples(e.getValue())))
        .toList();
  }

  private List<Map<String, Object>> examples(List<RegisterRow> findings) {
    var sorted =
        findings.stream()
            .sorted(
                Comparator.comparing((RegisterRow f) -> f.amount("amountWan").yuan())
                    .reversed()
                    .thenComparing(RegisterRow::key))
            .toList();
    var examples = new ArrayList<Map<String, Object>>();
    var seen = new LinkedHashSet<String>();
    for (RegisterRow finding : sorted) {
      if (examples.size() < 2
          && !PublicScope.isClassified(evaluation(finding), registers)
          && seen.add(finding.text("evaluation"))) {
        examples.add(Map.of("who", who(finding), "text", finding.text("text")));
      }
    }
    return examples;
  }

  /** The unit of a department's evaluation, the object of a project's. */
  private String who(RegisterRow finding) {
    var evaluation = evaluation(finding);
    return evaluation.text("type").equals("PROJECT")
        ? evaluation.text("object")
        : registers
            .find(BureauRegisters.UNITS, evaluation.text("unit"))
            .map(u -> u.text("name"))
            .orElse("");
  }

  private RegisterRow evaluation(RegisterRow finding) {
    return registers.find(BureauRegisters.EVALUATIONS, finding.text("evaluation")).orElseThrow();
  }

  private Map<String, Object> byKind(Register register, int ofYear) {
    var kinds = new LinkedHashMap<String, Object>();
    for (String kind : register.field("kind").codes()) {
      kinds.put(
          kind,
          of(register, ofYear).stream()
              .filter(r -> r.text("kind").equals(kind))
              .sorted(Comparator.comparing((RegisterRow r) -> r.text("id")))
              .map(this::withUnit)
              .toList());
    }
    return kinds;
  }

  private Map<String, Object> withUnit(RegisterRow row) {
    var map = Rows.map(row);
    if (map.containsKey("unit")) {
      map.put(
          "unitName",
          registers
              .find(BureauRegisters.UNITS, row.text("unit"))
              .map(u -> u.text("name"))
              .orElse(""));
    }
    return map;
  }

  private List<Map<String, Object>> policies(int ofYear, String status) {
    return Rows.maps(
        of(BureauRegisters.POLICIES, ofYear).stream()
            .filter(p -> p.text("status").equals(status))
            .toList());
  }

  /** Linkages of this and the next budget, those of one year and direction together. */
  private List<Map<String, Object>> linkages() {
    Map<String, List<RegisterRow>> groups =
        registers.rows(BureauRegisters.LINKAGE).stream()
            .filter(l -> l.whole("budgetYear") == year || l.whole("budgetYear") == year + 1)
            .collect(
                Collectors.groupingBy(
                    l -> l.text("budgetYear") + l.text("direction"),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.values().stream().map(YearModel::linkage).toList();
  }

  private static Map<String, Object> linkage(List<RegisterRow> rows) {
    var first = rows.get(0);
    return Map.of(
        "budgetYear",
        first.text("budgetYear"),
        "direction",
        first.text("direction"),
        "change",
        Rows.name(first.text("direction")),
        "funds",
        rows.stream().flatMap(r -> Rows.list(r.text("funds")).stream()).distinct().toList(),
        "bases",
        rows.stream().map(r -> r.text("basis")).filter(b -> !b.isEmpty()).toList());
  }

  /** The values of a field, that of the row with the best score first. */
  private List<String> distinct(Register register, String field) {
    return CircularTables.byScore(of(register, year)).stream()
        .map(r -> r.text(field))
        .distinct()
        .toList();
  }

  private List<String> penalised() {
    return agencies("罚");
  }

  private List<String> agencies(String measure) {
    return of(BureauRegisters.QUALITY_REVIEWS, year).stream()
        .filter(q -> q.text("measure").contains(measure))
        .map(
            q ->
                registers
                    .find(BureauRegisters.AGENCIES, q.text("agency"))
                    .map(a -> a.text("name"))
                    .orElse(q.text("agency")))
        .toList();
  }

  /** Evaluations by grade, best first, as far as a document about the year may name them. */
  private List<Map<String, Object>> byGrade() {
    return Grades.of(registers, Grades.NATIONAL).names().stream()
        .map(g -> Map.<String, Object>of("name", g, "objects", objects(g)))
        .toList();
  }

  private List<String> objects(String grade) {
    return of(BureauRegisters.EVALUATIONS, year).stream()
        .filter(e -> !PublicScope.isClassified(e, registers))
        .filter(e -> Grades.of(registers, e).grade(score(e)).equals(grade))
        .map(e -> e.text("object"))
        .toList();
  }

  private BigDecimal score(RegisterRow evaluation) {
    return registers.by(BureauRegisters.SCORES, "evaluation", evaluation.key()).stream()
        .map(s -> s.decimal("score"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<RegisterRow> planned(int ofYear, String type) {
    return of(BureauRegisters.PLAN, ofYear).stream()
        .filter(p -> p.text("kind").equals("EVALUATION"))
        .filter(p -> p.text("type").equals(type))
        .toList();
  }

  private boolean planned(int ofYear) {
    return !plannedTypes(ofYear).isEmpty();
  }

  private List<String> plannedTypes(int ofYear) {
    return BureauRegisters.EVALUATIONS.field("type").codes().stream()
        .filter(t -> !planned(ofYear, t).isEmpty())
        .toList();
  }

  private List<Map<String, Object>> goalReviews() {
    return of(WorkRegisters.GOAL_REVIEWS, year).stream()
        .map(
            r -> {
              var map = Rows.map(r);
              map.put(
                  "name",
                  registers
                      .find(WorkRegisters.SPECIAL_FUNDS, r.text("fund"))
                      .map(f -> f.text("name"))
                      .orElse(""));
              return map;
            })
        .toList();
  }

  private List<Map<String, Object>> counties() {
    return of(BureauRegisters.COUNTY_ASSESSMENTS, year).stream()
        .sorted(
            Comparator.comparing((RegisterRow r) -> r.decimal("score"), BigDecimal::compareTo)
                .reversed())
        .map(
            r -> {
              var map = Rows.map(r);
              map.put(
                  "name",
                  registers
                      .find(BureauRegisters.COUNTIES, r.text("county"))
                      .map(c -> c.text("name"))
                      .orElse(""));
              return map;
            })
        .toList();
  }
}
