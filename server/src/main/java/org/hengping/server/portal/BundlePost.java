package org.hengping.server.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hengping.publisher.portal.Acceptance;

/** How bundles travel to a portal over HTTP, and its answers. */
final class BundlePost {
  /** Several bundles in one body: each its length (4 bytes, big-endian) and then its bytes. */
  static final String TYPE = "application/vnd.hengping.bundles";

  /** More in one delivery are no delivery of ours; each costs an answer. */
  static final int MOST_BUNDLES = 2000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private BundlePost() {}

  static byte[] framed(List<byte[]> bundles) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (byte[] bundle : bundles) {
        out.writeInt(bundle.length);
        out.write(bundle);
      }
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IOException when a bundle is cut off, or there are too many
   */
  static List<byte[]> unframed(byte[] body) throws IOException {
    var bundles = new ArrayList<byte[]>();
    try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
      while (in.available() > 0) {
        int length = in.readInt();
        if (length <= 0 || length > in.available() || bundles.size() == MOST_BUNDLES) {
          throw new IOException("A bundle is cut off, or there are too many");
        }
        bundles.add(in.readNBytes(length));
      }
    }
    return bundles;
  }

  static byte[] last(long sequence) throws IOException {
    return JSON.writeValueAsBytes(JSON.createObjectNode().put("lastSequence", sequence));
  }

  static long last(String json) throws IOException {
    return JSON.readTree(json).path("lastSequence").asLong();
  }

  /** One answer per bundle: {@code outcome} with {@code sequence} or {@code reason}. */
  static byte[] answers(List<Acceptance> acceptances) throws IOException {
    var all = JSON.createArrayNode();
    for (Acceptance acceptance : acceptances) {
      var one = all.addObject();
      if (acceptance instanceof Acceptance.Accepted accepted) {
        one.put("outcome", "accepted").put("sequence", accepted.sequence());
      } else if (acceptance instanceof Acceptance.Already already) {
        one.put("outcome", "already").put("sequence", already.sequence());
      } else if (acceptance instanceof Acceptance.Refused refused) {
        one.put("outcome", "refused").put("reason", refused.reason());
      }
    }
    return JSON.writeValueAsBytes(all);
  }

  static List<Acceptance> answers(String json) throws IOException {
    var all = new ArrayList<Acceptance>();
    for (JsonNode one : JSON.readTree(json)) {
      long sequence = one.path("sequence").asLong();
      all.add(
          switch (one.path("outcome").asText()) {
            case "accepted" -> new Acceptance.Accepted(sequence);
            case "already" -> new Acceptance.Already(sequence);
            default -> new Acceptance.Refused(one.path("reason").asText());
          });
    }
    return all;
  }
}
