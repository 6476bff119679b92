package org.hengping.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.Registers;
import org.hengping.corpus.register.RowChange;
import org.hengping.corpus.register.RowVersion;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registers as pages, without JavaScript. */
class StaffRegisterTest {
  @TempDir Path data;
  private StaffFixture fixture;
  private StaffBrowserless author;

  @BeforeEach
  void start() throws Exception {
    fixture = StaffFixture.start(data);
    author = StaffBrowserless.signedIn(fixture, Sample.AUTHOR.user());
  }

  @AfterEach
  void stop() throws IOException {
    fixture.close();
  }

  private Registers registers() {
    return fixture.wiring.store().registers();
  }

  private RegisterRow linkage() {
    return registers().find(BureauRegisters.LINKAGE, "GG-2021-01").orElseThrow();
  }

  /** The form of the linkage as it is sent, with one field changed. */
  private Map<String, String> form(int version, String field, String value) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("key", "GG-2021-01");
    fields.put("version", Integer.toString(version));
    fields.put("source", "据预算批复");
    linkage().texts().forEach((k, v) -> fields.put("f-" + k, v));
    fields.put("f-" + field, value);
    return fields;
  }

  @Test
  void everyRegisterHasAPageAndEveryRowOfItToo() throws Exception {
    var list = author.get("/registers").body();
    for (Register register : BureauRegisters.ALL) {
      assertTrue(list.contains("/registers/" + register.name() + "\""), register.name());
      var page = author.get("/registers/" + register.name());
      assertEquals(200, page.statusCode(), register.name());
      for (RegisterRow row : registers().rows(register).stream().limit(1).toList()) {
        String key = java.net.URLEncoder.encode(row.key(), java.nio.charset.StandardCharsets.UTF_8);
        String address = "/registers/" + register.name() + "/row?key=" + key;
        assertTrue(page.body().contains(address), address);
        assertEquals(200, author.get(address).statusCode(), address);
        String edit = "/registers/" + register.name() + "/edit?key=" + key;
        assertEquals(200, author.get(edit).statusCode(), edit);
      }
    }
  }

  @Test
  void filtersAreInTheAddressAndTotalsAreOfWhatTheyLeave() throws Exception {
    var page = author.get("/registers/evaluations?year=2021&type=PROJECT").body();
    assertTrue(page.contains("筛选后 14 行，共 51 行"), page);
    assertTrue(page.contains("年度：2021"));
    assertTrue(page.contains("评价类型：项目支出"));
    assertTrue(page.contains("合计 14 行"));
    assertTrue(author.get("/registers/scores?page=2").body().contains("第 2 / 8 页"));
    var empty = author.get("/registers/linkage?budgetYear=2021&direction=CANCEL").body();
    assertTrue(empty.contains("去掉“调整方向：取消”</a>，有 1 行"), empty);
  }

  @Test
  void aChangeIsSavedWithItsSourceAndShownInTheHistory() throws Exception {
    var answer = author.submit("/registers/linkage/edit", form(1, "amountWan", "970"));
    assertEquals(303, answer.statusCode());
    assertEquals("970", linkage().text("amountWan"));

    var page = author.get("/registers/linkage/row?key=GG-2021-01").body();
    assertTrue(page.contains("第2版 更改"), page);
    assertTrue(page.contains("王绩"));
    assertTrue(page.contains("人工录入：据预算批复"));
    assertTrue(page.contains("<del>960</del>"));
    assertTrue(page.contains("文件“linkage.csv”第"));
  }

  @Test
  void aSecondChangeOfTheSameVersionIsShownBesideTheFirst() throws Exception {
    author.submit("/registers/linkage/edit", form(1, "amountWan", "970"));

    var answer = author.submit("/registers/linkage/edit", form(1, "amountWan", "980"));

    assertEquals(409, answer.statusCode());
    assertTrue(answer.body().contains("王绩 于"), answer.body());
    assertTrue(answer.body().contains(">980<") && answer.body().contains(">970<"));
    assertEquals("2", StaffBrowserless.hidden(answer, "version"));
    assertEquals("970", linkage().text("amountWan"));
    assertEquals(
        303, author.submit("/registers/linkage/edit", form(2, "amountWan", "980")).statusCode());
  }

  @Test
  void whatCannotBeTakenIsNamedOnTopAndBesideTheField() throws Exception {
    var answer = author.submit("/registers/linkage/edit", form(1, "amountWan", "九百"));
    assertEquals(422, answer.statusCode());
    assertEquals(2, answer.body().split("“金额（万元）”的值“九百”不对", -1).length - 1, answer.body());
    var dangling =
        author.submit("/registers/linkage/edit", form(1, "evaluations", "PJ-2020-008；PJ-1999-001"));
    assertTrue(dangling.body().contains("“PJ-1999-001”在“绩效评价”中不存在"));
  }

  @Test
  void aRowIsRemovedWithAReasonUnlessOthersReferToIt() throws Exception {
    var refused =
        author.submit(
            "/registers/counties/remove", Map.of("key", "QX-01", "version", "1", "reason", "撤并"));
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("还被引用"), refused.body());

    var done =
        author.submit(
            "/registers/media/remove",
            Map.of("key", "MT-2022-01", "version", "1", "reason", "登记有误"));
    assertEquals(303, done.statusCode());
    var page = author.get("/registers/media/row?key=MT-2022-01").body();
    assertTrue(page.contains("已经删除"));
    assertTrue(page.contains("理由：登记有误"));
  }

  @Test
  void rowsOfTheClassifiedUnitDoNotExistOutsideTheLimit() throws Exception {
    var budget = StaffBrowserless.signedIn(fixture, Sample.BUDGET.user());
    for (String path :
        List.of(
            "/registers/evaluations",
            "/registers/units?q=磐石",
            "/registers/findings?evaluation=PJ-2021-027",
            "/registers/scores?evaluation=PJ-2021-027",
            "/registers/due-list?unit=DW-266",
            "/registers/plan?q=磐石",
            "/filings?kind=SELF_EVALUATION",
            "/registers/evaluations/file/csv")) {
      String encoded = path.replace("磐石", "%E7%A3%90%E7%9F%B3");
      var page = budget.get(encoded);
      assertEquals(200, page.statusCode(), path);
      String text =
          page.body().replaceAll("(value|href)=\"[^\"]*\"", "").replaceAll("，去掉[^<]*", "");
      assertFalse(text.contains("磐石信息"), path);
      assertFalse(text.replaceAll("评价编号：PJ-2021-027|单位：DW-266", "").contains("PJ-2021-027"), path);
    }
    assertTrue(author.get("/registers/evaluations?q=PJ-2021-027").body().contains("磐石"));
    for (String row :
        List.of(
            "/registers/evaluations/row?key=PJ-2021-027",
            "/registers/evaluations/edit?key=PJ-2021-027",
            "/registers/units/row?key=DW-266")) {
      assertEquals(404, budget.get(row).statusCode(), row);
      assertEquals(200, author.get(row).statusCode(), row);
    }
    // Nor does a form tell that it is there.
    var form = new LinkedHashMap<String, String>();
    registers()
        .find(BureauRegisters.EVALUATIONS, "PJ-2021-026")
        .orElseThrow()
        .texts()
        .forEach((k, v) -> form.put("f-" + k, v));
    form.putAll(Map.of("key", "", "version", "0", "f-id", "PJ-2021-027"));
    var answer = budget.submit("/registers/evaluations/edit", form);
    assertFalse(answer.body().contains("磐石"), answer.body());
  }

  @Test
  void onlyThoseWhoKeepRegistersMayChangeThem() throws Exception {
    var auditor = StaffBrowserless.signedIn(fixture, StaffFixture.AUDITOR.user());
    assertFalse(auditor.get("/registers/linkage").body().contains("新增一行"));
    assertEquals(403, auditor.get("/registers/linkage/edit").statusCode());
    assertEquals(
        403, auditor.submit("/registers/linkage/edit", form(1, "amountWan", "1")).statusCode());
    assertEquals("960", linkage().text("amountWan"));
  }

  @Test
  void theDownloadedFileLoadsBackToNothing() throws Exception {
    for (String format : List.of("csv", "xlsx")) {
      Path file = data.resolve("l." + format);
      Files.write(file, author.bytes("/registers/linkage/file/" + format).body());

      var outcome =
          fixture.wiring.loadRegister().load(BureauRegisters.LINKAGE, file, Sample.AUTHOR);

      assertEquals(new LoadRegister.Outcome.Taken(new Registers.Loaded(0, 0, 2)), outcome, format);
    }
  }

  @Test
  void whoHasNotFiledIsListed() throws Exception {
    var page = author.get("/filings?year=2021&kind=SELF_EVALUATION&state=MISSING").body();
    assertTrue(page.contains("应报 <strong>268</strong> 个单位，已报 <strong>243</strong> 个"), page);
    assertTrue(page.contains("报送率 <strong>90.7%</strong>"));
    assertTrue(page.contains("以下列出 25 个"));
  }

  @Test
  void aCitedPassageIsALink() throws Exception {
    var anchor = new org.hengping.corpus.manuscript.Anchor(0, 1, -1, 0, 4);
    registers()
        .apply(
            List.of(
                RowChange.put(linkage(), new Citation.Passage(fixture.regulation.id(), 1, anchor))),
            Sample.AUTHOR);
    var page = author.get("/registers/linkage/row?key=GG-2021-01").body();
    assertTrue(page.contains("/reports/" + fixture.regulation.id() + "/revisions/1#b-1"), page);
    assertEquals(
        RowVersion.Kind.CHANGED,
        registers().history(BureauRegisters.LINKAGE, "GG-2021-01").get(1).kind());
  }
}
