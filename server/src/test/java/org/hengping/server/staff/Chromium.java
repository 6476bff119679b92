package org.hengping.server.staff;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser installed on this machine. Without one its tests are skipped and say so; with {@code
 * HENGPING_ORACLES=required} they fail.
 */
public final class Chromium implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it, or skips the test. */
  public static Chromium start() {
    var program = program();
    if (program.isEmpty()) {
      String message = "浏览器测试需要 chromium（Debian: apt-get install chromium），PATH 中没有";
      if ("required".equals(System.getenv("HENGPING_ORACLES"))) {
        throw new IllegalStateException(message);
      }
      Assumptions.abort(message);
    }
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(program.get()).setArgs(FLAGS)));
  }

  public Browser browser() {
    return browser;
  }

  private static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(
            folder -> Stream.of(Path.of(folder, "chromium"), Path.of(folder, "chromium-browser")))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
