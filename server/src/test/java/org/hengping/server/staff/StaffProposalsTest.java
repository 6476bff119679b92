package org.hengping.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.ingest.Hints;
import org.hengping.corpus.proposal.Proposal;
import org.hengping.corpus.proposal.ProposalKind;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.server.command.Shell;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was read in an imported report meets people: pages without JavaScript, and the verb. */
class StaffProposalsTest {
  static final String REPORT =
      """
      2021年云汀渡口修缮项目支出绩效评价报告

      云财绩〔2022〕7号

      五、存在的问题

      1.预算执行进度缓慢。截至年底支出312万元，执行率62%。

      2.两处候船亭无人问津。

      六、附件

      一级指标	二级指标	三级指标	分值	得分	扣分原因
      过程	资金管理	预算执行率	20	12.4	执行率62%
      产出	产出数量	修缮渡口	80	80
      合计			100	92

      云汀市财政局
      2022年3月18日
      """;

  @TempDir Path data;
  @TempDir Path folder;
  private StaffFixture fixture;
  private StaffBrowserless author;
  private Document document;
  private String page;

  @BeforeEach
  void start() throws Exception {
    fixture = StaffFixture.start(data);
    Path file = Files.writeString(folder.resolve("报告.txt"), REPORT);
    fixture
        .wiring
        .importFiles()
        .run(List.of(file), Hints.NONE, Sample.AUTHOR, (outcome, done, known) -> {});
    var documents = fixture.wiring.store().documents().list();
    document = documents.get(documents.size() - 1);
    page = "/reports/" + document.id() + "/proposals";
    author = StaffBrowserless.signedIn(fixture, Sample.AUTHOR.user());
  }

  @AfterEach
  void stop() throws IOException {
    fixture.close();
  }

  private List<Proposal> of(ProposalKind kind) {
    return fixture.wiring.store().proposals().of(document.id()).stream()
        .filter(p -> p.kind() == kind)
        .toList();
  }

  private Map<String, String> form(String kind) throws Exception {
    var fields = new LinkedHashMap<String, String>();
    fields.put("csrf", StaffBrowserless.csrf(author.get(page + "?kind=" + kind)));
    fields.put("revision", "1");
    fields.put("kind", kind);
    return fields;
  }

  private HttpResponse<String> send(Map<String, String> fields) throws Exception {
    return author.post(page, fields);
  }

  @Test
  void eachStandsBesideItsPassageAndTheSumsAreChecked() throws Exception {
    String list = author.get("/proposals").body();
    assertTrue(list.contains(page), list);
    String scores = author.get(page + "?kind=SCORE").body();
    assertTrue(scores.contains("<p>过程\t资金管理\t预算执行率\t20\t12.4\t执行率62%</p>"), scores);
    assertTrue(scores.contains("得分合计 92.4 与表中合计 92 不符"), scores);
    assertTrue(scores.contains("/revisions/1?at=p0b"), scores);
    String head = author.get("/reports/" + document.id()).body();
    assertTrue(head.contains(page), head);
  }

  @Test
  void acceptedOnesAreInTheRegisterAndChangedOnesSaySo() throws Exception {
    var problems = of(ProposalKind.FINDING);
    var form = form("FINDING");
    form.put("evaluation", "PJ-2021-041");
    form.put("choice-" + problems.get(0).number(), "accept");
    form.put("value-" + problems.get(0).number() + "-text", "预算执行进度偏慢");
    form.put("choice-" + problems.get(1).number(), "reject");
    var answer = send(form);
    assertEquals(303, answer.statusCode(), answer.body());
    var row =
        fixture.wiring.store().registers().rows(BureauRegisters.FINDINGS).stream()
            .filter(r -> r.text("text").equals("预算执行进度偏慢"))
            .findFirst()
            .orElseThrow();
    assertTrue(row.key().startsWith("WT-2021-041-"), row.key());
    String decided = author.get(page + "?kind=DECIDED").body();
    assertTrue(decided.contains("改后采纳") && decided.contains("findings/" + row.key()), decided);
    assertTrue(decided.contains("不采纳"), decided);
    var again = send(form);
    assertEquals(422, again.statusCode());
  }

  @Test
  void aSecondDecisionFromAnOldPageIsAConflict() throws Exception {
    var fact = of(ProposalKind.ASPECT).get(0);
    var form = form("DECIDED");
    form.put("choice-" + fact.number(), "accept");
    form.put("kind", "ASPECT");
    assertEquals(303, send(form).statusCode());
    form.put("kind", "DECIDED");
    var conflict = send(form);
    assertEquals(409, conflict.statusCode());
    assertTrue(conflict.body().contains("没有再次处理"), conflict.body());
    form.put("revision", "7");
    assertEquals(409, send(form).statusCode());
  }

  @Test
  void whatMustBeMendedIsNamedAndNothingIsLost() throws Exception {
    var score = of(ProposalKind.SCORE).get(0);
    var form = form("SCORE");
    form.put("choice-" + score.number(), "accept");
    form.put("value-" + score.number() + "-score", "十二");
    form.put("evaluation", "PJ-2021-041");
    var answer = send(form);
    assertEquals(422, answer.statusCode());
    String body = answer.body();
    assertTrue(body.contains("href=\"#v-" + score.number() + "-score\""), body);
    assertTrue(body.contains("“得分”应为最多两位小数的数字，现为“十二”"), body);
    assertTrue(body.contains("value=\"十二\"") && body.contains("aria-invalid"), body);
    form.put("evaluation", "");
    form.remove("value-" + score.number() + "-score");
    assertTrue(send(form).body().contains("href=\"#evaluation\""));
    var nothing = send(form("SCORE"));
    assertTrue(nothing.body().contains("没有选定任何一条"), nothing.body());
  }

  @Test
  void othersMayLookButNotDecideAndRestrictedOnesStayUnseen() throws Exception {
    var budget = StaffBrowserless.signedIn(fixture, Sample.BUDGET.user());
    String body = budget.get(page).body();
    assertTrue(body.contains("没有“处理读出的内容”的权限"), body);
    assertFalse(body.contains("type=\"radio\""), body);
    var form = form("ASPECT");
    form.put("csrf", StaffBrowserless.csrf(budget.get(page)));
    form.put("choice-" + of(ProposalKind.ASPECT).get(0).number(), "accept");
    assertEquals(403, budget.post(page, form).statusCode());
    String hidden = "/reports/" + fixture.restricted.id() + "/proposals";
    assertEquals(404, budget.get(hidden).statusCode());
    assertFalse(budget.get("/proposals").body().contains(fixture.restricted.title()));
  }

  @Test
  void draftedReportsHaveNone() throws Exception {
    var answer = author.get("/reports/" + fixture.report.id() + "/proposals");
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("不再从中读取"), answer.body());
  }

  @Test
  void theVerbListsAndDecides() throws Exception {
    String id = document.id().value();
    fixture.close();
    var shell = new Shell(data);
    var list = shell.run("proposals", "--json").lines();
    assertTrue(
        list.stream().anyMatch(l -> l.get("documentId").asText().equals(id)), list.toString());
    var lines = shell.run("proposals", id, "--json").lines();
    assertEquals("ASPECT".toLowerCase(java.util.Locale.ROOT), lines.get(0).get("kind").asText());
    var refused = shell.run("proposals", id, "--accept", "all", "--json");
    assertEquals(1, refused.exit(), refused.err());
    assertTrue(refused.err().contains("须先选定所属的评价"), refused.err());
    var done =
        shell.run("proposals", id, "--accept", "all", "--evaluation", "PJ-2021-041", "--json");
    assertEquals(0, done.exit(), done.err());
    assertEquals(4, done.json().get("rows").asInt(), done.out());
    assertEquals(
        List.of(),
        shell.run("proposals", id, "--json").lines().stream()
            .filter(l -> l.get("state").asText().equals("PROPOSED"))
            .toList());
    var twice = shell.run("proposals", id, "--accept", "1");
    assertEquals(3, twice.exit(), twice.err());
    assertTrue(twice.err().contains("没有再次处理"), twice.err());
    assertEquals(2, shell.run("proposals", "D-999999").exit());
    assertEquals(2, shell.run("proposals", id, "--accept", "无").exit());
    fixture = StaffFixture.start(data);
    var now = fixture.wiring.store().documents().find(new DocumentId(id)).orElseThrow();
    assertEquals("云财绩〔2022〕7号", now.number());
  }
}
