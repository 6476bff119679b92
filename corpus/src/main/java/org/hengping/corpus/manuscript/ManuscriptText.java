package org.hengping.corpus.manuscript;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A manuscript as it is stored. Whoever made it from a manuscript once need not do so again.
 *
 * @param title the manuscript's title
 * @param json what {@link ManuscriptJson#write} wrote
 * @param hash SHA-256 of the JSON in lower-case hex
 */
public record ManuscriptText(String title, String json, String hash) {

  /** The stored form of a manuscript. */
  public static ManuscriptText of(Manuscript manuscript) {
    String json = ManuscriptJson.write(manuscript);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(json.getBytes(StandardCharsets.UTF_8));
      return new ManuscriptText(manuscript.title(), json, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
