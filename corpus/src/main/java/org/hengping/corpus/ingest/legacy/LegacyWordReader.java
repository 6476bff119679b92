package org.hengping.corpus.ingest.legacy;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.hengping.corpus.ingest.format.Collector;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.SecrecyMark;
import org.hengping.corpus.manuscript.Block;

/** Reads a file of Word 97–2003 (.doc, .wps). */
public final class LegacyWordReader {
  private LegacyWordReader() {}

  /**
   * Reads the bytes of such a file.
   *
   * @throws org.hengping.corpus.ingest.format.NotReadable when it is broken or encrypted
   */
  public static Reading read(byte[] bytes, String fileName) {
    return OldOffice.open(
        bytes,
        container -> {
          try (var document = new HWPFDocument(container)) {
            return read(new WordFile(document), container, fileName);
          }
        });
  }

  private static Reading read(WordFile file, POIFSFileSystem container, String fileName) {
    var edges = WordEdges.read(file);
    if (edges.lines().marked()) {
      return new Reading.Marked();
    }
    var blocks = new Collector();
    var body = new WordBody(file, blocks);
    body.read(0, file.end(SubdocumentType.MAIN));
    body.end();
    if (SecrecyMark.inFirstLines(blocks.firstLines(SecrecyMark.FIRST_LINES))) {
      return new Reading.Marked();
    }
    edges.lines().addTo(blocks);
    edges.notShown().forEach(t -> blocks.unseen("页眉页脚", "未启用的页眉或页脚", t));
    if (container.getRoot().hasEntry("Macros")) {
      blocks.add(new Block.Unrecognised(OldOffice.MACROS, "全文"));
    }
    return blocks.read(body.title(), fileName);
  }
}
