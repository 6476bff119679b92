package org.hengping.server.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hengping.server.output.ReportFiles;

/** A ZIP file that is the same for the same content, with what is in it for its catalogue. */
final class CaseZip implements AutoCloseable {
  /** The earliest time that ZIP knows; the time of packing is not part of the content. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final Set<String> names = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();

  /** A file in the case file. */
  record Entry(Part part, String path, String title, String source, long bytes, String sha256) {}

  CaseZip(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /**
   * Adds a file.
   *
   * @param name file name with its ending; made unique
   * @param title what it is
   * @param source document revision or register that it comes from
   */
  void add(Part part, String name, String title, String source, byte[] bytes) throws IOException {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : ReportFiles.name(name.substring(dot));
    String base = ReportFiles.name(dot < 0 ? name : name.substring(0, dot));
    String path = part.title() + "/" + base + ending;
    for (int n = 2; !names.add(path); n++) {
      path = part.title() + "/" + base + "-" + n + ending;
    }
    write(path, bytes);
    entries.add(new Entry(part, path, title, source, bytes.length, sha256(bytes)));
  }

  /** Adds a file that is not listed in the catalogue. */
  void write(String path, byte[] bytes) throws IOException {
    var entry = new ZipEntry(path);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a writer writes. */
  static byte[] bytes(Writing writing) throws IOException {
    var out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toByteArray();
  }

  /** Writes a file. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
