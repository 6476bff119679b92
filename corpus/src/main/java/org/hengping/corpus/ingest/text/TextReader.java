package org.hengping.corpus.ingest.text;

import java.util.List;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.Numbering;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.manuscript.Inline;

/**
 * Reads plain text: each line that is not blank becomes one block with exactly the line's text, so
 * that a literal search agrees with grep.
 */
public final class TextReader {
  private TextReader() {}

  /** Reads the bytes of a text file. */
  public static Reading read(byte[] bytes, String fileName) {
    var lines = Decoded.of(bytes).lines();
    if (SecrecyMark.inFirstLines(lines)) {
      return new Reading.Marked();
    }
    var blocks = new Collector();
    for (String line : lines) {
      if (!line.isBlank()) {
        blocks.add(Numbering.block(line, List.of(new Inline.Text(line))));
      }
    }
    return blocks.read("", fileName);
  }
}
