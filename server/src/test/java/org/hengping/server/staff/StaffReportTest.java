package org.hengping.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Citation;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RowChange;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list, the workspace and saving, without JavaScript. */
class StaffReportTest {
  @TempDir Path data;
  private StaffFixture fixture;
  private StaffBrowserless author;
  private String report;

  @BeforeEach
  void start() throws Exception {
    fixture = StaffFixture.start(data);
    author = StaffBrowserless.signedIn(fixture, Sample.AUTHOR.user());
    report = "/reports/" + fixture.report.id();
  }

  @AfterEach
  void stop() throws IOException {
    fixture.close();
  }

  private Map<String, String> editor(int section, String text) throws Exception {
    return fields(author.get(report + "?edit=" + section), text);
  }

  private static Map<String, String> fields(HttpResponse<String> page, String text) {
    var fields = new LinkedHashMap<String, String>();
    for (String name : new String[] {"based", "from", "to"}) {
      fields.put(name, StaffBrowserless.hidden(page, name));
    }
    fields.put("text", text);
    return fields;
  }

  private String newest() {
    return PlainText.of(
        fixture.wiring.store().documents().latest(fixture.report.id()).manuscript());
  }

  @Test
  void emptyResultSaysWhichFilterToDrop() throws Exception {
    var page = author.get("/reports?year=2021&state=RELEASED").body();
    assertTrue(page.contains("没有同时符合这些条件的报告"));
    assertTrue(page.contains("去掉“状态：已公开”</a>，有 2 份"), page);
    assertTrue(page.contains("去掉“年度：2021”</a>，有 0 份"));
  }

  @Test
  void numbersThatTheRegistersGiveOtherwiseAreListedForReview() throws Exception {
    assertTrue(author.get("/reports").body().contains(">1 处待复核<"), "the fixture's made-up table");
    var registers = fixture.wiring.store().registers();
    var evaluation = registers.find(BureauRegisters.EVALUATIONS, "PJ-2021-001").orElseThrow();
    registers.apply(List.of(RowChange.put(another(evaluation), Citation.ENTERED)), Sample.AUTHOR);
    assertTrue(author.get("/reports").body().contains(">2 处待复核<"));
    var page = author.get("/figures").body();
    assertTrue(page.contains("表格或图“表1 指标得分”") && page.contains("评价项目数"), page);
    assertTrue(page.contains(fixture.report.id().value()), page);
  }

  private static RegisterRow another(RegisterRow evaluation) {
    var values = new LinkedHashMap<>(evaluation.values());
    values.put("id", evaluation.key() + "9");
    return new RegisterRow(evaluation.register(), values);
  }

  @Test
  void sectionSavesAsARevisionAndKeepsFiguresAndDrawnTables() throws Exception {
    var page = author.get(report + "?edit=1").body();
    String text =
        page.substring(page.indexOf("name=\"text\"")).split(">\n", 2)[1].split("</textarea>")[0];
    var answer =
        author.submit(
            report + "/section",
            editor(1, org.hengping.server.staff.StaffReportTest.plain(text) + "\n另起一段的补充。\n"));
    assertEquals(303, answer.statusCode());
    var revision = fixture.wiring.store().documents().latest(fixture.report.id());
    assertEquals(2, revision.number());
    assertEquals("修改“一、部门概况”", revision.note());
    assertTrue(newest().contains("另起一段的补充。"));
    assertTrue(newest().contains("表1 指标得分"));
    assertTrue(author.get(report).body().contains("data-calculation=\"evaluations.count\""));
  }

  private static String plain(String html) {
    return html.replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @Test
  void changeElsewhereIsTakenAlong() throws Exception {
    var mine = editor(3, "## （一）投入\n\n我写的投入。\n");
    author.submit(report + "/section", editor(1, "# 一、部门概况\n\n别人写的概况。\n\n多一段。\n"));
    var answer = author.submit(report + "/section", mine);
    assertEquals(303, answer.statusCode());
    assertTrue(newest().contains("别人写的概况。") && newest().contains("我写的投入。"), newest());
    assertTrue(author.get(report).body().contains("一并保留"));
  }

  @Test
  void conflictShowsBothVersionsAndLosesNothing() throws Exception {
    var mine = editor(3, "## （一）投入\n\n我写的投入。\n");
    author.submit(report + "/section", editor(3, "## （一）投入\n\n对方写的投入。\n"));
    var answer = author.submit(report + "/section", mine);
    assertEquals(409, answer.statusCode());
    assertTrue(answer.body().contains("对方写的投入。") && answer.body().contains("我写的投入。"));
    assertFalse(newest().contains("我写的投入。"));
    var again = author.submit(report + "/section", fields(answer, "## （一）投入\n\n合并后的投入。\n"));
    assertEquals(303, again.statusCode());
    assertTrue(newest().contains("合并后的投入。") && !newest().contains("对方写的投入。"));
    assertTrue(newest().contains("三、有关建议") && newest().contains("表1 指标得分"));
  }

  @Test
  void othersSeeWhoHasASectionOpen() throws Exception {
    author.get(report + "?edit=3");
    var other = StaffBrowserless.signedIn(fixture, Sample.BUDGET.user());
    assertTrue(other.get(report).body().contains("王绩刚开始编辑“（一）投入”"));
    assertFalse(author.get(report).body().contains("刚开始编辑"));
    assertFalse(other.get(report).body().contains("刚开始编辑"), "closed by looking at the whole");
  }

  @Test
  void comparisonShowsWhatARevisionChanged() throws Exception {
    author.submit(report + "/section", editor(3, "## （一）投入\n\n目标编制较为笼统，缺少数量。\n"));
    var page = author.get(report + "/compare").body();
    assertTrue(page.contains("有 1 处不同"), page);
    assertTrue(page.contains("<mark>和时限。【待补充：与单位座谈后的说明】</mark>"), page);
    assertEquals(404, author.get(report + "/compare?from=7&to=8").statusCode());
  }

  @Test
  void sameTextSentTwiceIsSavedOnce() throws Exception {
    var mine = editor(3, "## （一）投入\n\n目标编制较为笼统，缺少数量和时限。\n\n新的一段。\n");
    assertEquals(303, author.submit(report + "/section", mine).statusCode());
    assertEquals(303, author.submit(report + "/section", mine).statusCode());
    assertEquals(2, fixture.wiring.store().documents().latest(fixture.report.id()).number());
  }

  @Test
  void searchBesideTheTextKeepsItAndInsertsTheHitWithItsCitation() throws Exception {
    var work = editor(5, "# 三、有关建议\n\n尚未保存的话。\n");
    work.put("tab", "evidence");
    work.put("q", "指向明确");
    var found = author.submit(report + "/work", work);
    assertEquals(200, found.statusCode());
    assertTrue(
        found.body().contains("尚未保存的话。") && found.body().contains("<mark>指向明确</mark>"),
        found.body());
    work.put("cite", fixture.regulation.id() + "@r1#p0b2c0-23");
    var cited = author.submit(report + "/work", work).body();
    assertTrue(cited.contains("尚未保存的话。") && cited.contains("绩效目标应当指向明确、细化量化、合理可行。"));
    assertTrue(cited.contains("cite:" + fixture.regulation.id() + "@r1#"), cited);
    assertFalse(newest().contains("尚未保存的话。"));
  }

  @Test
  void personWithoutTheRoleReadsButCannotEdit() throws Exception {
    var fields = editor(3, "## （一）投入\n\n不该写进去。\n");
    var budget = StaffBrowserless.signedIn(fixture, Sample.BUDGET.user());
    var page = budget.get(report);
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("何步算没有“修改文稿”的权限"));
    assertFalse(page.body().contains("?edit="));
    assertEquals(403, budget.submit(report + "/section", fields).statusCode());
    assertEquals(1, fixture.wiring.store().documents().latest(fixture.report.id()).number());
  }

  @Test
  void editOfAPlaceThatDoesNotExistIsRefusedInWords() throws Exception {
    var fields = editor(3, "x");
    fields.put("to", "999");
    var answer = author.submit(report + "/section", fields);
    assertEquals(400, answer.statusCode());
    fields.put("based", "99");
    assertEquals(400, author.submit(report + "/section", fields).statusCode());
    assertTrue(answer.body().contains("不在第1版中"));
  }

  @Test
  void everyFormatDownloads() throws Exception {
    assertTrue(new String(author.bytes(report + "/files/pdf").body(), 0, 5).startsWith("%PDF-"));
    assertEquals('P', author.bytes(report + "/files/docx").body()[0]);
    assertTrue(author.get(report + "/files/html").body().contains("<html lang=\"zh-CN\">"));
    var markdown = author.get(report + "/files/md");
    assertTrue(markdown.body().contains("## 一、部门概况"), markdown.body());
    assertTrue(
        markdown.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
    assertEquals(404, author.get(report + "/files/exe").statusCode());
  }

  @Test
  void searchOpensAtThePlace() throws Exception {
    var page = author.get("/search?q=%E6%8C%87%E5%90%91%E6%98%8E%E7%A1%AE").body();
    String address = "/reports/" + fixture.regulation.id() + "/revisions/1?at=p0b2c0-";
    assertTrue(page.contains(address), page);
    var read = author.get(address + "5").body();
    assertTrue(read.contains("id=\"b-2\"") && read.contains("data-found"));
  }

  @Test
  void numbersOfTheClassifiedUnitAreNotComputedForOthers() throws Exception {
    fixture
        .wiring
        .store()
        .people()
        .put(new Person("yewu", "叶吴", EnumSet.of(Role.BUSINESS)), Sample.PASSWORD);
    var other = StaffBrowserless.signedIn(fixture, "yewu");
    String asked =
        report + "/figure?name=evaluation.executed&text=x&parameters=evaluation%3DPJ-2021-027";
    String total = report + "/figure?name=evaluations.count&text=41&parameters=year%3D2021";

    assertTrue(author.get(asked).body().contains("4071.45"));
    assertEquals(404, other.get(asked).statusCode());
    assertTrue(other.get(total).body().contains("41"));

    String written = "执行[数](figure:evaluation.executed?evaluation=PJ-2021-027)万元。";
    var fields = fields(other.get(report + "?edit=1"), written);
    var previewed = other.submit(report + "/preview", Map.of("text", written));
    assertFalse(previewed.body().contains("4071"), previewed.body());
    other.submit(report + "/section", fields);
    assertFalse(newest().contains("4071"), newest());
  }
}
