package org.hengping.publisher.redaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The staff zone's secret key for hashes of what was taken out. Thread-safe. */
public final class RedactionKey {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param secret at least 32 random bytes
   */
  public RedactionKey(byte[] secret) {
    if (secret.length < 32) {
      throw new IllegalArgumentException("A redaction key needs 32 bytes");
    }
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** HMAC-SHA256 of the text, as 64 hex digits. */
  public String hash(String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK lacks " + ALGORITHM, e);
    }
  }
}
