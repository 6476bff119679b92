package org.hengping.corpus.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.FormRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.corpus.store.OnEveryDatabase;
import org.hengping.corpus.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class LoadFormsTest {
  private static final int UNITS = 268;
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2022-03-01T01:00:00Z"));

  private static FileReaders readers;

  private final TestDatabase database;
  @TempDir Path folder;
  private CorpusStore store;
  private LoadForms loadForms;

  @BeforeAll
  static void startReaders() {
    readers = new FileReaders(2);
  }

  @AfterAll
  static void stopReaders() {
    readers.close();
  }

  LoadFormsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void openStore() {
    store = database.open(folder.resolve("data"), CLOCK);
    var units =
        IntStream.rangeClosed(1, UNITS)
            .mapToObj(i -> SampleForms.unit(code(i), "示例市第" + code(i) + "单位"))
            .toList();
    store.registers().put(BureauRegisters.UNITS, units, Person.COMMAND_LINE);
    loadForms = new LoadForms(readers, store.registers(), CLOCK);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private static String code(int i) {
    return String.format("DW-%03d", i);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private List<LoadForms.Outcome> load(Form form, Path... paths) throws IOException {
    var outcomes = new ArrayList<LoadForms.Outcome>();
    loadForms.load(form, List.of(paths), Person.COMMAND_LINE, outcomes::add);
    return outcomes;
  }

  private List<RegisterRow> rows(Register register, String unit) {
    return store.registers().rows(register).stream()
        .filter(r -> r.text("unit").equals(unit))
        .toList();
  }

  /** Spoils a form in one of several ways and says where that shows. */
  private static String spoil(SampleForms.Draft draft, int way) {
    switch (way % 5) {
      case 0 -> draft.with("funds.FISCAL.executed", "九十万元");
      case 1 -> draft.indicator(0, "score", new BigDecimal("25"));
      case 2 -> draft.tables.get("indicators").get(2).remove("reason");
      case 3 -> draft.without("achieved");
      default -> draft.indicator(5, "weight", new BigDecimal("15"));
    }
    return List.of("G8", "H14", "I16", "G12", "G19").get(way % 5);
  }

  @Test
  void ofTwoHundredAndSixtyEightFormsTheTwentyFaultyOnesGoBackAndTheOthersAreTaken()
      throws IOException {
    var expected = new HashMap<String, String>();
    for (int i = 1; i <= UNITS; i++) {
      var draft = SampleForms.selfEvaluation(code(i), 2021);
      if (i % 13 == 0) {
        expected.put(code(i) + ".xlsx", spoil(draft, i / 13));
      }
      file(code(i) + ".xlsx", draft.bytes());
    }
    assertEquals(20, expected.size());

    var outcomes = load(BureauForms.SELF_EVALUATION, folder.resolve("in"));

    var found = new HashMap<String, String>();
    for (LoadForms.Outcome outcome : outcomes) {
      if (outcome instanceof LoadForms.Outcome.Refused refused) {
        var fault = refused.faults().get(0);
        assertEquals("项目支出绩效自评表", fault.sheet());
        assertEquals(1, refused.faults().size(), refused::toString);
        found.put(refused.file(), fault.column() + fault.row());
      }
    }
    assertEquals(expected, found);
    assertEquals(UNITS, outcomes.size());
    var submissions = store.registers().rows(BureauRegisters.SUBMISSIONS);
    assertEquals(UNITS - 20, submissions.size());
    assertEquals(0, rows(BureauRegisters.SUBMISSION_INDICATORS, code(13)).size());
    assertEquals(List.of(), store.audit().verify());

    long entries = store.audit().after(0, 1_000_000).size();
    var again = load(BureauForms.SELF_EVALUATION, folder.resolve("in"));

    assertTrue(
        again.stream()
            .noneMatch(o -> o instanceof LoadForms.Outcome.Taken taken && taken.changed()));
    assertEquals(entries, store.audit().after(0, 1_000_000).size());
  }

  @Test
  void aFormFillsAllItsRegistersAndASecondOneTakesItsPlace() throws IOException {
    var first = SampleForms.selfEvaluation("DW-007", 2021);
    load(first.form, file("a.xlsx", first.bytes()));

    var submission = rows(BureauRegisters.SUBMISSIONS, "DW-007").get(0);
    assertEquals("2022/DW-007/SELF_EVALUATION", submission.key());
    assertEquals(
        "102.5 101.674", submission.text("budgetWan") + " " + submission.text("executedWan"));
    assertEquals("2022-01-20", submission.text("submittedOn"));
    assertEquals(6, rows(BureauRegisters.SUBMISSION_INDICATORS, "DW-007").size());
    assertEquals(4, rows(FormRegisters.FORM_FUNDS, "DW-007").size());
    var form = rows(FormRegisters.FILED_FORMS, "DW-007").get(0);
    assertEquals("94.42 9.92", form.text("totalScore") + " " + form.text("executionScore"));
    assertEquals(
        new Citation.FileRow("a.xlsx", "项目支出绩效自评表", 1),
        store.registers().history(FormRegisters.FILED_FORMS, form.key()).get(0).source());

    var second = SampleForms.selfEvaluation("DW-007", 2021);
    second.tables.get("indicators").remove(5);
    second.indicator(4, "weight", new BigDecimal("40")).indicator(4, "score", new BigDecimal("39"));
    load(second.form, file("b.xlsx", second.bytes()));

    var indicators = rows(BureauRegisters.SUBMISSION_INDICATORS, "DW-007");
    assertEquals(5, indicators.size());
    assertEquals("39", indicators.get(4).text("score"));
    var actions = store.audit().after(0, 1_000_000).stream().map(e -> e.action()).toList();
    assertTrue(actions.contains("register.remove"));
    assertEquals(List.of(), store.audit().verify());
  }

  @Test
  void projectsOfOneUnitStandSideBySide() throws IOException {
    var one = SampleForms.projectGoal("DW-001", 2022).with("object", "项目甲");
    var two = SampleForms.projectGoal("DW-001", 2022).with("object", "项目乙");
    load(one.form, file("1.xlsx", one.bytes()), file("2.xlsx", two.bytes()));

    assertEquals(6, rows(BureauRegisters.SUBMISSION_INDICATORS, "DW-001").size());
    assertEquals("201", rows(BureauRegisters.SUBMISSIONS, "DW-001").get(0).text("budgetWan"));

    one.indicator(0, "target", "≥1500人次");
    load(one.form, file("3.xlsx", one.bytes()));

    assertEquals(
        List.of("≥1500人次", "有效保障", "≥90%", "≥1200人次", "有效保障", "≥90%"),
        rows(BureauRegisters.SUBMISSION_INDICATORS, "DW-001").stream()
            .map(r -> r.text("target"))
            .toList());

    var overall = SampleForms.departmentGoal("DW-001", 2022);
    load(overall.form, file("4.xlsx", overall.bytes()));

    assertEquals("3000", rows(BureauRegisters.SUBMISSIONS, "DW-001").get(0).text("budgetWan"));
    assertEquals(2, rows(FormRegisters.FORM_TASKS, "DW-001").size());
  }

  @Test
  void goalsThatWereDeclaredComeBackInTheFormsThatGoOut() throws IOException {
    var goal = SampleForms.projectGoal("DW-002", 2021);
    load(goal.form, file("goal.xlsx", goal.bytes()));
    var export = new ExportForm(store.registers().snapshot(), CLOCK);
    var unit = export.unit("示例市第DW-002单位").orElseThrow();

    assertEquals(2021, export.dueYear(BureauForms.SELF_EVALUATION));
    var files = export.unit(BureauForms.SELF_EVALUATION, unit, 2021);

    assertEquals(1, files.size());
    var filled =
        ReadForm.read(
                BureauForms.SELF_EVALUATION,
                ReadFormTest.cells(files.get(0).bytes()).sheets().get(0))
            .filled();
    assertEquals("困难群众救助补助资金", filled.text("object"));
    assertEquals(SampleForms.wan("90"), filled.entry("funds.FISCAL.initial").value().orElseThrow());
    assertEquals(
        List.of("≥1200人次", "有效保障", "≥90%"),
        filled.rows("indicators").stream().map(r -> r.get("target").text()).toList());
    assertTrue(filled.rows("indicators").stream().noneMatch(r -> r.get("weight").isEmpty()));
  }

  @Test
  void weightsThatCannotStandInASelfEvaluationAreLeftForTheUnitToState() throws IOException {
    var goal = SampleForms.projectGoal("DW-002", 2021);
    var first = new HashMap<>(goal.tables.get("indicators").get(0));
    first.put("weight", SampleForms.points("60"));
    goal.tables.get("indicators").set(0, first);
    load(goal.form, file("goal.xlsx", goal.bytes()));
    var export = new ExportForm(store.registers().snapshot(), CLOCK);
    var unit = export.unit("DW-002").orElseThrow();

    var file = export.unit(BureauForms.SELF_EVALUATION, unit, 2021).get(0);

    var rows =
        ReadForm.read(BureauForms.SELF_EVALUATION, ReadFormTest.cells(file.bytes()).sheets().get(0))
            .filled()
            .rows("indicators");
    assertEquals(3, rows.size());
    assertTrue(rows.stream().allMatch(r -> r.get("weight").isEmpty()));
  }

  @Test
  void everyUnitGetsItsForm() {
    var export = new ExportForm(store.registers().snapshot(), CLOCK);

    var names =
        export.units(BureauForms.MONITORING).stream()
            .flatMap(u -> export.unit(BureauForms.MONITORING, u, 2022).stream())
            .map(FileContent::name)
            .toList();

    assertEquals(UNITS, Set.copyOf(names).size());
    assertEquals("DW-001 示例市第DW-001单位 2022年度绩效运行监控表.xlsx", names.get(0));
  }

  @Test
  void formsComeInFoldersAndInArchivesWithChineseNames() throws IOException {
    Path archive = folder.resolve("in").resolve("报表.zip");
    Files.createDirectories(archive.getParent());
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive), Charset.forName("GBK"))) {
      for (int i = 1; i <= 2; i++) {
        zip.putNextEntry(new ZipEntry("自评表/单位" + i + ".xlsx"));
        zip.write(SampleForms.selfEvaluation(code(i), 2021).bytes());
      }
      zip.putNextEntry(new ZipEntry("__MACOSX/._单位1.xlsx"));
      zip.write(1);
    }
    file("sub/~$单位3.xlsx", new byte[] {1});
    file("sub/单位3.xlsx", SampleForms.selfEvaluation(code(3), 2021).bytes());
    file("sub/单位4.docx", new byte[] {1});
    file("坏.zip", new byte[] {'P', 'K', 3, 4, 1});

    var outcomes = load(BureauForms.SELF_EVALUATION, folder.resolve("in"));

    var taken = outcomes.stream().filter(LoadForms.Outcome.Taken.class::isInstance).toList();
    assertEquals(
        List.of("单位3.xlsx", "报表.zip/自评表/单位1.xlsx", "报表.zip/自评表/单位2.xlsx"),
        taken.stream().map(LoadForms.Outcome::file).sorted().toList());
    assertEquals(5, outcomes.size());
  }

  @Test
  void onlyThoseWhoKeepRegistersMayLoad() throws IOException {
    var unit = new Person("unit", "某单位", Set.of(Role.UNIT));
    Path file = file("a.xlsx", SampleForms.selfEvaluation("DW-007", 2021).bytes());

    assertThrows(
        NotAllowed.class,
        () -> loadForms.load(BureauForms.SELF_EVALUATION, List.of(file), unit, o -> {}));
    assertEquals(List.of(), store.registers().rows(BureauRegisters.SUBMISSIONS));
  }

  @Test
  void aMarkedFormIsNeitherReadNorKept() throws IOException {
    var marked = SampleForms.selfEvaluation("DW-007", 2021).with("object", "机密★10年");

    var outcome = load(marked.form, file("a.xlsx", marked.bytes())).get(0);

    var refused = assertInstanceOf(LoadForms.Outcome.Refused.class, outcome);
    assertTrue(refused.faults().get(0).message().contains("密级"));
  }
}
