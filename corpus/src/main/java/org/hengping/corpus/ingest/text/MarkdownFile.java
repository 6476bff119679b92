package org.hengping.corpus.ingest.text;

import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.markdown.MarkdownReader;

/** Reads a Markdown file. */
public final class MarkdownFile {
  private MarkdownFile() {}

  /** Reads the bytes of a Markdown file. */
  public static Reading read(byte[] bytes, String fileName) {
    var decoded = Decoded.of(bytes);
    if (SecrecyMark.inFirstLines(decoded.lines())) {
      return new Reading.Marked();
    }
    var blocks = new Collector();
    MarkdownReader.blocks(decoded.text()).forEach(blocks::add);
    return blocks.read("", fileName);
  }
}
