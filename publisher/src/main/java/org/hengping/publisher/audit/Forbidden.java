package org.hengping.publisher.audit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hengping.publisher.redaction.RemovedText;

/** Searches texts and bytes for what was taken out. */
final class Forbidden {
  private static final int SHORTEST_COMPACT = 9;
  private static final int SHORTEST_BYTES = 7;
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

  private final List<String> compact = new ArrayList<>();
  private final List<String> literal = new ArrayList<>();
  private final Map<Integer, List<byte[]>> byHead = new HashMap<>();
  private final BitSet heads = new BitSet(1 << 16);

  Forbidden(RemovedText removed) {
    for (String text : removed.reveal()) {
      String squeezed = Squeezed.compact(text);
      if (squeezed.length() >= SHORTEST_COMPACT) {
        compact.add(squeezed);
      } else if (!squeezed.isEmpty()) {
        literal.add(text.toUpperCase(Locale.ROOT));
      }
      for (Charset encoding : ENCODINGS) {
        addBytes(text.getBytes(encoding));
      }
    }
  }

  private void addBytes(byte[] bytes) {
    if (bytes.length >= SHORTEST_BYTES) {
      int head = head(bytes, 0);
      heads.set(mix(head));
      byHead.computeIfAbsent(head, h -> new ArrayList<>()).add(bytes);
    }
  }

  private static int head(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | bytes[at + 3] & 0xff;
  }

  private static int mix(int head) {
    int mixed = head * 0x9e3779b1;
    return mixed >>> 16;
  }

  /** How many of the strings stand in a text, separators and forms of characters ignored. */
  int in(String text) {
    String squeezed = Squeezed.compact(text);
    String plain = text.toUpperCase(Locale.ROOT);
    long hits =
        compact.stream().filter(squeezed::contains).count()
            + literal.stream().filter(plain::contains).count();
    return (int) hits;
  }

  /** How many of the strings stand in bytes, in UTF-8 or UTF-16. */
  int in(byte[] bytes) {
    int hits = 0;
    for (int at = 0; at + SHORTEST_BYTES <= bytes.length; at++) {
      int head = head(bytes, at);
      if (heads.get(mix(head))) {
        for (byte[] wanted : byHead.getOrDefault(head, List.of())) {
          if (startsWith(bytes, at, wanted)) {
            hits++;
          }
        }
      }
    }
    return hits;
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] wanted) {
    return at + wanted.length <= bytes.length
        && java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
