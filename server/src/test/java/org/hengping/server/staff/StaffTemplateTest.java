package org.hengping.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.TemplateRegisters;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bureau's own templates: copied, tried, saved, put into use. */
class StaffTemplateTest {
  private static final String OWN = "/templates/project-evaluation-report/own-1";

  @TempDir Path data;
  private StaffFixture fixture;
  private StaffBrowserless author;

  @BeforeEach
  void start() throws Exception {
    fixture = StaffFixture.start(data);
    author = StaffBrowserless.signedIn(fixture, Sample.AUTHOR.user());
    author.submit("/templates/project-evaluation-report/national/copy", Map.of());
  }

  @AfterEach
  void stop() throws IOException {
    fixture.close();
  }

  private RegisterRow own() {
    return fixture
        .wiring
        .store()
        .registers()
        .find(TemplateRegisters.TEMPLATES, "project-evaluation-report/own-1")
        .orElseThrow();
  }

  private HttpResponse<String> take(String deed, int version, String status, String body)
      throws Exception {
    var fields = new LinkedHashMap<String, String>();
    fields.put("version", Integer.toString(version));
    fields.put("title", "本市大纲");
    fields.put("fromYear", "2021");
    fields.put("untilYear", "");
    fields.put("status", status);
    fields.put("body", body);
    fields.put("year", "2021");
    fields.put("subject", "");
    fields.put("deed", deed);
    return author.submit(OWN, fields);
  }

  @Test
  void aCopyIsADraftWithTheSameText() throws Exception {
    assertEquals("DRAFT", own().text("status"));
    assertTrue(own().text("body").contains("# ${evaluation.object}绩效评价报告"));
    var page = author.get(OWN).body();
    assertTrue(page.contains("# ${evaluation.object}绩效评价报告"), page);
    var list = author.get("/templates").body();
    assertTrue(list.contains("href=\"" + OWN + "\"") && list.contains("草稿"), list);
  }

  @Test
  void aTrialShowsTheReportAndStoresNothing() throws Exception {
    var page =
        take(
            "try",
            1,
            "DRAFT",
            "# ${evaluation.object}小结\n\n共${figure(\"evaluation.findings\", {\"evaluation\": evaluation.id})}个问题。\n");
    assertEquals(200, page.statusCode());
    // The form shows the template's own text too, so only what the writer made of it counts.
    assertTrue(page.body().matches("(?s).*<h1>[^<$]+小结</h1>.*"), page.body());
    assertTrue(page.body().matches("(?s).*<p[^>]*>共<data[^>]*>\\d+</data>个问题。</p>.*"), page.body());
    assertFalse(own().text("body").contains("小结"));
  }

  @Test
  void allFaultsAreShownWithTheirPlaces() throws Exception {
    var page =
        take("try", 1, "DRAFT", "# ${evaluation.objekt}\n\n${name?eval}\n<#include \"x\">\n")
            .body();
    assertTrue(page.contains("第1行第5列") && page.contains("第3行第7列") && page.contains("第4行第1列"), page);
    assertTrue(page.contains("没有“evaluation.objekt”这一项"), page);
  }

  @Test
  void whatIsInUseGoesBeforeTheProgramsOwnAndMustBeSound() throws Exception {
    assertEquals(422, take("save", 1, "ACTIVE", "# ${oops}\n").statusCode());
    assertEquals("DRAFT", own().text("status"));

    assertEquals(303, take("save", 1, "ACTIVE", "# ${evaluation.object}本市版\n\n正文。\n").statusCode());

    var started =
        author.submit(
            "/drafts",
            Map.of(
                "template", "project-evaluation-report", "subject", "PJ-2021-028", "year", "2021"));
    assertEquals(303, started.statusCode(), started.body());
    var report = author.get(started.headers().firstValue("Location").orElseThrow()).body();
    assertTrue(report.contains("本市版"), report);
  }

  @Test
  void aTemplateWithFaultsMayBeKeptAsADraft() throws Exception {
    assertEquals(303, take("save", 1, "DRAFT", "# ${oops}\n").statusCode());
    assertEquals("# ${oops}\n", own().text("body"));
  }

  @Test
  void twoWhoSaveTheSameVersionAreToldAndNothingIsLost() throws Exception {
    take("save", 1, "DRAFT", "# 甲\n");
    var second = take("save", 1, "DRAFT", "# 乙\n");
    assertEquals(409, second.statusCode());
    assertTrue(second.body().contains("# 甲") && second.body().contains("# 乙"), second.body());
    assertEquals("2", StaffBrowserless.hidden(second, "version"));
    assertEquals("# 甲\n", own().text("body"));
  }

  @Test
  void onlyThoseWhoKeepTheRegistersMayChangeThem() throws Exception {
    var reviewer = StaffBrowserless.signedIn(fixture, Sample.DISCLOSURE.user());
    assertEquals(
        403,
        reviewer
            .submit("/templates/project-evaluation-report/national/copy", Map.of())
            .statusCode());
  }
}
