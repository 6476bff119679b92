package org.hengping.corpus.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.StaleRevision;
import org.hengping.corpus.ingest.Hints;
import org.hengping.corpus.ingest.IngestDocument;
import org.hengping.corpus.ingest.Outcome;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.corpus.store.OnEveryDatabase;
import org.hengping.corpus.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class DecideProposalsTest {
  private static final Person CLERK = new Person("zhang", "张三", EnumSet.of(Role.PERFORMANCE));
  private static final Person READER = new Person("li", "李四", EnumSet.of(Role.BUDGET));
  private static final String REPORT =
      """
      2021年沙洲渡口修缮项目支出绩效评价报告

      衡财绩〔2022〕7号

      五、存在的问题

      1.预算执行进度缓慢。截至年底支出312万元，执行率62%。

      六、附件

      一级指标	二级指标	三级指标	分值	得分	扣分原因
      过程	资金管理	预算执行率	20	12.4	执行率62%
      产出	产出数量	修缮渡口	80	80
      合计			100	92

      沙洲市财政局
      2022年3月18日
      """;

  private final TestDatabase database;
  @TempDir Path folder;
  private CorpusStore store;
  private FileReaders readers;
  private ReadProposals read;
  private DecideProposals decide;
  private Document document;

  DecideProposalsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws Exception {
    store = database.open(folder.resolve("data"), () -> Instant.parse("2022-04-01T00:00:00Z"));
    readers = new FileReaders(1);
    read = new ReadProposals(store.documents(), store.proposals());
    decide = new DecideProposals(store.documents(), store.registers(), store.proposals());
    unit("0201", "沙洲市交通局", false);
    unit("0202", "沙洲市反恐办公室", true);
    evaluation("PJ-2021-041");
    Path file = folder.resolve("报告.txt");
    Files.write(file, REPORT.getBytes(StandardCharsets.UTF_8));
    var ingest = new IngestDocument(readers, store.intake(read), folder.resolve("data"));
    document =
        assertInstanceOf(Outcome.Added.class, ingest.ingest(file, Hints.NONE, CLERK)).document();
  }

  @AfterEach
  void close() {
    readers.close();
    store.close();
  }

  private void unit(String code, String name, boolean classified) {
    Map<String, Object> values = new HashMap<>();
    values.put("code", code);
    values.put("name", name);
    values.put("section", "经建科");
    values.put("region", "市本级");
    values.put("kind", "DEPARTMENT");
    values.put("industry", "交通");
    values.put("classified", classified);
    var row = new RegisterRow(BureauRegisters.UNITS, values);
    store.registers().put(BureauRegisters.UNITS, List.of(row), CLERK);
  }

  private void evaluation(String id) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("year", 2021L);
    values.put("unit", "0201");
    values.put("object", "沙洲渡口修缮项目");
    values.put("type", "PROJECT");
    values.put("mode", "BUREAU_TEAM");
    values.put("leader", "周启衡");
    values.put("industry", "交通");
    values.put("fundsWan", org.hengping.corpus.money.Amount.ofFen(50_000_000));
    values.put("budgetWan", org.hengping.corpus.money.Amount.ofFen(50_000_000));
    values.put("executedWan", org.hengping.corpus.money.Amount.ofFen(31_200_000));
    values.put("status", "COMPLETED");
    var row = new RegisterRow(BureauRegisters.EVALUATIONS, values);
    store.registers().put(BureauRegisters.EVALUATIONS, List.of(row), CLERK);
  }

  private List<Proposal> of(ProposalKind kind) {
    return store.proposals().of(document.id()).stream().filter(p -> p.kind() == kind).toList();
  }

  private Proposal aspect(String name) {
    return of(ProposalKind.ASPECT).stream()
        .filter(p -> p.value("aspect").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private DecideProposals.Outcome all(String evaluation) {
    var choices =
        store.proposals().of(document.id()).stream().map(p -> Choice.accept(p.number())).toList();
    return decide.decide(document.id(), 1, choices, evaluation, CLERK);
  }

  @Test
  void importProposesFactsScoresAndProblems() {
    assertEquals(2, of(ProposalKind.SCORE).size());
    assertEquals(1, of(ProposalKind.FINDING).size());
    assertEquals("衡财绩〔2022〕7号", aspect("NUMBER").value("value"));
    assertEquals("2022-03-18", aspect("FORMED_ON").value("value"));
    assertEquals(
        Map.of(document.id(), store.proposals().of(document.id()).size()),
        store.proposals().open());
    var checks = ReadProposals.checks(store.documents().latest(document.id()).manuscript());
    assertEquals(
        List.of("得分合计 92.4 与表中合计 92 不符"), checks.stream().map(ReadingCheck::message).toList());
  }

  @Test
  void acceptedScoresAndProblemsAreRowsThatCiteTheirPassage() {
    assertInstanceOf(DecideProposals.Outcome.Decided.class, all("PJ-2021-041"));
    var scores = store.registers().rows(BureauRegisters.SCORES);
    assertEquals(
        List.of("预算执行率 20 12.4", "修缮渡口 80 80"),
        scores.stream()
            .map(r -> r.text("level3") + " " + r.text("weight") + " " + r.text("score"))
            .toList());
    var finding = store.registers().find(BureauRegisters.FINDINGS, "WT-2021-041-01").orElseThrow();
    assertEquals("预算执行进度缓慢", finding.text("text"));
    assertEquals("预算执行有偏差", finding.text("category"));
    var version =
        store
            .registers()
            .newest(BureauRegisters.FINDINGS, List.of("WT-2021-041-01"))
            .get("WT-2021-041-01");
    var passage = assertInstanceOf(Citation.Passage.class, version.source());
    assertEquals(document.id(), passage.document());
    var manuscript = store.documents().latest(document.id()).manuscript();
    assertTrue(Place.of(passage.anchor()).lines(manuscript).get(0).startsWith("1.预算执行进度缓慢"));
    assertTrue(store.proposals().open().isEmpty());
    assertEquals(List.of(), store.audit().verify());
  }

  @Test
  void acceptedFactsDescribeTheDocument() {
    all("PJ-2021-041");
    var now = store.documents().find(document.id()).orElseThrow();
    assertEquals("衡财绩〔2022〕7号", now.number());
    assertEquals(Optional.of(LocalDate.parse("2022-03-18")), now.formedOn());
    assertEquals(DocumentKind.PROJECT_EVALUATION_REPORT, now.kind());
    assertEquals(2021, now.year());
    assertFalse(now.restricted());
  }

  @Test
  void aClassifiedUnitRestrictsTheDocument() {
    int number = aspect("NUMBER").number();
    var unit =
        new ReadItem(
            ProposalKind.ASPECT, Map.of("aspect", "UNIT", "value", "某单位"), Optional.empty(), 40);
    var proposals = store.proposals().propose(document.id(), 1, List.of(unit), CLERK);
    var changed = Map.of("value", "沙洲市反恐办公室");
    var choice = new Choice(proposals.get(0).number(), true, changed);
    decide.decide(document.id(), 1, List.of(choice), "", CLERK);
    var now = store.documents().find(document.id()).orElseThrow();
    assertTrue(now.restricted());
    assertEquals("沙洲市反恐办公室", now.unit());
    assertEquals(ProposalState.CHANGED, store.proposals().of(document.id()).get(0).state());
    assertTrue(number > 0);
  }

  @Test
  void acceptingTwiceOrOnAStaleRevisionIsAConflict() {
    int number = aspect("NUMBER").number();
    decide.decide(document.id(), 1, List.of(Choice.accept(number)), "", CLERK);
    var twice =
        assertThrows(
            ProposalConflict.class,
            () -> decide.decide(document.id(), 1, List.of(Choice.accept(number)), "", CLERK));
    assertTrue(twice.getMessage().contains("已由 zhang 处理为“已采纳”"), twice.getMessage());
    var manuscript = store.documents().latest(document.id()).manuscript();
    var blocks = new java.util.ArrayList<>(manuscript.blocks());
    blocks.remove(blocks.size() - 1);
    store
        .documents()
        .append(document.id(), 1, Manuscript.of(manuscript.title(), blocks), "改", CLERK);
    int other = aspect("YEAR").number();
    assertThrows(
        StaleRevision.class,
        () -> decide.decide(document.id(), 1, List.of(Choice.accept(other)), "", CLERK));
    assertThrows(
        ProposalConflict.class,
        () -> decide.decide(document.id(), 2, List.of(Choice.accept(other)), "", CLERK));
  }

  @Test
  void aNewRevisionIsReadAgainAndDecisionsStay() {
    int number = aspect("NUMBER").number();
    decide.decide(document.id(), 1, List.of(Choice.reject(number)), "", CLERK);
    var manuscript = store.documents().latest(document.id()).manuscript();
    var blocks = new java.util.ArrayList<>(manuscript.blocks());
    blocks.remove(blocks.size() - 1);
    var now =
        store
            .documents()
            .append(document.id(), 1, Manuscript.of(manuscript.title(), blocks), "改", CLERK);
    var again = read.of(now, CLERK);
    assertEquals(ProposalState.REJECTED, aspect("NUMBER").state());
    assertTrue(again.stream().filter(Proposal::isOpen).allMatch(p -> p.revision() == 2));
    assertEquals(again, read.of(now, CLERK));
  }

  @Test
  void nothingIsWrittenWhenSomethingMustBeMended() {
    var refused = assertInstanceOf(DecideProposals.Outcome.Refused.class, all(""));
    assertEquals("采纳指标得分或问题须先选定所属的评价", refused.faults().get(0).message());
    var unknown = assertInstanceOf(DecideProposals.Outcome.Refused.class, all("PJ-2021-999"));
    assertTrue(unknown.faults().get(0).message().contains("PJ-2021-999"));
    var score = of(ProposalKind.SCORE).get(0);
    var bad = new Choice(score.number(), true, Map.of("score", "十二"));
    var faults =
        assertInstanceOf(
                DecideProposals.Outcome.Refused.class,
                decide.decide(document.id(), 1, List.of(bad), "PJ-2021-041", CLERK))
            .faults();
    assertEquals(
        List.of(new ChoiceFault(score.number(), "score", "“得分”应为最多两位小数的数字，现为“十二”")), faults);
    assertEquals(List.of(), store.registers().rows(BureauRegisters.SCORES));
    assertEquals("", store.documents().find(document.id()).orElseThrow().number());
  }

  @Test
  void aProblemThatTheEvaluationHasKeepsItsId() {
    all("PJ-2021-041");
    read.again(store.documents().find(document.id()).orElseThrow(), CLERK);
    assertTrue(store.proposals().open().isEmpty());
    var finding =
        new ReadItem(
            ProposalKind.FINDING,
            Map.of("category", "预算执行有偏差", "text", "预算执行进度缓慢", "detail", "执行率62%"),
            Optional.empty(),
            80);
    var score =
        new ReadItem(
            ProposalKind.SCORE,
            Map.of(
                "level1", "过程", "level2", "资金管理", "level3", "预算执行率", "weight", "20", "score", "13"),
            Optional.empty(),
            80);
    var open =
        store.proposals().propose(document.id(), 1, List.of(finding, score), CLERK).stream()
            .filter(Proposal::isOpen)
            .map(p -> Choice.accept(p.number()))
            .toList();
    decide.decide(document.id(), 1, open, "PJ-2021-041", CLERK);
    assertEquals(1, store.registers().rows(BureauRegisters.FINDINGS).size());
    assertEquals(
        List.of("13", "80"),
        store.registers().rows(BureauRegisters.SCORES).stream().map(r -> r.text("score")).toList());
  }

  @Test
  void anIndicatorWithoutAScoreBecomesADraftOfTheLibrary() {
    var item =
        new ReadItem(
            ProposalKind.INDICATOR,
            Map.of("level1", "产出", "level2", "数量", "level3", "渡口修缮率", "definition", "完成与计划之比"),
            Optional.empty(),
            90);
    int number = store.proposals().propose(document.id(), 1, List.of(item), CLERK).get(0).number();
    var outcome = decide.decide(document.id(), 1, List.of(Choice.accept(number)), "", CLERK);
    assertInstanceOf(DecideProposals.Outcome.Decided.class, outcome);
    var row = store.registers().rows(BureauRegisters.INDICATORS).get(0);
    assertEquals(
        "ZB-000001 产出 渡口修缮率 DRAFT",
        row.text("id")
            + " "
            + row.text("level1")
            + " "
            + row.text("level3")
            + " "
            + row.text("status"));
    assertEquals(document.id() + "@r1", row.text("source"));
  }

  @Test
  void onlyWhoMayDecideDecides() {
    int number = aspect("NUMBER").number();
    assertThrows(
        NotAllowed.class,
        () -> decide.decide(document.id(), 1, List.of(Choice.accept(number)), "", READER));
  }
}
