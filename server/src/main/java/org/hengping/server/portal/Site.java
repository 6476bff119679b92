package org.hengping.server.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Whose portal this is, from the file {@code site.properties} (UTF-8) of the portal folder.
 *
 * @param name name of the bureau (SiteName)
 * @param domain its domain (SiteDomain)
 * @param code its ten-digit code (SiteIDCode)
 * @param note line above every page, empty for none (demo: 示例数据)
 * @param contact how to reach the editors, may be empty
 * @param record registration lines for the footer, may be empty
 */
public record Site(
    String name, String domain, String code, String note, String contact, String record) {
  private static final String FILE = "site.properties";

  /** The site of a portal folder, defaults where the file or an entry is missing. */
  public static Site read(Path portal) throws IOException {
    var entries = new Properties();
    Path file = portal.resolve(FILE);
    if (Files.exists(file)) {
      try (var in = Files.newBufferedReader(file)) {
        entries.load(in);
      }
    }
    return new Site(
        entries.getProperty("site.name", "财政局"),
        entries.getProperty("site.domain", "example.invalid"),
        entries.getProperty("site.code", "0000000000"),
        entries.getProperty("site.note", ""),
        entries.getProperty("site.contact", ""),
        entries.getProperty("site.record", ""));
  }

  /** Writes the site into a portal folder. */
  public void write(Path portal) throws IOException {
    var entries =
        new TreeMap<>(
            Map.of(
                "site.name", name,
                "site.domain", domain,
                "site.code", code,
                "site.note", note,
                "site.contact", contact,
                "site.record", record));
    var text = new StringBuilder();
    entries.forEach((k, v) -> text.append(k).append('=').append(escaped(v)).append('\n'));
    Files.createDirectories(portal);
    Files.writeString(portal.resolve(FILE), text, StandardCharsets.UTF_8);
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "");
  }

  /** Absolute address of a path of this site. */
  public String address(String path) {
    return "https://" + domain + path;
  }
}
