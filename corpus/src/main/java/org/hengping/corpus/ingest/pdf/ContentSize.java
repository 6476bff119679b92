package org.hengping.corpus.ingest.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.hengping.corpus.ingest.format.NotReadable;

/** Refuses drawing instructions that unpack to more than a page can need, before they are held. */
final class ContentSize {
  private static final long MOST = 64L << 20;

  /** A packed byte gives at most so many. */
  private static final long RATIO = 1_032;

  private static final Set<COSName> PACKERS =
      Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);
  private static final List<String> STOP = PACKERS.stream().map(COSName::getName).toList();

  private ContentSize() {}

  /**
   * Looks at what draws a page.
   *
   * @throws NotReadable when it is too much
   */
  static void check(PDPage page) throws IOException {
    long size = 0;
    for (Iterator<PDStream> parts = page.getContentStreams(); parts.hasNext(); ) {
      size += size(parts.next(), MOST - size);
    }
  }

  /** Looks at one stream of drawing instructions. */
  static void check(PDStream stream) throws IOException {
    size(stream, MOST);
  }

  /** Size of what may unpack to too much, 0 for what surely stays small. */
  private static long size(PDStream stream, long left) throws IOException {
    var filters = stream.getFilters();
    long packers = filters.stream().filter(PACKERS::contains).count();
    if (packers == 0 || packers == 1 && stream.getCOSObject().getLength() < MOST / RATIO) {
      return 0;
    }
    if (packers > 1) {
      throw tooMuch();
    }
    byte[] block = new byte[1 << 16];
    long size = 0;
    // The library would hold all of it before it hands over the first byte.
    try (InputStream packed = stream.createInputStream(STOP);
        InputStream in = new InflaterInputStream(packed)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        size += read;
        if (size > left) {
          throw tooMuch();
        }
      }
    } catch (ZipException | EOFException e) {
      // What is broken ends there for the library too.
      return size;
    }
    return size;
  }

  private static NotReadable tooMuch() {
    return new NotReadable("PDF 一页的绘图内容展开后超过 " + (MOST >> 20) + " MB，已放弃；请用原来的程序重新导出 PDF，再导入");
  }
}
