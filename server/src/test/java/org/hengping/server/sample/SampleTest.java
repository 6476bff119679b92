package org.hengping.server.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.figure.Identities;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BrokenLinks;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.CoordinationRegisters;
import org.hengping.corpus.register.CountyRewards;
import org.hengping.corpus.register.Filings;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.WorkRegisters;
import org.hengping.corpus.store.CorpusStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample holds the figures that the year is known by. */
class SampleTest {
  @TempDir static Path folder;
  private static CorpusStore store;
  private static RegisterSnapshot snapshot;

  @BeforeAll
  static void load() throws IOException {
    store = CorpusStore.open(folder, InstantSource.system());
    new Sample(new LoadRegister(store.registers())).load(Person.COMMAND_LINE);
    snapshot = store.registers().snapshot();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static String figure(Scope scope, String name, String... parameters) {
    var map = new java.util.HashMap<String, String>();
    for (int i = 0; i < parameters.length; i += 2) {
      map.put(parameters[i], parameters[i + 1]);
    }
    return new FigureCatalogue().compute(name, map, scope, snapshot).text();
  }

  private static String internal(String name, String... parameters) {
    return figure(Scope.INTERNAL, name, parameters);
  }

  private static String open(String name, String... parameters) {
    return figure(Scope.PUBLIC, name, parameters);
  }

  @Test
  void everyTotalIsTheSumOfItsPartsInsideAndOutside() {
    for (Scope scope : Scope.values()) {
      assertEquals(List.of(), new Identities().check(2021, scope, snapshot), scope.name());
    }
  }

  @Test
  void submissionsOfTheYear() {
    assertEquals("268", internal("submissions.count", "year", "2021", "kind", "GOAL"));
    assertEquals("243", internal("submissions.count", "year", "2021", "kind", "SELF_EVALUATION"));
    assertEquals("248", internal("submissions.count", "year", "2021", "kind", "MONITORING"));
    assertEquals("90.7%", internal("submissions.rate", "year", "2021", "kind", "SELF_EVALUATION"));
    assertEquals("268", internal("units.count"));
  }

  @Test
  void evaluationsOfTheYear() {
    assertEquals("41", internal("evaluations.count", "year", "2021"));
    assertEquals("27", internal("evaluations.count", "year", "2021", "type", "DEPARTMENT_OVERALL"));
    assertEquals("14", internal("evaluations.count", "year", "2021", "type", "PROJECT"));
    assertEquals("29", internal("evaluations.count", "year", "2021", "mode", "THIRD_PARTY"));
    assertEquals("12", internal("evaluations.count", "year", "2021", "mode", "BUREAU_TEAM"));
    assertEquals("138.98亿元", internal("evaluations.funds", "year", "2021"));
    assertEquals("1", internal("evaluations.withheld", "year", "2021"));
    assertEquals("41", internal("notices.count", "year", "2021"));
    assertEquals("10", internal("evaluations.count", "year", "2020"));
  }

  @Test
  void thePublicSetLeavesTheClassifiedUnitOut() {
    assertEquals("40", open("evaluations.count", "year", "2021"));
    assertEquals("26", open("evaluations.count", "year", "2021", "type", "DEPARTMENT_OVERALL"));
    assertEquals("11", open("evaluations.count", "year", "2021", "mode", "BUREAU_TEAM"));
    assertEquals("40", open("notices.count", "year", "2021"));
    assertEquals("267", open("units.count"));
    assertEquals("33", open("plan.count", "year", "2022", "kind", "EVALUATION"));
  }

  @Test
  void linkageAndPlan() {
    assertEquals(
        "960万元", internal("linkage.amount", "budgetYear", "2021", "direction", "INCREASE"));
    assertEquals(
        "6000万元", internal("linkage.amount", "budgetYear", "2022", "direction", "DECREASE"));
    assertEquals("34", internal("plan.count", "year", "2022", "kind", "EVALUATION"));
    assertEquals("22", internal("plan.count", "year", "2022", "type", "DEPARTMENT_OVERALL"));
    assertEquals("12", internal("plan.count", "year", "2022", "type", "PROJECT"));
    assertEquals("29", internal("plan.count", "year", "2022", "mode", "THIRD_PARTY"));
    assertEquals("5", internal("plan.count", "year", "2022", "mode", "BUREAU_TEAM"));
    assertEquals("80", internal("rules.minScore", "year", "2022", "group", "COUNTY"));
    assertEquals("70", internal("rules.minScore", "year", "2022", "group", "DISTRICT"));
    assertEquals("3", internal("briefings.count", "year", "2021"));
  }

  @Test
  void whoFiledWhatIsDue() {
    var today = LocalDate.of(2022, 3, 1);
    assertEquals(
        List.of("268/268 4", "243/268 0", "248/268 16"),
        Stream.of("GOAL", "SELF_EVALUATION", "MONITORING")
            .map(kind -> Filings.of(snapshot, 2021, kind, today))
            .map(f -> f.in() + "/" + f.due() + " " + f.count(Filings.State.LATE))
            .toList());
    var missing = Filings.of(snapshot, 2021, "SELF_EVALUATION", today);
    assertEquals(25, missing.count(Filings.State.MISSING));
    assertEquals(List.of(), missing.unlisted());
    assertEquals(
        268, Filings.of(snapshot, 2022, "SELF_EVALUATION", today).count(Filings.State.NOT_DUE));
  }

  @Test
  void oneFindingKeepsOneIdFromNoticeToBriefing() {
    assertEquals(List.of(), BrokenLinks.of(snapshot));

    var item = snapshot.find(BureauRegisters.ITEMS, "WT-2021-001-01").orElseThrow();
    var values = new LinkedHashMap<>(item.values());
    values.put("notice", "TZ-2021-002");
    var broken =
        BrokenLinks.of(
            without(
                BureauRegisters.ITEMS,
                List.of("WT-2021-001-01", "WT-2021-001-02"),
                new RegisterRow(BureauRegisters.ITEMS, values)));

    assertTrue(
        broken.contains(
            new BrokenLinks.Broken(
                BureauRegisters.ITEMS,
                "WT-2021-001-01",
                "问题属于评价PJ-2021-001，通知书TZ-2021-002属于评价PJ-2021-002，请核对通知书编号")));
    assertTrue(
        broken.contains(
            new BrokenLinks.Broken(
                BureauRegisters.FINDINGS, "WT-2021-001-02", "已发整改通知书而没有列入整改台账，请登记整改事项")));
  }

  private static RegisterSnapshot without(
      Register register, List<String> keys, RegisterRow instead) {
    var rows = new ArrayList<>(snapshot.rows(register));
    rows.removeIf(r -> keys.contains(r.key()));
    rows.add(instead);
    return new RegisterSnapshot(
        r -> r.equals(register) ? rows : snapshot.rows(r), java.util.Set.of());
  }

  @Test
  void theNewRegistersAgreeWithTheYear() {
    assertEquals(29, of(WorkRegisters.ASSIGNMENTS, "PJ-2021").size());
    assertEquals(29, of(WorkRegisters.QUALITY_ITEMS, "2021/PJ-2021").size());
    for (RegisterRow review : snapshot.by(BureauRegisters.QUALITY_REVIEWS, "year", "2021")) {
      var items = snapshot.by(WorkRegisters.QUALITY_ITEMS, "agency", review.text("agency"));
      var total =
          items.stream()
              .flatMap(
                  i ->
                      Stream.of("planScore", "workScore", "reportScore", "timeScore")
                          .map(i::decimal))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(review.whole("evaluationsCount"), items.size(), review.key());
      assertEquals(
          0,
          total.compareTo(review.decimal("score").multiply(BigDecimal.valueOf(items.size()))),
          review.key());
    }
    assertEquals(
        "良好", snapshot.rows(CoordinationRegisters.EXTERNAL_ASSESSMENTS).get(0).text("grade"));
    assertEquals(2, snapshot.rows(CoordinationRegisters.PILOTS).size());
    assertEquals(3, snapshot.rows(CoordinationRegisters.STUDY_VISITS).size());
    assertEquals(8, CountyRewards.of(snapshot, 2021).size());
  }

  private static List<RegisterRow> of(Register register, String prefix) {
    return snapshot.rows(register).stream().filter(r -> r.key().startsWith(prefix)).toList();
  }

  @Test
  void everyEvaluationHasATreeOfHundredPointsAndAtLeastThreeFindings() {
    var categories = new TreeSet<String>();
    for (RegisterRow evaluation : snapshot.by(BureauRegisters.EVALUATIONS, "year", "2021")) {
      var weight =
          snapshot.by(BureauRegisters.SCORES, "evaluation", evaluation.key()).stream()
              .map(s -> s.decimal("weight"))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(0, weight.compareTo(BigDecimal.valueOf(100)), evaluation.key());
      var findings = snapshot.by(BureauRegisters.FINDINGS, "evaluation", evaluation.key());
      assertTrue(findings.size() >= 3, evaluation.key());
      findings.forEach(f -> categories.add(f.text("category")));
    }
    assertEquals(16, categories.size());
  }

  @Test
  void changingARegisterRowChangesTheFigure() {
    var row = snapshot.find(BureauRegisters.LINKAGE, "GG-2021-01").orElseThrow();
    var values = new java.util.LinkedHashMap<>(row.values());
    values.put("amountWan", org.hengping.corpus.money.Amount.ofWan(BigDecimal.valueOf(961)));
    var changed = new RegisterRow(BureauRegisters.LINKAGE, values);
    var altered =
        new RegisterSnapshot(
            r -> r.equals(BureauRegisters.LINKAGE) ? java.util.List.of(changed) : snapshot.rows(r),
            java.util.Set.of());
    var figure =
        new FigureCatalogue()
            .compute(
                "linkage.amount",
                Map.of("budgetYear", "2021", "direction", "INCREASE"),
                Scope.INTERNAL,
                altered);

    assertEquals("961万元", figure.text());
  }
}
