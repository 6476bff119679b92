package org.hengping.corpus.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.corpus.store.OnEveryDatabase;
import org.hengping.corpus.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class RowHistoryTest {
  private static final Instant NOW = Instant.parse("2022-03-01T02:00:00Z");
  private static final Person WANG = new Person("wang", "王绩", EnumSet.of(Role.PERFORMANCE));
  private static final Citation PASSAGE =
      new Citation.Passage(new DocumentId("D-000012"), 3, new Anchor(3, 12, 0, 5, 9));

  private final TestDatabase database;
  @TempDir Path folder;
  private CorpusStore store;

  RowHistoryTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    store = database.open(folder, InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static RegisterRow linkage(String id, int wan) {
    return new RegisterRow(
        BureauRegisters.LINKAGE,
        Map.of(
            "id",
            id,
            "budgetYear",
            2021L,
            "funds",
            "科技专项资金",
            "direction",
            "INCREASE",
            "amountWan",
            Amount.ofWan(BigDecimal.valueOf(wan))));
  }

  private static RegisterRow unit(String code, String parent) {
    var values = new LinkedHashMap<String, Object>();
    values.put("code", code);
    values.put("name", "示例单位" + code);
    values.put("section", "行财科");
    values.put("region", "市本级");
    values.put("kind", "DEPARTMENT");
    values.put("parent", parent);
    values.put("industry", "教育");
    values.put("classified", false);
    return new RegisterRow(BureauRegisters.UNITS, values);
  }

  private static RegisterRow evaluation(String id, String unit) {
    var values = new LinkedHashMap<String, Object>();
    values.put("id", id);
    values.put("year", 2021L);
    values.put("unit", unit);
    values.put("object", "示例项目");
    values.put("type", "PROJECT");
    values.put("mode", "BUREAU_TEAM");
    values.put("industry", "教育");
    values.put("fundsWan", Amount.ofWan(BigDecimal.TEN));
    values.put("budgetWan", Amount.ofWan(BigDecimal.TEN));
    values.put("executedWan", Amount.ofWan(BigDecimal.ONE));
    values.put("status", "COMPLETED");
    return new RegisterRow(BureauRegisters.EVALUATIONS, values);
  }

  private Registers.Loaded change(RowChange... changes) {
    return store.registers().apply(List.of(changes), WANG);
  }

  @Test
  void everyVersionTellsWhoWhenWhatAndFromWhere() {
    change(RowChange.put(linkage("GG-1", 960), Citation.ENTERED));
    change(RowChange.put(linkage("GG-1", 970), 1, PASSAGE));
    change(RowChange.remove(BureauRegisters.LINKAGE, "GG-1", "重复登记"));

    var history = store.registers().history(BureauRegisters.LINKAGE, "GG-1");

    assertEquals(
        List.of(
            new RowVersion(
                1,
                RowVersion.Kind.ADDED,
                linkage("GG-1", 960).texts(),
                Citation.ENTERED,
                "",
                "wang",
                NOW),
            new RowVersion(
                2, RowVersion.Kind.CHANGED, linkage("GG-1", 970).texts(), PASSAGE, "", "wang", NOW),
            new RowVersion(
                3,
                RowVersion.Kind.REMOVED,
                linkage("GG-1", 970).texts(),
                PASSAGE,
                "重复登记",
                "wang",
                NOW)),
        history);
    assertEquals(
        List.of(new RowVersion.Difference("金额（万元）", "960", "970")),
        history.get(1).since(BureauRegisters.LINKAGE, history.get(0).values()));
    assertEquals(List.of(), store.registers().rows(BureauRegisters.LINKAGE));
    assertEquals(
        List.of("register.add", "register.change", "register.remove"),
        store.audit().after(0, 10).stream().map(e -> e.action()).toList());
    assertEquals(3, store.outbox().after(0, 10).size());
    assertEquals(List.of(), store.registers().verify());
  }

  @Test
  void ofManyChangesOfOneVersionExactlyOneWins() throws InterruptedException {
    change(RowChange.put(linkage("GG-1", 960), 0, Citation.ENTERED));
    var won = new AtomicInteger();
    var lost = new AtomicInteger();
    var editors = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 8; i++) {
      int wan = 1000 + i;
      editors.execute(
          () -> {
            try {
              change(RowChange.put(linkage("GG-1", wan), 1, Citation.ENTERED));
              won.incrementAndGet();
            } catch (StaleRow e) {
              lost.incrementAndGet();
            }
          });
    }
    editors.shutdown();
    assertTrue(editors.awaitTermination(30, TimeUnit.SECONDS));

    assertEquals(1, won.get());
    assertEquals(7, lost.get());
    assertEquals(2, store.registers().history(BureauRegisters.LINKAGE, "GG-1").size());
  }

  @Test
  void aStaleChangeShowsBothAndNothingOfItsListIsTaken() {
    change(RowChange.put(linkage("GG-1", 960), Citation.ENTERED));
    change(RowChange.put(linkage("GG-1", 970), Citation.ENTERED));

    var stale =
        assertThrows(
            StaleRow.class,
            () ->
                change(
                    RowChange.put(linkage("GG-2", 5), Citation.ENTERED),
                    RowChange.put(linkage("GG-1", 980), 1, Citation.ENTERED)));

    assertEquals(
        "预算挂钩 GG-1：所依据的第1版已不是最新版（现为第2版，wang更改）；金额（万元）：您的“980”，现在“970”，请在最新版上重新修改",
        stale.getMessage());
    assertEquals(2, stale.current().number());
    assertEquals(List.of(linkage("GG-1", 970)), store.registers().rows(BureauRegisters.LINKAGE));
  }

  @Test
  void addingARowThatSomebodyElseAddedIsAConflict() {
    change(RowChange.put(linkage("GG-1", 960), 0, Citation.ENTERED));

    assertThrows(
        StaleRow.class, () -> change(RowChange.put(linkage("GG-1", 5), 0, Citation.ENTERED)));
  }

  @Test
  void whatIsThereAlreadyChangesNothingUnlessItCitesMore() {
    change(RowChange.put(linkage("GG-1", 960), Citation.ENTERED));

    assertEquals(
        new Registers.Loaded(0, 0, 1),
        change(RowChange.put(linkage("GG-1", 960), new Citation.FileRow("a.csv", "", 3))));
    assertEquals(
        new Registers.Loaded(0, 1, 0), change(RowChange.put(linkage("GG-1", 960), PASSAGE)));
    assertEquals(
        new Registers.Loaded(0, 0, 1), change(RowChange.put(linkage("GG-1", 960), PASSAGE)));
    assertEquals(
        PASSAGE,
        store.registers().newest(BureauRegisters.LINKAGE, List.of("GG-1")).get("GG-1").source());
  }

  @Test
  void aRowThatOthersReferToStaysUntilTheyAreGone() {
    change(
        RowChange.put(unit("DW-1", ""), Citation.ENTERED),
        RowChange.put(unit("DW-2", "DW-1"), Citation.ENTERED));

    var broken =
        assertThrows(
            BrokenReference.class,
            () -> change(RowChange.remove(BureauRegisters.UNITS, "DW-1", "撤并")));
    assertEquals("预算单位 DW-1 还被引用（“预算单位”DW-2），不能删除，请先改正或删除引用它的记录", broken.getMessage());

    change(
        RowChange.remove(BureauRegisters.UNITS, "DW-2", "撤并"),
        RowChange.remove(BureauRegisters.UNITS, "DW-1", "撤并"));
    assertEquals(List.of(), store.registers().rows(BureauRegisters.UNITS));
  }

  @Test
  void anEvaluationNamedInAListOrByADocumentStays() {
    change(
        RowChange.put(unit("DW-1", ""), Citation.ENTERED),
        RowChange.put(evaluation("PJ-2021-001", "DW-1"), Citation.ENTERED),
        RowChange.put(evaluation("PJ-2021-0011", "DW-1"), Citation.ENTERED));
    var values = new LinkedHashMap<>(linkage("GG-1", 5).values());
    values.put("evaluations", "PJ-2021-0011；PJ-2021-001");
    var row = new RegisterRow(BureauRegisters.LINKAGE, values);
    change(RowChange.put(row, Citation.ENTERED));
    var remove = RowChange.remove(BureauRegisters.EVALUATIONS, "PJ-2021-001", "登记有误");
    assertThrows(BrokenReference.class, () -> change(remove));

    change(RowChange.remove(BureauRegisters.LINKAGE, "GG-1", "登记有误"));
    store
        .documents()
        .add(
            new NewDocument(
                DocumentKind.OTHER, "", 2021, "t", "PJ-2021-001", false, Optional.empty()),
            Manuscript.of("报告", List.of(new Block.Paragraph(List.of(new Inline.Text("文"))))),
            "",
            WANG);
    assertTrue(
        assertThrows(BrokenReference.class, () -> change(remove))
            .getMessage()
            .contains("文档 D-000001"));
    change(RowChange.remove(BureauRegisters.EVALUATIONS, "PJ-2021-0011", "登记有误"));
  }

  @Test
  void aRemovalNeedsAReason() {
    assertThrows(
        IllegalArgumentException.class,
        () -> RowChange.remove(BureauRegisters.LINKAGE, "GG-1", " "));
  }

  @Test
  void aRemovedRowMayBeAddedAgainAndItsVersionsGoOn() {
    change(RowChange.put(linkage("GG-1", 960), 0, Citation.ENTERED));
    change(RowChange.remove(BureauRegisters.LINKAGE, "GG-1", "误删"));
    change(RowChange.put(linkage("GG-1", 960), 0, Citation.ENTERED));

    assertEquals(
        List.of(1, 2, 3),
        store.registers().history(BureauRegisters.LINKAGE, "GG-1").stream()
            .map(RowVersion::number)
            .toList());
  }

  @Test
  void loadedRowsComeFromTheirPlaceInTheFile() throws IOException {
    Path file = folder.resolve("调整.csv");
    RegisterFile.write(BureauRegisters.LINKAGE, List.of(linkage("GG-1", 960)), file);

    new LoadRegister(store.registers()).load(BureauRegisters.LINKAGE, file, WANG);

    assertEquals(
        new Citation.FileRow("调整.csv", "", 3),
        store.registers().history(BureauRegisters.LINKAGE, "GG-1").get(0).source());
  }

  @Test
  void aDumpWithVersionsLoadsBackToNothingAndRefusesWhatOthersChanged() throws IOException {
    change(
        RowChange.put(linkage("GG-1", 960), PASSAGE),
        RowChange.put(linkage("GG-2", 5), Citation.ENTERED));
    var load = new LoadRegister(store.registers());
    for (String name : List.of("a.csv", "a.xlsx")) {
      Path file = folder.resolve(name);
      RegisterFile.write(
          BureauRegisters.LINKAGE,
          store.registers().rows(BureauRegisters.LINKAGE),
          Optional.of(store.registers().newest(BureauRegisters.LINKAGE)),
          file);
      assertEquals(
          new LoadRegister.Outcome.Taken(new Registers.Loaded(0, 0, 2)),
          load.load(BureauRegisters.LINKAGE, file, WANG));
    }
    Path file = folder.resolve("a.csv");
    Files.writeString(file, Files.readString(file).replace(",960,", ",961,"));
    change(RowChange.put(linkage("GG-1", 970), PASSAGE));

    var refused =
        assertInstanceOf(
            LoadRegister.Outcome.Refused.class, load.load(BureauRegisters.LINKAGE, file, WANG));

    assertEquals(
        List.of(
            new Fault(
                "",
                3,
                "行版本",
                "预算挂钩 GG-1：所依据的第1版已不是最新版（现为第2版，wang更改）；金额（万元）：您的“961”，现在“970”，请在最新版上重新修改")),
        refused.faults());
  }

  @Test
  void citationsAreReadBackFromTheirText() {
    for (Citation citation :
        List.of(
            PASSAGE,
            Citation.ENTERED,
            new Citation.FileRow("a!b#3%.xlsx", "表#1!", 12),
            new Citation.Entry("据2021年12月16日会议纪要"),
            new Citation.Entry("entry:x"),
            new Citation.Entry("file:a!b#3"),
            new Citation.Entry("D-000012@r3#p3b12r0c5-9"))) {
      assertEquals(citation, Citation.parse(citation.text()));
    }
  }

  @Test
  void keysWithSlashesStayApart() {
    var a = narrative("a/b", "c");
    var b = narrative("a", "b/c");

    assertEquals("a%2Fb/c/1", a.key());
    assertEquals("a/b%2Fc/1", b.key());
    assertEquals(Optional.of(List.<Object>of("a/b", "c", 1L)), a.register().keyValues(a.key()));
  }

  private static RegisterRow narrative(String evaluation, String section) {
    return new RegisterRow(
        BureauRegisters.NARRATIVES,
        Map.of("evaluation", evaluation, "section", section, "sequence", 1L, "text", "文"));
  }

  @Test
  void danglingReferencesNameRowAndColumn() throws IOException {
    Path file = folder.resolve("n.csv");
    Files.writeString(
        file,
        """
        编号,评价编号,发文字号,印发日期,整改期限
        TZ-1,PJ-2021-999,示财绩〔2021〕1号,2021/11/1,2021年12月31日
        TZ-1,PJ-2021-998,示财绩〔2021〕1号,2021-11-01,2021-12-31
        """);
    var load = new LoadRegister(store.registers());
    var doubled =
        assertInstanceOf(
            LoadRegister.Outcome.Refused.class, load.load(BureauRegisters.NOTICES, file, WANG));
    assertEquals(List.of(new Fault("", 3, "编号", "与第2行重复（TZ-1），请删去一行")), doubled.faults());

    Files.writeString(file, Files.readString(file).replace("TZ-1,PJ-2021-998", "TZ-2,PJ-2021-998"));
    var dangling =
        assertInstanceOf(
            LoadRegister.Outcome.Refused.class, load.load(BureauRegisters.NOTICES, file, WANG));
    assertEquals(
        List.of(
            new Fault("", 2, "评价编号", "“PJ-2021-999”在“绩效评价”中不存在，请先登记或改正"),
            new Fault("", 3, "评价编号", "“PJ-2021-998”在“绩效评价”中不存在，请先登记或改正")),
        dangling.faults());
  }

  @Test
  void codesAreTakenByTheirChineseTitleToo() throws IOException {
    Path file = folder.resolve("l.csv");
    Files.writeString(file, "编号,预算年度,资金名称,调整方向,金额（万元）\nGG-1,２０２１,科技专项资金,调增,\"1,960\"\n");

    new LoadRegister(store.registers()).load(BureauRegisters.LINKAGE, file, WANG);

    assertEquals(List.of(linkage("GG-1", 1960)), store.registers().rows(BureauRegisters.LINKAGE));
  }

  @Test
  void aRowChangedBehindTheProgramsBackIsNoticed() throws Exception {
    change(RowChange.put(linkage("GG-1", 960), Citation.ENTERED));

    database.execute(folder, "UPDATE budget_linkage SET amount_fen = 1");

    assertEquals(List.of("预算挂钩 GG-1 与其最新版本的记录不符"), store.registers().verify());
  }

  @Test
  void rowsOfAnOlderDatabaseGetTheirFirstVersion() throws Exception {
    change(RowChange.put(linkage("GG-1", 960), Citation.ENTERED));
    store.close();
    database.execute(folder, "DELETE FROM register_version");

    open();

    assertEquals(1, store.registers().history(BureauRegisters.LINKAGE, "GG-1").size());
    assertEquals(List.of(), store.registers().verify());
  }

  @Test
  void twentyThousandRowsLoadFastAndOneChangeAmongThemIsFaster() {
    var rows = new ArrayList<RegisterRow>();
    for (int i = 0; i < 20_000; i++) {
      rows.add(linkage("GG-" + i, i));
    }
    long start = processorTime();
    store.registers().put(BureauRegisters.LINKAGE, rows, WANG);
    long loaded = processorTime();
    for (int i = 0; i < 100; i++) {
      change(RowChange.put(linkage("GG-" + i * 100, 7), 1, Citation.ENTERED));
    }
    long changed = processorTime();

    System.out.printf(
        "20000 rows: %d ms of processor time; one change: %.1f ms%n",
        (loaded - start) / 1_000_000, (changed - loaded) / 1e8);
    assertTrue((changed - loaded) / 100 < (loaded - start) / 20, "one change reads them all");
  }

  /** Of this thread, in nanoseconds: what other programs do meanwhile does not count. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
