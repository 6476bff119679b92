package org.hengping.server.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.indicator.EditLibrary;
import org.hengping.corpus.indicator.VersionId;
import org.hengping.server.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The indicator library on a wide and on a narrow screen; {@code -Dscreenshots=DIR} keeps both. */
class StaffIndicatorBrowserTest {
  @TempDir Path data;

  @Test
  void pagesFitWideAndNarrowScreens() throws Exception {
    try (var chromium = Chromium.start();
        var fixture = StaffFixture.start(data)) {
      var second =
          new EditLibrary(fixture.wiring.store().registers())
              .adapt(
                  new VersionId("ZB-000023", 1),
                  Map.of("definition", "反映部门预算落实了几成。", "target", "≥95%"),
                  Sample.AUTHOR);
      for (int width : List.of(1440, 390)) {
        var page = signedIn(chromium, fixture, width);
        fits(page, fixture.address("/indicators"), "list", width);
        fits(page, fixture.address("/indicators/ZB-000023"), "indicator", width);
        fits(page, fixture.address("/indicators/" + second), "draft", width);
      }
    }
  }

  private static Page signedIn(Chromium chromium, StaffFixture fixture, int width) {
    var page =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setViewportSize(width, 900))
            .newPage();
    page.navigate(fixture.address("/"));
    page.getByLabel("用户名").fill(Sample.AUTHOR.user());
    page.getByLabel("密码").fill(Sample.PASSWORD);
    page.getByLabel("密码").press("Enter");
    page.waitForLoadState(LoadState.LOAD);
    return page;
  }

  private static void fits(Page page, String address, String name, int width) {
    page.navigate(address);
    String folder = System.getProperty("screenshots", "");
    if (!folder.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(folder, name + "-" + width + ".png")));
    }
    assertEquals(
        0,
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"),
        name + " at " + width);
  }
}
