package org.hengping.corpus.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hengping.corpus.ingest.cells.Cells;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.register.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadFormTest {
  private static final String UNIT = "DW-007";

  static List<Form> forms() {
    return BureauForms.ALL;
  }

  static Cells cells(byte[] xlsx) {
    return assertInstanceOf(Reading.Cells.class, ReadFile.cells(xlsx, "表.xlsx")).cells();
  }

  static JudgeForm.Verdict judge(Form form, Cells cells) {
    return new JudgeForm(form, List.of(SampleForms.unit(UNIT, "示例市民政局"))).judge(cells);
  }

  private static JudgeForm.Verdict.Good good(Form form, Cells cells) {
    var verdict = judge(form, cells);
    return assertInstanceOf(JudgeForm.Verdict.Good.class, verdict, verdict::toString);
  }

  private static List<String> faults(SampleForms.Draft draft) {
    return faults(judge(draft.form, cells(draft.bytes())));
  }

  private static List<String> faults(JudgeForm.Verdict verdict) {
    return assertInstanceOf(JudgeForm.Verdict.Bad.class, verdict).faults().stream()
        .map(f -> f.column() + f.row() + " " + f.message())
        .toList();
  }

  /** Values by slot and row, without their places. */
  static Map<String, String> values(FilledForm filled) {
    var values =
        filled.entries().values().stream()
            .collect(Collectors.toMap(e -> e.slot().key(), ReadFormTest::text));
    filled
        .tables()
        .forEach(
            (table, rows) -> {
              for (int i = 0; i < rows.size(); i++) {
                for (var entry : rows.get(i).values()) {
                  values.put(table + i + entry.slot().key(), text(entry));
                }
              }
            });
    return values;
  }

  private static String text(FilledForm.Entry entry) {
    return entry
        .number()
        .map(n -> n.setScale(4, java.math.RoundingMode.HALF_UP).toPlainString())
        .orElse(entry.text());
  }

  /** The same file with every visible row passed through a change. */
  private static Cells changed(Cells cells, UnaryOperator<List<Cells.Row>> change) {
    return new Cells(
        cells.sheets().stream()
            .map(
                s ->
                    s.hidden()
                        ? s
                        : new Cells.Sheet(s.name(), false, change.apply(new ArrayList<>(s.rows()))))
            .toList());
  }

  private static Cells.Row moved(Cells.Row row, int down, int right, int from) {
    return new Cells.Row(
        row.number() + down,
        row.cells().stream()
            .map(
                c ->
                    new Cells.Cell(
                        c.column() >= from ? c.column() + right : c.column(),
                        c.kind(),
                        c.text(),
                        c.formula(),
                        c.hidden()))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatIsWrittenIsReadBack(Form form) {
    var draft = SampleForms.of(form, UNIT, 2021);

    var good = good(form, cells(draft.bytes()));

    assertEquals(UNIT, good.unit());
    assertEquals(2021, good.budgetYear());
    assertEquals(List.of(), good.warnings());
    draft.slots.forEach(
        (slot, value) -> assertEquals(value, good.filled().entry(slot).value().orElseThrow()));
    draft.tables.forEach(
        (table, rows) -> {
          assertEquals(rows.size(), good.filled().rows(table).size());
          for (int i = 0; i < rows.size(); i++) {
            var read = good.filled().rows(table).get(i);
            rows.get(i)
                .forEach((column, value) -> assertEquals(value, number(read.get(column), value)));
          }
        });
  }

  private static Object number(FilledForm.Entry entry, Object like) {
    return like instanceof BigDecimal d
        ? ((BigDecimal) entry.value().orElseThrow()).setScale(d.scale())
        : entry.value().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void insertedRowsAndColumnsDoNotMatter(Form form) {
    var sent = cells(SampleForms.of(form, UNIT, 2021).bytes());
    var expected = values(good(form, sent).filled());
    var lower = changed(sent, rows -> rows.stream().map(r -> moved(r, 3, 0, 0)).toList());
    var further = changed(sent, rows -> rows.stream().map(r -> moved(r, 0, 2, 0)).toList());
    var apart = changed(sent, rows -> rows.stream().map(r -> moved(r, r.number(), 0, 0)).toList());
    var widened = changed(sent, rows -> rows.stream().map(r -> moved(r, 0, 1, 4)).toList());

    for (Cells cells : List.of(lower, further, apart, widened)) {
      assertEquals(expected, values(good(form, cells).filled()));
    }
  }

  @Test
  void brokenMergesAndCarriedLevelsAreUnderstood() {
    var draft = SampleForms.selfEvaluation(UNIT, 2021);
    draft.tables.get("indicators").get(1).remove("level1");
    draft.tables.get("indicators").get(2).remove("level1");
    var cells =
        changed(
            cells(draft.bytes()),
            rows ->
                rows.stream()
                    .map(
                        r ->
                            new Cells.Row(
                                r.number(),
                                r.cells().stream()
                                    .map(
                                        c ->
                                            c.text().startsWith("困难群众救助补助")
                                                ? new Cells.Cell(6, c.kind(), c.text())
                                                : c)
                                    .toList()))
                    .toList());

    var filled = good(BureauForms.SELF_EVALUATION, cells).filled();

    assertEquals("困难群众救助补助资金", filled.text("object"));
    assertEquals("产出指标", filled.rows("indicators").get(2).get("level1").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "funds.FISCAL.executed|８９．９７４|89.974",
        "funds.FISCAL.executed|89.974 万元|89.974",
        "funds.FISCAL.executed|899,740.00元|89.974",
        "funds.FISCAL.executed|0.0089974亿元|89.974",
        "funds.FISCAL.executed|¥89.974|89.974",
        "executionScore|9.92分|9.92",
        "executionScore|９．９２|9.92"
      })
  void numbersThatPeopleTypeAsTextAreUnderstood(String slot, String typed, BigDecimal value) {
    var draft = SampleForms.selfEvaluation(UNIT, 2021).with(slot, typed);

    var entry = good(draft.form, cells(draft.bytes())).filled().entry(slot);

    assertEquals(0, value.compareTo(entry.number().orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({"2022年1月20日", "2022/1/20", "2022.01.20", "20220120", "２０２２－１－２０"})
  void datesThatPeopleTypeAsTextAreUnderstood(String typed) {
    var draft = SampleForms.selfEvaluation(UNIT, 2021).with("filedOn", typed);

    var entry = good(draft.form, cells(draft.bytes())).filled().entry("filedOn");

    assertEquals(LocalDate.of(2022, 1, 20), entry.value().orElseThrow());
  }

  @Test
  void aTotalOfZeroBesideNinetyIsFoundInItsCell() {
    var sent = cells(SampleForms.selfEvaluation(UNIT, 2021).bytes());
    var cells =
        changed(
            sent,
            rows ->
                rows.stream()
                    .map(
                        r ->
                            r.number() == 7
                                ? new Cells.Row(
                                    7,
                                    r.cells().stream()
                                        .map(
                                            c ->
                                                c.column() >= 4 && c.column() <= 6
                                                    ? new Cells.Cell(c.column(), c.kind(), "0")
                                                    : c)
                                        .toList())
                                : r)
                    .toList());

    var faults = faults(judge(BureauForms.SELF_EVALUATION, cells));

    assertEquals(
        List.of("E7", "F7", "G7"),
        faults.stream().map(f -> f.split(" ")[0]).toList(),
        faults::toString);
    assertTrue(faults.get(0).contains("各项合计为100.5"), faults.get(0));
  }

  @Test
  void eachRuleNamesItsCell() {
    assertFault(
        "G8", "不是金额", SampleForms.selfEvaluation(UNIT, 2021).with("funds.FISCAL.executed", "约九十万"));
    assertFault("C3", "未填", SampleForms.selfEvaluation(UNIT, 2021).without("object"));
    assertFault(
        "J7",
        "0到10",
        SampleForms.selfEvaluation(UNIT, 2021).with("executionScore", new BigDecimal("11")));
    assertFault(
        "H14",
        "0到分值20",
        SampleForms.selfEvaluation(UNIT, 2021).indicator(0, "score", new BigDecimal("21")));
    assertFault(
        "G19",
        "应为90",
        SampleForms.selfEvaluation(UNIT, 2021).indicator(0, "weight", new BigDecimal("25")));
    assertFault("I16", "未完成的要写", without(SampleForms.selfEvaluation(UNIT, 2021), 2, "reason"));
    assertFault("F15", "未填", without(SampleForms.selfEvaluation(UNIT, 2021), 1, "actual"));
    assertFault(
        "E14", "没有可比的数", SampleForms.selfEvaluation(UNIT, 2021).indicator(0, "target", "≥若干"));
    assertFault(
        "F8", "为0或未填", SampleForms.selfEvaluation(UNIT, 2021).with("funds.FISCAL.adjusted", "0"));
    assertFault("A2", "2021年度", SampleForms.selfEvaluation(UNIT, 2021).with("year", "（2020年度）"));
    assertFault("C5", "DW-008", SampleForms.selfEvaluation(UNIT, 2021).with("unitCode", "DW-008"));
    assertFault(
        "N15", "不在可选值内", SampleForms.monitoring(UNIT, 2021).indicator(1, "possibility", "也许"));
    assertFault("M15", "原因说明", without(SampleForms.monitoring(UNIT, 2021), 1, "reason"));
    assertFault(
        "H15", "只能打“√”", SampleForms.monitoring(UNIT, 2021).indicator(1, "FUNDING", "资金未到位"));
    assertFault(
        "E6", "基本支出", SampleForms.departmentGoal(UNIT, 2021).with("funds.BASIC.initial", "1700"));
    assertFault(
        "F21",
        "应为90或100",
        SampleForms.departmentGoal(UNIT, 2021).indicator(2, "weight", new BigDecimal("5")));
    assertFault(
        "E9", "是负数", SampleForms.projectGoal(UNIT, 2021).with("funds.CARRYOVER.initial", "-3"));
  }

  private static SampleForms.Draft without(SampleForms.Draft draft, int row, String column) {
    draft.tables.get("indicators").get(row).remove(column);
    return draft;
  }

  private static void assertFault(String cell, String part, SampleForms.Draft draft) {
    var faults = faults(draft);
    assertTrue(
        faults.stream().anyMatch(f -> f.startsWith(cell + " ") && f.contains(part)),
        () -> cell + " " + part + " is not among " + faults);
  }

  @Test
  void doubtfulThingsAreWarnings() {
    var draft =
        SampleForms.selfEvaluation(UNIT, 2021)
            .with("funds.OTHER.executed", SampleForms.wan("6"))
            .indicator(0, "actual", "1300户")
            .indicator(1, "name", "救助困难群众人次");

    var warnings = good(draft.form, cells(draft.bytes())).warnings();

    assertEquals(
        List.of("G7", "F14", "D15"),
        warnings.stream().map(w -> w.column() + w.row()).toList(),
        warnings::toString);
  }

  @Test
  void aHiddenRowWithContentIsNotTaken() {
    var sent = cells(SampleForms.selfEvaluation(UNIT, 2021).bytes());
    var cells =
        changed(
            sent,
            rows ->
                rows.stream()
                    .map(
                        r ->
                            r.number() == 15
                                ? new Cells.Row(
                                    15,
                                    r.cells().stream()
                                        .map(
                                            c ->
                                                new Cells.Cell(
                                                    c.column(), c.kind(), c.text(), false, true))
                                        .toList())
                                : r)
                    .toList());

    assertTrue(
        faults(judge(BureauForms.SELF_EVALUATION, cells)).stream()
            .allMatch(f -> f.contains("15 ") && f.contains("取消隐藏")));
  }

  @Test
  void aChangedLabelAnotherFormAndAnotherVersionAreNamed() {
    var sent = cells(SampleForms.selfEvaluation(UNIT, 2021).bytes());
    var renamed =
        changed(
            sent,
            rows ->
                rows.stream()
                    .map(
                        r ->
                            new Cells.Row(
                                r.number(),
                                r.cells().stream()
                                    .map(
                                        c ->
                                            c.text().equals("上年结转资金")
                                                ? new Cells.Cell(c.column(), c.kind(), "结余资金")
                                                : c)
                                    .toList()))
                    .toList());

    assertTrue(faults(judge(BureauForms.SELF_EVALUATION, renamed)).get(0).contains("找不到“上年结转资金”"));
    assertTrue(faults(judge(BureauForms.MONITORING, sent)).get(0).contains("项目支出绩效自评表"));
  }

  @Test
  void aCopyOfTheSheetWithoutItsIdentityIsKnownByWhatItShows() {
    var sent = cells(SampleForms.selfEvaluation(UNIT, 2021).bytes());
    var copy = new Cells(sent.sheets().stream().filter(s -> !s.hidden()).toList());

    var good = good(BureauForms.SELF_EVALUATION, copy);

    assertEquals(UNIT + " 2021", good.unit() + " " + good.budgetYear());
    List<Fault> none = List.of();
    assertEquals(none, good.warnings());
  }
}
