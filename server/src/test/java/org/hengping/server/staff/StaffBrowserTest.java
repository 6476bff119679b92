package org.hengping.server.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The staff zone in a real browser. */
class StaffBrowserTest {
  private static Chromium chromium;
  @TempDir Path data;
  private StaffFixture fixture;
  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  static void launch() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void start() throws IOException {
    fixture = StaffFixture.start(data);
  }

  @AfterEach
  void stop() throws IOException {
    fixture.close();
    assertEquals(List.of(), faults);
  }

  private Page signedIn(String user, int width) {
    var page =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setViewportSize(width, 900))
            .newPage();
    page.onPageError(faults::add);
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error") && !m.text().contains("409")) {
            faults.add(m.text());
          }
        });
    page.onRequest(
        r -> {
          if (!r.url().startsWith(fixture.address("/")) && !r.url().startsWith("data:")) {
            faults.add("foreign request " + r.url());
          }
        });
    page.navigate(fixture.address("/"));
    page.getByLabel("用户名").fill(user);
    page.getByLabel("密码").fill(Sample.PASSWORD);
    page.getByLabel("密码").press("Enter");
    page.waitForLoadState(LoadState.LOAD);
    return page;
  }

  private String newest() {
    return PlainText.of(
        fixture.wiring.store().documents().latest(fixture.report.id()).manuscript());
  }

  @Test
  void textSavesItselfAndAHitIsInsertedAtTheCaret() {
    var page = signedIn(Sample.AUTHOR.user(), 1440);
    page.getByText(fixture.report.title()).first().click();
    page.getByLabel("编辑“三、有关建议”").first().click();
    page.locator("#text").fill("# 三、有关建议\n\n建议尽快整改。");
    page.locator("#q-panel").fill("指向明确");
    page.locator("#q-panel").press("Enter");
    page.locator("[data-cite]").first().click();
    assertThat(page.locator("#text"))
        .hasValue(Pattern.compile("建议尽快整改。\n\n第二条 [^\n]*cite:D-000002@r1#"));
    page.keyboard().press("Control+s");
    assertThat(page.locator("[data-save]")).containsText("已保存");
    assertTrue(newest().contains("建议尽快整改。") && newest().contains("《示例市预算绩效管理办法》第3段"), newest());
  }

  @Test
  void conflictIsToldWhileTypingAndBothVersionsAreShown() {
    var mine = signedIn(Sample.AUTHOR.user(), 1440);
    mine.navigate(fixture.address("/reports/" + fixture.report.id() + "?edit=3"));
    var theirs = signedIn(Sample.AUTHOR.user(), 1440);
    theirs.navigate(fixture.address("/reports/" + fixture.report.id() + "?edit=3"));
    theirs.locator("#text").fill("## （一）投入\n\n对方写的。");
    theirs.getByText("保存本节").click();
    mine.locator("#text").fill("## （一）投入\n\n我写的。");
    mine.keyboard().press("Control+s");
    assertThat(mine.locator("[data-save]")).containsText("尚未保存");
    mine.getByText("对照两个版本").click();
    assertThat(mine.locator("#theirs")).hasValue("## （一）投入\n\n对方写的。\n");
    assertThat(mine.locator("#text")).hasValue("## （一）投入\n\n我写的。\n");
  }

  @Test
  void sourceOfANumberOpensOnAKey() {
    var page = signedIn(Sample.BUDGET.user(), 1440);
    page.navigate(fixture.address("/reports/" + fixture.report.id()));
    page.locator("data.figure").first().press("Enter");
    assertThat(page.locator(".pop")).containsText("台账现在：41，依据绩效评价41条");
    page.keyboard().press("Escape");
    assertThat(page.locator(".pop")).hasCount(0);
  }

  @Test
  void slashGoesToTheSearchBox() {
    var page = signedIn(Sample.BUDGET.user(), 1440);
    page.keyboard().press("/");
    page.keyboard().type("指向明确");
    page.keyboard().press("Enter");
    assertThat(page.locator("mark").first()).hasText("指向明确");
  }

  @Test
  void pagesFitAPhone() {
    var page = signedIn(Sample.AUTHOR.user(), 390);
    for (String path :
        List.of(
            "/reports",
            "/drafts/new",
            "/search?q=%E8%B5%84%E4%BA%A7&in=findings",
            "/reports/" + fixture.report.id() + "?edit=3",
            "/reports/" + fixture.report.id() + "/preview")) {
      page.navigate(fixture.address(path));
      assertEquals(
          0,
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth"),
          path);
    }
  }
}
