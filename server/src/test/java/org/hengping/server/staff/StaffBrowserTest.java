package org.hengping.server.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.server.portal.PortalApp;
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
    // The click also saves in the background; mine must come after it on a slow machine too.
    theirs.waitForCondition(() -> newest().contains("对方写的。"));
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

  @Test
  void reportTravelsFromTheRegistersToAFileOnThePortal() throws Exception {
    var author = signedIn(Sample.AUTHOR.user(), 1440);
    author.navigate(fixture.address("/drafts/new?template=department-evaluation-report&year=2021"));
    author
        .getByLabel("起草示例市退役军人事务局2020年度部门整体支出", new Page.GetByLabelOptions().setExact(true))
        .click();
    String report = author.url();
    search(author, report);
    author.getByText("送审").click();
    author.locator("main").getByText("送审", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(author.locator(".notice")).containsText("已送审");

    var reviewer = signedIn(Sample.DISCLOSURE.user(), 1440);
    reviewer.navigate(report);
    reviewer.getByText("审查", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(reviewer.locator("#r-2")).isVisible();
    reviewer.getByText("通过审查").click();
    assertThat(reviewer.locator(".notice")).containsText("公开审查已通过");

    var leader = signedIn(Sample.LEADER.user(), 1440);
    leader.navigate(report + "/approve");
    leader.getByText("批准公开", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(leader.locator(".notice")).containsText("已批准");

    reviewer.navigate(report + "/publish");
    assertThat(reviewer.locator("dl")).containsText("/reports/2021-001");
    reviewer.getByText("确认发布").click();
    assertThat(reviewer.locator(".notice"))
        .containsText(
            "公众可在 /reports/2021-001 查看",
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    portal();
  }

  private void search(Page author, String report) {
    author.navigate(fixture.address("/search?q=%E6%8C%87%E5%90%91%E6%98%8E%E7%A1%AE"));
    author.getByText("示例市预算绩效管理办法").first().click();
    assertThat(author.locator("[data-found]")).containsText("指向明确");
    author.navigate(report);
    author.getByLabel("编辑“摘要”").first().click();
    author.locator("#text").focus();
    author.keyboard().press("Control+End");
    author.keyboard().type("\n\n本节经人工核对。");
    author.getByText("保存本节").click();
    assertThat(author.locator(".notice")).containsText("第2版");
  }

  private void portal() throws IOException {
    Path folder = data.resolve("portal");
    try (var portal = PortalApp.start(folder, PortalApp.store(folder), "127.0.0.1", 0)) {
      var context = chromium.browser().newContext();
      var page = context.newPage();
      page.navigate("http://127.0.0.1:" + portal.port() + "/reports/2021-001");
      assertThat(page.locator("body")).containsText("本节经人工核对。");
      assertThat(page.locator("body")).containsText("［已隐去：个人信息］");
      assertThat(page.locator("body")).not().containsText("17000005618");
      String file = page.locator("a[href$='.docx']").first().getAttribute("href");
      var answer =
          context.request().get(page.evaluate("h => new URL(h, location).href", file).toString());
      assertEquals(200, answer.status());
      assertEquals('P', answer.body()[0]);
    }
  }
}
