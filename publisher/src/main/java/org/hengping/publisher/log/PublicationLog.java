package org.hengping.publisher.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hengping.publisher.bundle.Manifest;

/**
 * The public log of all bundles ({@code log.jsonl}): one line each with sequence, kind, time, the
 * hash of the manifest, and the commitment, which only the holder of the staff zone's key can open.
 */
public final class PublicationLog {
  private static final String ALGORITHM = "HmacSHA256";

  private PublicationLog() {}

  /** The lines for these manifests, in order. */
  public static String lines(List<Manifest> manifests) {
    return manifests.stream().map(PublicationLog::line).collect(Collectors.joining());
  }

  private static String line(Manifest manifest) {
    return "{\"sequence\":"
        + manifest.sequence()
        + ",\"kind\":\""
        + manifest.kind()
        + "\",\"at\":\""
        + manifest.at()
        + "\",\"manifest\":\""
        + manifest.hash()
        + "\",\"commitment\":\""
        + manifest.commitment()
        + "\"}\n";
  }

  /**
   * The commitment to a publication under the staff zone's key.
   *
   * @param parts public id and content hashes, in order
   */
  public static String commitment(byte[] key, List<String> parts) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      String text = String.join("\n", parts);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK lacks " + ALGORITHM, e);
    }
  }
}
