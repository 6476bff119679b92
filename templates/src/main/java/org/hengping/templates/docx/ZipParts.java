package org.hengping.templates.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the parts of a package one after the other; equal parts give equal bytes. One thread. */
final class ZipParts implements AutoCloseable {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Markup of tables repeats itself so much that a quick pass finds nearly everything. */
  private static final int LEVEL = 3;

  private final ZipOutputStream zip;

  ZipParts(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(LEVEL);
  }

  void part(String name, String xml) throws IOException {
    part(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  void part(String name, byte[] bytes) throws IOException {
    open(name);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** A part that is equal in all documents, as it is: packing it again each time costs more. */
  void fixed(String name, byte[] bytes) throws IOException {
    var sum = new CRC32();
    sum.update(bytes);
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** A part that is written piece by piece. */
  void part(String name, Consumer<XmlOut> writing) throws IOException {
    open(name);
    var out = new XmlOut(zip);
    writing.accept(out);
    out.flush();
    zip.closeEntry();
  }

  private void open(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }

  /** Ends the package and leaves the stream below open. */
  @Override
  public void close() throws IOException {
    zip.finish();
  }
}
