package org.hengping.corpus.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hengping.corpus.indicator.IndicatorVersion.Status;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterFile;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.Registers;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.corpus.store.OnEveryDatabase;
import org.hengping.corpus.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class IndicatorLibraryTest {
  private static final Person ACTOR = Person.COMMAND_LINE;
  private static final String FILE =
      """
      framework,level1,level2,level3,definition,scoring_points,default_weight,source
      框架甲,产出,产出数量,实际完成率,计划完成了几成,完成率=实际÷计划,8,示例
      框架甲,产出,产出质量,合格率,合格的有多少,,50（一级合计）,示例
      框架甲,效益,,,总的效益,,,示例
      """;

  private final TestDatabase database;
  @TempDir Path folder;
  private CorpusStore store;
  private Registers registers;

  IndicatorLibraryTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    store = database.open(folder, InstantSource.system());
    registers = store.registers();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private LoadRegister.Outcome load(String csv) throws IOException {
    return new LoadRegister(registers)
        .load(
            BureauRegisters.INDICATORS,
            RegisterFile.readCsv(
                BureauRegisters.INDICATORS,
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))),
            ACTOR);
  }

  private static Registers.Loaded taken(LoadRegister.Outcome outcome) {
    return assertInstanceOf(LoadRegister.Outcome.Taken.class, outcome, outcome.toString()).counts();
  }

  private IndicatorLibrary library() {
    return IndicatorLibrary.of(registers.snapshot());
  }

  private void put(Register register, Object... values) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < values.length; i += 2) {
      map.put((String) values[i], values[i + 1]);
    }
    registers.put(register, List.of(new RegisterRow(register, map)), ACTOR);
  }

  @Test
  void idsAreGivenOnLoadInTheOrderOfTheFileAndLoadingAgainChangesNothing() throws IOException {
    assertEquals(new Registers.Loaded(3, 0, 0), taken(load(FILE)));
    var first = registers.rows(BureauRegisters.INDICATORS);

    assertEquals(new Registers.Loaded(0, 0, 3), taken(load(FILE)));

    assertEquals(first, registers.rows(BureauRegisters.INDICATORS));
    assertEquals(
        List.of("ZB-000001/1 实际完成率 8", "ZB-000002/1 合格率 ", "ZB-000003/1 效益 "),
        first.stream()
            .map(r -> r.key() + " " + IndicatorVersion.nameOf(r) + " " + r.text("weight"))
            .toList());
    assertEquals("50（一级合计）", first.get(1).text("defaultWeight"));
  }

  @Test
  void anotherWordingBecomesANewDraftVersionAndTheRecommendedOneStays() throws IOException {
    load(FILE);

    taken(load(FILE.replace("合格的有多少", "验收合格的比重")));

    var versions = library().versions("ZB-000002");
    assertEquals(
        List.of("ZB-000002.v1 RECOMMENDED", "ZB-000002.v2 DRAFT"),
        versions.stream().map(v -> v.id() + " " + v.status()).toList());
    assertEquals("合格的有多少", versions.get(0).text("definition"));
    var lineage = library().lineage(versions.get(1));
    assertEquals(versions.get(0), lineage.from().orElseThrow());
    assertEquals(
        List.of(new FieldDifference("definition", "指标解释", "合格的有多少", "验收合格的比重")),
        lineage.differences());
    assertEquals(
        List.of(new VersionId("ZB-000002", 2)), library().lineage(versions.get(0)).copies());
  }

  @Test
  void aRecommendedVersionCannotBeChangedByLoadingNorByWritingNorRemoved() throws IOException {
    load(FILE);
    String changed =
        """
        id,version,framework,level1,level2,level3,definition,status
        ZB-000002,1,框架甲,产出,产出质量,合格率,改过的,RECOMMENDED
        """;
    var refused = assertInstanceOf(LoadRegister.Outcome.Refused.class, load(changed));
    assertTrue(
        refused.faults().get(0).message().startsWith("ZB-000002.v1 已推荐使用，内容不能再改（指标解释"),
        refused.faults().toString());

    var row = registers.rows(BureauRegisters.INDICATORS).get(1);
    var values = new LinkedHashMap<>(row.values());
    values.put("definition", "改过的");
    var written = List.of(new RegisterRow(BureauRegisters.INDICATORS, values));
    assertThrows(
        IllegalArgumentException.class,
        () -> registers.put(BureauRegisters.INDICATORS, written, ACTOR));
    var removal =
        List.of(new Registers.Change(BureauRegisters.INDICATORS, List.of(), Set.of(row.key())));
    assertThrows(IllegalArgumentException.class, () -> registers.change(removal, ACTOR));
    assertEquals(row, registers.rows(BureauRegisters.INDICATORS).get(1));
  }

  @Test
  void recommendingADraftSupersedesWhatWasRecommended() throws IOException {
    load(FILE);
    var edit = new EditLibrary(registers);
    var first = new VersionId("ZB-000001", 1);

    var draft = edit.adapt(first, Map.of("definition", "换个说法", "rule", "比率"), ACTOR);
    assertEquals(List.of(first), edit.recommend(draft, ACTOR));

    var library = library();
    assertEquals(draft, library.current("ZB-000001").orElseThrow().id());
    var old = library.find(first).orElseThrow();
    assertEquals(Status.SUPERSEDED, old.status());
    assertEquals(Optional.of(draft), old.supersededBy());
    assertThrows(IllegalArgumentException.class, () -> edit.recommend(draft, ACTOR));
    assertThrows(IllegalArgumentException.class, () -> edit.deprecate(first, ACTOR));
    edit.deprecate(draft, ACTOR);
    assertEquals(Status.DEPRECATED, library().find(draft).orElseThrow().status());
  }

  @Test
  void aRuleThatDoesNotComputeIsRefusedWithItsPlace() throws IOException {
    var refused =
        assertInstanceOf(
            LoadRegister.Outcome.Refused.class,
            load("framework,level1,rule\n框架甲,产出,比率\n框架甲,效益,按心情\n"));

    var fault = refused.faults().get(0);
    assertEquals(3, fault.row());
    assertEquals("评分规则", fault.column());
    assertTrue(fault.message().contains("要点均分"), fault.message());
  }

  private void evaluation(String id, String unit, String type) {
    put(
        BureauRegisters.EVALUATIONS,
        "id",
        id,
        "year",
        2021L,
        "unit",
        unit,
        "object",
        "对象" + id,
        "type",
        type,
        "mode",
        "BUREAU_TEAM",
        "industry",
        "教育",
        "fundsWan",
        Amount.ZERO,
        "budgetWan",
        Amount.ZERO,
        "executedWan",
        Amount.ZERO,
        "status",
        "COMPLETED");
  }

  private void score(String evaluation, long n, String level3, String score, String indicator) {
    var values =
        new ArrayList<Object>(
            List.of(
                "evaluation",
                evaluation,
                "sequence",
                n,
                "level1",
                "产出",
                "level2",
                "产出质量",
                "level3",
                level3,
                "weight",
                new BigDecimal("10.00"),
                "score",
                new BigDecimal(score).setScale(2)));
    if (!indicator.isEmpty()) {
      values.addAll(List.of("indicator", indicator));
    }
    put(BureauRegisters.SCORES, values.toArray());
  }

  private void unit(String code, boolean classified) {
    put(
        BureauRegisters.UNITS,
        "code",
        code,
        "name",
        "示例市" + code,
        "section",
        "科",
        "region",
        "市本级",
        "kind",
        "DEPARTMENT",
        "industry",
        "教育",
        "classified",
        classified);
  }

  @Test
  void usesAreFoundByNameAndConfirmedByTheScoreAndClassifiedOnesAreKeptApart() throws IOException {
    load(FILE);
    unit("DW-1", false);
    unit("DW-2", true);
    evaluation("PJ-1", "DW-1", "PROJECT");
    evaluation("PJ-2", "DW-2", "PROJECT");
    score("PJ-1", 1, "合格率", "10", "");
    score("PJ-1", 2, "当年验收合格情况", "9", "ZB-000002.v1");
    score("PJ-2", 1, "合格率", "8", "");
    score("PJ-2", 2, "没有的指标", "8", "");

    assertEquals(
        List.of("PJ-1/1 false false", "PJ-1/2 true false", "PJ-2/1 false true"),
        library().uses("ZB-000002").stream()
            .map(
                u ->
                    u.evaluation()
                        + "/"
                        + u.sequence()
                        + " "
                        + u.confirmed()
                        + " "
                        + u.restricted())
            .toList());
    assertEquals(2, library().openUses("ZB-000002").size());
    assertEquals(1, new ConfirmLinks(registers).confirm("PJ-1", ACTOR));
    assertEquals(0, new ConfirmLinks(registers).confirm("PJ-1", ACTOR));
    assertTrue(library().uses("ZB-000002").get(0).confirmed());
  }

  @Test
  void anIndicatorThatAlwaysGivesFullMarksTellsNothing() throws IOException {
    load(FILE);
    unit("DW-1", false);
    for (int i = 1; i <= 3; i++) {
      evaluation("PJ-" + i, "DW-1", "PROJECT");
      score("PJ-" + i, 1, "合格率", "10", "");
      score("PJ-" + i, 2, "x", Integer.toString(10 - i), "ZB-000001.v1");
    }
    var library = library();

    var full = IndicatorLibrary.discrimination(library.uses("ZB-000002"));
    assertTrue(full.isLow());
    assertEquals(new BigDecimal("100.0"), full.fullShare());
    var spread = IndicatorLibrary.discrimination(library.uses("ZB-000001"));
    assertFalse(spread.isLow());
    assertEquals(new BigDecimal("20.0"), spread.spread());
    assertEquals(new BigDecimal("80.0"), spread.mean());
    assertFalse(IndicatorLibrary.discrimination(library.uses("ZB-000003")).isLow());
  }

  @Test
  void ofSeveralIndicatorsAtTheSamePlaceNoneIsTakenUnlessOneIsOfTheIndustry() throws IOException {
    load(
        """
        framework,level1,level2,level3,industry
        甲,产出,产出质量,合格率,
        乙,产出,产出质量,合格率,
        """);
    unit("DW-1", false);
    evaluation("PJ-1", "DW-1", "PROJECT");
    score("PJ-1", 1, "合格率", "10", "");
    assertEquals(List.of(), library().uses("ZB-000001"));

    load("framework,level1,level2,level3,industry\n丙,产出,产出质量,合格率,教育\n");
    assertEquals(1, library().uses("ZB-000003").size());
  }
}
