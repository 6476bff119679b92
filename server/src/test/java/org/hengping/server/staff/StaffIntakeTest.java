package org.hengping.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.FormRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files handed in at the staff zone: documents, tables, forms. */
class StaffIntakeTest {
  private static final Pattern MARK = Pattern.compile("action=\"(/registers/\\w+/load/\\w{32})\"");

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

  private static FileContent text(String name, String text) {
    return new FileContent(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private int rows(Register register) {
    return fixture.wiring.store().registers().rows(register).size();
  }

  private int documents() {
    return fixture.wiring.store().documents().list().size();
  }

  @Test
  void filesAreTakenEachWithItsOutcome() throws Exception {
    var report = text("../..\\评价 报告.md", "# 示例市教育局2020年度绩效评价报告\n\n金色鸢尾花计划执行良好。\n");
    var page =
        author.send(
            "/import",
            Map.of("unit", "示例市教育局", "year", "2021"),
            "files",
            List.of(report, text("坏.xyz", "x"), text("空.docx", "")));

    assertEquals(200, page.statusCode(), page.body());
    String body = page.body();
    assertTrue(body.contains("共 3 个文件：新增 1 个，已有 0 个，未收 2 个"), body);
    assertTrue(body.contains(">评价 报告.md<") && !body.contains(".."), body);
    assertTrue(
        author
            .get("/search?q=" + "%E9%87%91%E8%89%B2%E9%B8%A2%E5%B0%BE%E8%8A%B1")
            .body()
            .contains("<mark>金色鸢尾花</mark>"));
    assertEquals(4, documents());

    var again = author.send("/import", Map.of(), "files", List.of(report)).body();
    assertTrue(again.contains("已有 1 个"), again);
    assertEquals(4, documents());
  }

  @Test
  void whatIsTheSameAsARestrictedDocumentTellsNothingOfIt() throws Exception {
    var secret = text("x.txt", "限制知悉的新内容白鹭三五八，另有若干文字。\n第二段文字说明情况。\n");
    var unit =
        fixture.wiring.store().registers().rows(BureauRegisters.UNITS).stream()
            .filter(u -> u.flag("classified"))
            .findFirst()
            .orElseThrow();
    author.send("/import", Map.of("unit", unit.text("name")), "files", List.of(secret));
    var added = fixture.wiring.store().documents().list().get(documents() - 1);
    assertTrue(added.restricted(), "documents of a classified unit are restricted");
    var business = new Person("yewu", "岑业", EnumSet.of(Role.BUSINESS));
    fixture.wiring.store().people().put(business, Sample.PASSWORD);
    assertFalse(Permissions.canSee(business, added));

    var other = StaffBrowserless.signedIn(fixture, business.user());
    String same = other.send("/import", Map.of(), "files", List.of(secret)).body();
    var near = text("y.txt", "限制知悉的新内容白鹭三五八，另有若干文字。\n第二段文字说明情况！补一句。\n");
    String close = other.send("/import", Map.of(), "files", List.of(near)).body();

    assertTrue(same.contains("已有 1 个") && same.contains("同样的文件已在库中"), same);
    for (String page : List.of(same, close)) {
      assertFalse(page.contains(added.id().value()) || page.contains(unit.text("name")), page);
    }
  }

  @Test
  void nothingChosenAndAWrongYearAreToldAndStrangersAreStopped() throws Exception {
    var none = author.send("/import", Map.of(), "files", List.of());
    assertEquals(422, none.statusCode());
    assertTrue(none.body().contains("还没有选择文件"), none.body());
    var year = author.send("/import", Map.of("year", "21"), "files", List.of(text("a.txt", "字")));
    assertEquals(422, year.statusCode());
    var stranger = new StaffBrowserless(fixture);
    assertEquals(
        401,
        stranger
            .sendAs("x", "/import", Map.of(), "files", List.of(text("a.txt", "字")))
            .statusCode());
    assertEquals(
        403,
        author.sendAs("x", "/import", Map.of(), "files", List.of(text("a.txt", "字"))).statusCode());
    var auditor = StaffBrowserless.signedIn(fixture, StaffFixture.AUDITOR.user());
    assertEquals(
        403, auditor.send("/import", Map.of(), "files", List.of(text("a.txt", "字"))).statusCode());
    assertEquals(3, documents());
  }

  @Test
  void aTooLargeFormIsRefusedAndTheServiceGoesOn() throws Exception {
    var large = new FileContent("大.pdf", new byte[(100 << 20) + 1000]);
    var answer = author.send("/import", Map.of(), "files", List.of(large));
    assertEquals(413, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("100 MB"), answer.body());
    assertEquals(200, author.get("/import").statusCode());
  }

  @Test
  void aTableOfTheProgramIsShownAndThenTaken() throws Exception {
    int before = rows(BureauRegisters.UNITS);
    String csv =
        new String(author.bytes("/registers/units/file/csv").body(), StandardCharsets.UTF_8);
    String line = csv.lines().skip(2).findFirst().orElseThrow();
    var page =
        author.send(
            "/registers/units/load",
            Map.of(),
            "file",
            List.of(text("单位.csv", csv.replace(line + "\r\n", ""))));
    assertEquals(200, page.statusCode(), page.body());
    assertTrue(page.body().contains("更改 0 行"), page.body());

    var m = MARK.matcher(page.body());
    assertTrue(m.find(), page.body());
    assertEquals(before, rows(BureauRegisters.UNITS));
    var taken = author.submit(m.group(1), Map.of("deed", "take"));
    assertEquals(303, taken.statusCode(), taken.body());
    assertTrue(author.get("/registers/units").body().contains("已载入：新增 0 行，更改 0 行"));
    var gone = author.submit(m.group(1), Map.of("deed", "take"));
    assertEquals(422, gone.statusCode());
  }

  @Test
  void anotherLayoutIsMappedOnceAndRemembered() throws Exception {
    String table =
        """
        2020年度自评报送情况统计表,,,,,
        序号,预算单位,表种,上报时间,预算金额（元）,执行金额（万元）
        1,示例市民政局,绩效自评,2021年3月12日,"1,005,000.00",98
        """;
    var page =
        author.send(
            "/registers/submissions/load", Map.of(), "file", List.of(text("报送.csv", table)));
    assertTrue(page.body().contains("表头与本台账不同"), page.body());
    assertTrue(page.body().contains("name=\"column.上报时间\""), page.body());
    var m = MARK.matcher(page.body());
    assertTrue(m.find());
    var fields = Map.of("constant.year", "2021", "constant.status", "ACCEPTED");
    int before = rows(BureauRegisters.SUBMISSIONS);

    var wrong = author.submit(m.group(1), Map.of("deed", "take", "column.上报时间", "nonsense"));
    assertEquals(422, wrong.statusCode());
    var looked = author.submit(m.group(1), fields);
    assertEquals(200, looked.statusCode(), looked.body());
    assertTrue(looked.body().contains("100.5"), looked.body());
    assertEquals(before, rows(BureauRegisters.SUBMISSIONS));

    var take = new HashMap<>(fields);
    take.put("deed", "take");
    var taken = author.submit(m.group(1), take);
    assertEquals(303, taken.statusCode(), taken.body());
    assertEquals(6, rows(FormRegisters.LAYOUTS));

    var again =
        author.send(
            "/registers/submissions/load", Map.of(), "file", List.of(text("报送.csv", table)));
    assertTrue(again.body().contains("已按记住的对照读取"), again.body());
  }

  @Test
  void aTableWithFaultsNamesThemAndIsNotTaken() throws Exception {
    int before = rows(BureauRegisters.FINDINGS);
    String csv =
        new String(author.bytes("/registers/findings/file/csv").body(), StandardCharsets.UTF_8);
    var page =
        author.send(
            "/registers/findings/load",
            Map.of(),
            "file",
            List.of(text("问题.csv", csv.replaceFirst("PJ-2021-0\\d\\d", "PJ-2021-999"))));
    var m = MARK.matcher(page.body());
    assertTrue(m.find(), page.body());
    var taken = author.submit(m.group(1), Map.of("deed", "take"));
    assertEquals(422, taken.statusCode());
    assertTrue(
        taken.body().matches("(?s).*第\\d+行“评价编号”列.*") && taken.body().contains("PJ-2021-999"),
        taken.body());
    assertEquals(before, rows(BureauRegisters.FINDINGS));
  }

  @Test
  void formsGoOutAndComeBack() throws Exception {
    var blank = author.bytes("/forms/file?form=self-evaluation&unit=DW-007&year=2021");
    assertEquals(200, blank.statusCode());
    assertEquals('P', blank.body()[0]);
    var all = author.bytes("/forms/file?form=project-goal&unit=all&year=2022");
    assertTrue(all.headers().firstValue("Content-Disposition").orElse("").contains(".zip"));

    var page =
        author.send(
            "/forms",
            Map.of("form", "self-evaluation"),
            "files",
            List.of(new FileContent("自评.xlsx", blank.body()), text("x.xlsx", "no")));

    assertEquals(200, page.statusCode(), page.body());
    assertTrue(page.body().contains("共 2 份：收下 0 份，未变 0 份，退回 2 份"), page.body());
    assertTrue(page.body().contains("列</strong>"), page.body());
    assertFalse(page.body().contains("Exception"));
  }
}
