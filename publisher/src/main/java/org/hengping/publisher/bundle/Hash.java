package org.hengping.publisher.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 hex digits. */
public final class Hash {
  /** What the first manifest names as its predecessor. */
  public static final String NONE = "0".repeat(64);

  private Hash() {}

  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The JDK lacks SHA-256", e);
    }
  }

  /** Whether a text has the form of a hash. */
  public static boolean isHash(String text) {
    return text.matches("[0-9a-f]{64}");
  }
}
