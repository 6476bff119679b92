package org.hengping.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.hengping.corpus.file.DurableFile;

/**
 * The settings of a data folder, from its file {@code settings.properties} (UTF-8).
 *
 * @param siteName name of the bureau as shown on the portal
 * @param siteDomain {@code SiteDomain} of the government site rules
 * @param siteCode {@code SiteIDCode}, ten digits
 * @param portalUrl where bundles are pushed, empty for the portal folder beside the data
 * @param fixedClock the time at which the clock stands still (demo)
 * @param note line that every drafted document bears, empty for none (demo: 示例数据)
 */
public record Settings(
    String siteName,
    String siteDomain,
    String siteCode,
    Optional<String> portalUrl,
    Optional<Instant> fixedClock,
    String note) {

  private static final String FILE = "settings.properties";

  /** Settings of the demo (DESIGN §7). */
  public static final Settings DEMO =
      new Settings(
          "示例市财政局",
          "example.invalid",
          "0000000000",
          Optional.empty(),
          Optional.of(Instant.parse("2022-03-01T02:00:00Z")),
          "示例数据：本文机构、人员和数字均为虚构，仅用于演示");

  /** The settings of a data folder, defaults where the file or an entry is missing. */
  public static Settings read(Path data) {
    var properties = new Properties();
    Path file = data.resolve(FILE);
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException("设置文件读不出来：" + file, e);
      }
    }
    return new Settings(
        properties.getProperty("site.name", "财政局"),
        properties.getProperty("site.domain", "example.invalid"),
        properties.getProperty("site.code", "0000000000"),
        Optional.ofNullable(properties.getProperty("portal.url")),
        Optional.ofNullable(properties.getProperty("clock.fixed")).map(Instant::parse),
        properties.getProperty("document.note", ""));
  }

  /** Writes the settings into a data folder. */
  public void write(Path data) {
    var entries = new TreeMap<String, String>();
    entries.put("site.name", siteName);
    entries.put("site.domain", siteDomain);
    entries.put("site.code", siteCode);
    portalUrl.ifPresent(url -> entries.put("portal.url", url));
    fixedClock.ifPresent(clock -> entries.put("clock.fixed", clock.toString()));
    entries.put("document.note", note);
    var text = new StringBuilder();
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      text.append(entry.getKey()).append('=').append(entry.getValue()).append('\n');
    }
    DurableFile.write(data.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The clock of this data folder. */
  public InstantSource clock() {
    return fixedClock.map(InstantSource::fixed).orElse(InstantSource.system());
  }
}
