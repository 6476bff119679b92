package org.hengping.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.server.sample.Sample;
import org.hengping.templates.draft.ReportTemplates;
import org.hengping.templates.draft.WriteDraft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a draft to the portal and back, without JavaScript, by three people. */
class StaffReleaseTest {
  private static final Pattern GROUP =
      Pattern.compile("name=\"hash-(\\d+)\" value=\"([0-9a-f]+)\"");

  @TempDir Path data;
  private StaffFixture fixture;
  private StaffBrowserless author;
  private StaffBrowserless reviewer;
  private StaffBrowserless leader;
  private String report;

  @BeforeEach
  void start() throws Exception {
    fixture = StaffFixture.start(data);
    author = StaffBrowserless.signedIn(fixture, Sample.AUTHOR.user());
    reviewer = StaffBrowserless.signedIn(fixture, Sample.DISCLOSURE.user());
    leader = StaffBrowserless.signedIn(fixture, Sample.LEADER.user());
    var outcome =
        fixture
            .wiring
            .writeDraft()
            .write(
                ReportTemplates.DEPARTMENT_EVALUATION,
                "PJ-2021-013",
                Scope.INTERNAL,
                Sample.AUTHOR);
    report = "/reports/" + ((WriteDraft.Outcome.Written) outcome).draft().document().id();
  }

  @AfterEach
  void stop() throws IOException {
    fixture.close();
  }

  private Document document() {
    var id = new DocumentId(report.substring(report.lastIndexOf('/') + 1));
    return fixture.wiring.store().documents().find(id).orElseThrow();
  }

  private static int take(StaffBrowserless person, String step, Map<String, String> fields)
      throws Exception {
    var all = new LinkedHashMap<>(fields);
    all.putIfAbsent("revision", "1");
    return person.submit(step, all).statusCode();
  }

  private int take(StaffBrowserless person, String step) throws Exception {
    return take(person, report + step, Map.of());
  }

  private static Map<String, String> decisions(HttpResponse<String> page, String keepRule) {
    var fields = new LinkedHashMap<String, String>();
    var m = GROUP.matcher(page.body());
    while (m.find()) {
      fields.put("hash-" + m.group(1), m.group(2));
      boolean keep = page.body().contains("第" + m.group(1) + "项 " + keepRule);
      fields.put("decision-" + m.group(1), keep ? "keep" : "remove");
      fields.put("reason-" + m.group(1), keep ? "本人同意公开" : "");
    }
    return fields;
  }

  @Test
  void reportGoesThroughThreePeopleToThePortalAndBack() throws Exception {
    assertEquals(303, take(author, "/submit"));
    var review = reviewer.get(report + "/review");
    assertTrue(review.body().contains("<span id=\"r-"), "marked in place");
    assertTrue(review.body().contains("《个人信息保护法》第二十五条"), "legal basis");
    assertEquals(303, take(reviewer, report + "/review", decisions(review, "没有")));
    assertEquals(303, take(leader, "/approve"));
    var ask = reviewer.get(report + "/publish").body();
    assertTrue(
        ask.contains("/reports/2021-001") && ask.contains("批准：周启衡") && ask.contains("身份证号"), ask);
    assertFalse(ask.contains("17000005618"), "the public version hides the number");
    assertEquals(303, take(reviewer, "/publish"));
    assertEquals(ReportState.RELEASED, document().state());
    assertTrue(published("2021-001"));
    assertTrue(author.get(report).body().contains("公众地址 /reports/2021-001"));
    assertEquals(422, take(reviewer, report + "/withdraw", Map.of("reason", " ")));
    assertEquals(303, take(reviewer, report + "/withdraw", Map.of("reason", "数据有误，更正后重新公开")));
    assertEquals(ReportState.WITHDRAWN, document().state());
    assertTrue(author.get(report + "?tab=history").body().contains("已公开 → 已撤回"));
  }

  private boolean published(String publicId) throws IOException {
    try (var files = Files.walk(data.resolve("portal/editions"))) {
      return files.anyMatch(f -> f.toString().contains(publicId));
    }
  }

  @Test
  void nobodyReviewsTheirOwnWorkNorApprovesTheirOwnReview() throws Exception {
    assertEquals(303, take(author, "/submit"));
    assertEquals(403, author.get(report + "/review").statusCode());
    assertEquals(403, take(author, "/review"));
    assertEquals(403, take(leader, "/review"));
    assertEquals(303, take(reviewer, "/review"));
    assertEquals(403, take(reviewer, "/approve"));
    assertEquals(403, take(author, "/approve"));
    assertEquals(ReportState.REVIEWED, document().state());
  }

  @Test
  void whatMustGoCannotBeKeptAndKeepingNeedsAReason() throws Exception {
    take(author, "/submit");
    var page = reviewer.get(report + "/review");
    var fields = decisions(page, "身份证号");
    fields.put("revision", "1");
    var refused = reviewer.submit(report + "/review", fields);
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("身份证号必须隐去"));
    var unreasoned = decisions(page, "手机号");
    unreasoned.replaceAll((k, v) -> k.startsWith("reason-") ? "" : v);
    unreasoned.put("revision", "1");
    assertTrue(reviewer.submit(report + "/review", unreasoned).body().contains("保留手机号须写明理由"));
    assertEquals(ReportState.IN_REVIEW, document().state());
  }

  @Test
  void returnedReportCanBeMendedAndAnOldPageCannotApproveIt() throws Exception {
    take(author, "/submit");
    assertEquals(400, take(reviewer, report + "/return", Map.of("reason", "")));
    assertEquals(303, take(reviewer, report + "/return", Map.of("reason", "请核对第三章")));
    var page = author.get(report + "?edit=1");
    var edit = new LinkedHashMap<String, String>();
    for (String name : new String[] {"based", "from", "to"}) {
      edit.put(name, StaffBrowserless.hidden(page, name));
    }
    edit.put("text", "# 摘要\n\n已核对。\n");
    assertEquals(303, author.submit(report + "/section", edit).statusCode());
    assertEquals(409, take(author, "/submit"), "the page showed revision 1");
    assertEquals(303, take(author, report + "/submit", Map.of("revision", "2")));
    assertEquals(409, take(reviewer, "/review"), "the page showed revision 1");
  }

  @Test
  void restrictedAndInternalReportsCannotBeSubmitted() throws Exception {
    String restricted = "/reports/" + fixture.restricted.id();
    assertEquals(403, take(author, restricted + "/submit", Map.of()));
    assertTrue(author.get(restricted).body().contains("本报告限制知悉，不予公开"));
    var drafted =
        author.submit(
            "/drafts", Map.of("template", "annual-work-report", "subject", "2021", "year", "2021"));
    String internal = drafted.headers().firstValue("Location").orElseThrow();
    assertEquals(403, take(author, internal + "/submit", Map.of()));
    var edition =
        author.submit(
            "/drafts",
            Map.of(
                "template", "annual-work-report",
                "subject", "2021",
                "year", "2021",
                "public", "yes"));
    String open = edition.headers().firstValue("Location").orElseThrow();
    assertFalse(open.equals(internal));
    assertEquals(303, take(author, open + "/submit", Map.of()));
  }
}
