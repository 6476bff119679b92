package org.hengping.indexer.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.Version;
import org.hengping.indexer.analysis.GramStream;
import org.hengping.indexer.analysis.LiteralStream;
import org.hengping.indexer.analysis.NormalText;

/**
 * Names how an index was written: the version of its fields, of Lucene, and what analysis makes of
 * a text that has every kind of character. So a change of analysis is noticed without anyone
 * thinking of it.
 */
final class SchemaFingerprint {
  private static final String PROBE =
      "《预算法》第1,234.5万元、≥95％：PPP 项目①é\u0301𠮷👍 ($5\\%$)·財政　〔2020〕10号\t再行\n“三公”经费 a-b_c 100‰ ㎡";

  private SchemaFingerprint() {}

  /** The fingerprint of the schema with this version of fields. */
  static String of(String fields) {
    var sum = new CRC32();
    try {
      add(sum, new GramStream(NormalText.of(PROBE)));
      add(sum, new LiteralStream(PROBE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fields + " lucene-" + Version.LATEST.major + " " + Long.toHexString(sum.getValue());
  }

  private static void add(CRC32 sum, TokenStream stream) throws IOException {
    try (stream) {
      var term = stream.getAttribute(CharTermAttribute.class);
      var increment = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String token = term + " " + increment.getPositionIncrement() + "\n";
        sum.update(token.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
