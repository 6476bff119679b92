package org.hengping.templates.binding;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hengping.corpus.figure.Grades;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.CoordinationRegisters;
import org.hengping.corpus.register.CountyRewards;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.WorkRegisters;

/** What the year's plan, circulars and proposals tell of: agencies, counties, units, budgets. */
final class CircularModel {
  /** A fee that is paid in full, in per cent. */
  private static final int FULL = 100;

  /** Grades of counties from which on nobody is called to account. */
  private static final Set<String> SATISFACTORY = Set.of("优秀", "良好");

  private final RegisterSnapshot registers;
  private final Scope scope;
  private final int year;

  private CircularModel(int year, RegisterSnapshot registers, Scope scope) {
    this.year = year;
    this.registers = registers;
    this.scope = scope;
  }

  static Map<String, Object> of(int year, RegisterSnapshot registers, Scope scope) {
    return new CircularModel(year, registers, scope).model();
  }

  private Map<String, Object> model() {
    var model = new LinkedHashMap<String, Object>();
    model.put("reviewed", reviewed());
    model.put("bestAgencies", reviewed(r -> isBest(r.text("grade"))));
    model.put("otherAgencies", reviewed(r -> !isBest(r.text("grade")) && r.has("remark")));
    model.put("paidInFull", reviewed(r -> r.whole("paidPercent") >= FULL));
    model.put("paidInPart", reviewed(r -> r.whole("paidPercent") < FULL));
    model.put("penalisedAgencies", reviewed(r -> r.text("measure").contains("罚")));
    model.put("reviewMeetings", reviewMeetings());
    model.put("results", results());
    model.put("commended", results(r -> isBest(r.text("grade"))));
    model.put("lessThanBest", results(r -> !isBest(r.text("grade")) && r.has("remark")));
    model.put("admonished", results(r -> !SATISFACTORY.contains(r.text("grade"))));
    model.put("rulesOf", String.valueOf(rulesOf()));
    model.put("rulesHold", rulesOf() == year);
    model.put("rewardRules", rules());
    model.put("earned", earned());
    model.put("pledges", named(of(CoordinationRegisters.COMMITMENTS, year + 1), "county"));
    model.put("agenda", agenda());
    model.put("startMonths", startMonths());
    model.put("changes", changes());
    return model;
  }

  private static boolean isBest(String grade) {
    return grade.equals("优秀");
  }

  private List<RegisterRow> of(Register register, int ofYear) {
    return registers.by(register, "year", String.valueOf(ofYear)).stream()
        .filter(this::shows)
        .toList();
  }

  private boolean shows(RegisterRow row) {
    return scope == Scope.INTERNAL || PublicScope.includes(row, registers);
  }

  private String name(Register register, String key) {
    return registers.find(register, key).map(r -> r.text("name")).orElse(key);
  }

  /** Agencies under review, best first, with what was noted about their evaluations. */
  private List<Map<String, Object>> reviewed() {
    return reviewed(r -> true);
  }

  private List<Map<String, Object>> reviewed(Predicate<RegisterRow> wanted) {
    return CircularTables.byScore(of(BureauRegisters.QUALITY_REVIEWS, year)).stream()
        .filter(wanted)
        .map(this::review)
        .toList();
  }

  private Map<String, Object> review(RegisterRow review) {
    var map = Rows.map(review);
    map.put("name", name(BureauRegisters.AGENCIES, review.text("agency")));
    map.put(
        "notes",
        of(WorkRegisters.QUALITY_ITEMS, year).stream()
            .filter(i -> i.text("agency").equals(review.text("agency")) && i.has("remark"))
            .filter(i -> !PublicScope.isClassified(evaluation(i.text("evaluation")), registers))
            .map(i -> evaluation(i.text("evaluation")).text("object") + i.text("remark"))
            .toList());
    return map;
  }

  private RegisterRow evaluation(String id) {
    return registers.find(BureauRegisters.EVALUATIONS, id).orElseThrow();
  }

  private List<Map<String, Object>> reviewMeetings() {
    return Rows.maps(
        of(BureauRegisters.ACTIVITIES, year).stream()
            .filter(a -> a.text("kind").equals("OTHER") && a.text("title").contains("质量考评"))
            .toList());
  }

  private List<Map<String, Object>> results() {
    return results(r -> true);
  }

  /** Counties assessed, best first. */
  private List<Map<String, Object>> results(Predicate<RegisterRow> wanted) {
    return named(
        CircularTables.byScore(of(BureauRegisters.COUNTY_ASSESSMENTS, year)).stream()
            .filter(wanted)
            .toList(),
        "county");
  }

  private List<Map<String, Object>> named(List<RegisterRow> rows, String field) {
    return rows.stream()
        .map(
            row -> {
              var map = Rows.map(row);
              map.put("name", name(BureauRegisters.COUNTIES, row.text(field)));
              return map;
            })
        .toList();
  }

  /** The year whose rules apply: its own, else those of the next, which are only compared with. */
  private int rulesOf() {
    return rulesOf(year, registers);
  }

  static int rulesOf(int year, RegisterSnapshot registers) {
    return registers.by(BureauRegisters.ASSESSMENT_RULES, "year", String.valueOf(year)).isEmpty()
        ? year + 1
        : year;
  }

  private List<Map<String, Object>> rules() {
    return of(BureauRegisters.ASSESSMENT_RULES, rulesOf()).stream()
        .map(
            rule -> {
              var map = Rows.map(rule);
              map.put("groupName", Rows.name(rule.text("group")));
              return map;
            })
        .toList();
  }

  /** Names of the counties that meet the rules, best first. */
  private List<String> earned() {
    return CountyRewards.of(registers, year, rulesOf()).stream()
        .filter(CountyRewards.Reward::isEarned)
        .sorted(
            Comparator.comparing(
                    (CountyRewards.Reward r) -> r.assessment().decimal("score"),
                    BigDecimal::compareTo)
                .reversed())
        .map(CountyRewards.Reward::name)
        .toList();
  }

  /** What else the year's plan holds, by month, nothing about a classified unit. */
  private List<Map<String, Object>> agenda() {
    return Rows.maps(
        of(BureauRegisters.PLAN, year).stream()
            .filter(p -> !p.text("kind").equals("EVALUATION"))
            .filter(p -> !PublicScope.isClassified(p, registers))
            .sorted(
                Comparator.comparing((RegisterRow p) -> p.has("month") ? p.whole("month") : 13)
                    .thenComparing(RegisterRow::key))
            .toList());
  }

  /** Months in which evaluations of the year's plan start. */
  private List<String> startMonths() {
    return of(BureauRegisters.PLAN, year).stream()
        .filter(p -> p.text("kind").equals("EVALUATION") && p.has("month"))
        .map(p -> p.whole("month"))
        .distinct()
        .sorted()
        .map(String::valueOf)
        .toList();
  }

  /** Changes of this and the next budget, one by one. */
  private List<Map<String, Object>> changes() {
    return PlanTables.changes(year, registers).stream().map(this::change).toList();
  }

  private Map<String, Object> change(RegisterRow linkage) {
    var map = Rows.map(linkage);
    var names = Rows.list(linkage.text("funds"));
    map.put("names", names);
    map.put("change", Rows.name(linkage.text("direction")));
    map.put("shares", shares(linkage));
    map.put("several", names.size() > 1);
    map.put("settled", linkage.whole("budgetYear") == year);
    map.put(
        "results",
        Rows.list(linkage.text("evaluations")).stream()
            .flatMap(id -> registers.find(BureauRegisters.EVALUATIONS, id).stream())
            .filter(e -> shows(e) && !PublicScope.isClassified(e, registers))
            .map(this::result)
            .toList());
    return map;
  }

  private Map<String, Object> result(RegisterRow evaluation) {
    var score =
        registers.by(BureauRegisters.SCORES, "evaluation", evaluation.key()).stream()
            .map(s -> s.decimal("score"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Map.of(
        "id",
        evaluation.key(),
        "object",
        evaluation.text("object"),
        "unit",
        name(BureauRegisters.UNITS, evaluation.text("unit")),
        "grade",
        Grades.of(registers, evaluation).grade(score));
  }

  /** The funds of a linkage over several that have amounts of their own. */
  private List<Map<String, Object>> shares(RegisterRow linkage) {
    var funds = registers.by(WorkRegisters.LINKAGE_FUNDS, "linkage", linkage.key());
    return funds.size() < 2 || !funds.stream().allMatch(f -> f.has("amountWan"))
        ? List.of()
        : funds.stream()
            .map(
                f ->
                    Map.<String, Object>of(
                        "fund",
                        f.text("fund"),
                        "name",
                        name(WorkRegisters.SPECIAL_FUNDS, f.text("fund"))))
            .toList();
  }
}
