package org.hengping.corpus.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.FormRegisters;
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
class LoadTableTest {
  private final TestDatabase database;

  LoadTableTest(TestDatabase database) {
    this.database = database;
  }

  private static FileReaders readers;

  @TempDir Path folder;
  private CorpusStore store;
  private LoadTable tables;

  @BeforeAll
  static void startReaders() {
    readers = new FileReaders(1);
  }

  @AfterAll
  static void stopReaders() {
    readers.close();
  }

  @BeforeEach
  void openStore() {
    store = database.open(folder.resolve("data"), InstantSource.fixed(Instant.EPOCH));
    store
        .registers()
        .put(
            BureauRegisters.UNITS,
            List.of(SampleForms.unit("DW-007", "示例市民政局"), SampleForms.unit("DW-008", "示例市教育局")),
            Person.COMMAND_LINE);
    tables = new LoadTable(readers, store.registers());
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private static FileContent csv(String text) {
    return new FileContent("报送.csv", text.getBytes(Charset.forName("GBK")));
  }

  private LoadTable.Preview preview(FileContent file, LoadTable.Advice advice) {
    return tables.preview(BureauRegisters.SUBMISSIONS, file, advice).orElseThrow();
  }

  private static List<String> texts(LoadTable.Preview preview) {
    return preview.content().rows().stream()
        .map(r -> String.join(",", r.texts().values()))
        .toList();
  }

  private static final String TABLE =
      """
      2021年度自评报送情况统计表,,,,,
      ,,,,单位：元,
      序号,预算单位,表种,上报时间,预算金额（元）,执行金额（亿元）
      1,示例市民政局,绩效自评,2021年3月12日,"1,005,000.00",0.01016740
      2,DW-008,绩效自评,2021/3/15,900000,90万元
      合计,,,,1905000,
      """;

  private static final LoadTable.Advice ADVICE =
      new LoadTable.Advice(Map.of(), Map.of("year", "2021", "status", "ACCEPTED"));

  @Test
  void headingsUnitsAndNamesOfAnotherTableAreUnderstood() throws IOException {
    var preview = preview(csv(TABLE), ADVICE);

    assertEquals(List.of(), preview.content().faults());
    assertEquals(
        List.of(
            "2021,DW-007,SELF_EVALUATION,2021-03-12,ACCEPTED,100.5,101.674",
            "2021,DW-008,SELF_EVALUATION,2021-03-15,ACCEPTED,90,90"),
        texts(preview));
    assertEquals(3, preview.layout().headingRow());
    assertFalse(preview.remembered());
    assertEquals(List.of(), store.registers().rows(FormRegisters.LAYOUTS));
    assertEquals(List.of(), store.registers().rows(BureauRegisters.SUBMISSIONS));
  }

  @Test
  void aConfirmedLayoutIsKnownAgainAndAnotherIsNot() throws IOException {
    var file = csv(TABLE);
    assertTrue(tables.known(BureauRegisters.SUBMISSIONS, file, ADVICE).isEmpty());

    tables.remember(preview(file, ADVICE), Person.COMMAND_LINE);

    assertTrue(
        tables
            .known(
                BureauRegisters.SUBMISSIONS, csv(TABLE + "3,示例市民政局,绩效监控,2021-08-01,1,1\n"), ADVICE)
            .isPresent());
    assertTrue(
        tables
            .known(BureauRegisters.SUBMISSIONS, csv(TABLE.replace("执行金额", "到位金额")), ADVICE)
            .isEmpty());
    assertEquals(6, store.registers().rows(FormRegisters.LAYOUTS).size());
  }

  @Test
  void aPersonCorrectsTheProposal() throws IOException {
    var file = csv(TABLE.replace("上报时间", "收到"));
    assertTrue(
        preview(file, ADVICE).content().faults().stream()
            .anyMatch(f -> f.message().contains("缺少“报送日期”")));

    var corrected =
        preview(
            file, new LoadTable.Advice(Map.of("收到", "报送日期", "执行金额（亿元）", ""), ADVICE.constants()));

    assertEquals(List.of(), corrected.content().faults());
    assertEquals("2021,DW-008,SELF_EVALUATION,2021-03-15,ACCEPTED,90", texts(corrected).get(1));
    assertThrows(
        IllegalArgumentException.class,
        () -> preview(file, new LoadTable.Advice(Map.of("没有这列", "unit"), Map.of())));
  }

  @Test
  void faultsStandUnderTheHeadingsOfTheTable() throws IOException {
    var preview = preview(csv(TABLE.replace("900000", "九十万")), ADVICE);

    assertEquals(
        List.of("5 预算金额（元）"),
        preview.content().faults().stream().map(f -> f.row() + " " + f.column()).toList());
  }
}
