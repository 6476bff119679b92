package org.hengping.server.staff.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The style sheets and scripts of the staff zone, at addresses that change with their content. */
public final class Assets {

  /** A file to send. */
  public record Asset(String mediaType, byte[] bytes) {}

  private final Map<String, Asset> byName = new LinkedHashMap<>();
  private final String version;

  /**
   * @param documentStyle style rules of the document writer, served as {@code document.css}
   */
  public Assets(String documentStyle) {
    byName.put("staff.css", new Asset("text/css; charset=utf-8", read("staff.css")));
    byName.put("staff.js", new Asset("text/javascript; charset=utf-8", read("staff.js")));
    byName.put(
        "document.css",
        new Asset("text/css; charset=utf-8", documentStyle.getBytes(StandardCharsets.UTF_8)));
    this.version = version(byName.values());
  }

  /** The folder part of the addresses, e.g. {@code /static/1f2e3d4c}. */
  public String base() {
    return "/static/" + version;
  }

  public Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static String version(Iterable<Asset> assets) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      assets.forEach(a -> digest.update(a.bytes()));
      return HexFormat.of().formatHex(digest.digest(), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static byte[] read(String name) {
    try (var in = Assets.class.getResourceAsStream("/org/hengping/server/staff/" + name)) {
      if (in == null) {
        throw new IllegalStateException("Missing " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
