package org.hengping.server.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hengping.server.staff.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal in a real browser: on a phone, without script, by keyboard. */
final class PortalBrowserTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/reports",
          "/reports/2021-001",
          "/policies/2021-006",
          "/map",
          "/data/",
          "/about",
          "/search?q=%E6%BB%A1%E6%84%8F%E5%BA%A6",
          "/none");

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static PortalApp app;

  @BeforeAll
  static void serve() throws IOException {
    chromium = Chromium.start();
    var fixture = new PortalFixture(folder).withAll();
    app = PortalApp.start(fixture.root, fixture.store, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (app != null) {
      app.close();
    }
  }

  private static BrowserContext visitor(int width, boolean script) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setJavaScriptEnabled(script)
                .setBaseURL("http://127.0.0.1:" + app.port()));
  }

  @Test
  void nothingOverflowsOnAPhoneAndNothingComesFromElsewhere() {
    var faults = new ArrayList<String>();
    try (var context = visitor(390, true)) {
      var page = context.newPage();
      page.onConsoleMessage(m -> faults.add(m.type() + " " + m.text()));
      page.onRequest(
          r -> {
            if (!r.url().startsWith("http://127.0.0.1:" + app.port() + "/")) {
              faults.add(r.url());
            }
          });
      for (String path : PAGES) {
        page.navigate(path);
        for (String size : List.of("s", "l")) {
          page.locator("#size-" + size).check();
          int wide = (int) page.evaluate("() => document.documentElement.scrollWidth");
          if (wide > 390) {
            faults.add(path + " is " + wide + " wide at size " + size);
          }
        }
        page.locator("#size-s").check();
      }
    }
    faults.removeIf(f -> f.contains("404"));
    assertEquals(List.of(), faults);
  }

  @Test
  void withoutScriptTypeCanBeEnlargedAndTextFound() {
    try (var context = visitor(1280, false)) {
      var page = context.newPage();
      page.navigate("/");
      double small = height(page);
      page.locator("#size-l").check();
      assertTrue(height(page) > 1.2 * small, "the page does not grow");
      page.locator("#q").fill("滨河学校");
      page.locator("#q").press("Enter");
      page.locator(".hits .snippet a").first().click();
      assertTrue(page.url().contains("#b-"), page.url());
      assertTrue(page.locator("p:target").textContent().startsWith("滨河学校推迟启用"));
      page.navigate("/reports");
      page.locator(".filters a", new Page.LocatorOptions().setHasText("项目支出")).click();
      assertEquals(2, page.locator("table.list tbody tr").count());
    }
  }

  private static double height(Page page) {
    return page.locator("#content").boundingBox().height;
  }

  @Test
  void theTypeSizeIsRememberedAndTheKeyboardReachesTheText() {
    try (var context = visitor(1280, true)) {
      var page = context.newPage();
      page.navigate("/");
      page.locator("#size-l").check();
      page.navigate("/reports/2021-001");
      assertTrue(page.locator("#size-l").isChecked());
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertTrue(page.url().endsWith("#content"), page.url());
      page.keyboard().press("/");
      assertEquals("q", page.evaluate("() => document.activeElement.id"));
    }
  }
}
