package org.hengping.corpus.ingest.format;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a DOCX or XLSX in memory. Refuses what is too large, has too many entries or is
 * encrypted before anything is unpacked, and counts what is really unpacked. Not thread-safe.
 */
public final class OfficePackage implements AutoCloseable {
  private static final String BROKEN = "文件已损坏或不完整，无法打开；请用 Word 或 WPS 打开后重新另存，再导入";

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
  private long unpacked;

  private OfficePackage(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens a package.
   *
   * @throws NotReadable when it is broken or exceeds a limit
   */
  public static OfficePackage open(byte[] bytes) {
    try {
      var zip =
          ZipFile.builder()
              .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
              .setIgnoreLocalFileHeader(true)
              .get();
      var opened = new OfficePackage(zip);
      opened.list();
      return opened;
    } catch (IOException | IllegalArgumentException e) {
      throw new NotReadable(BROKEN, e);
    }
  }

  private void list() {
    long declared = 0;
    int count = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      declared += Math.max(0, entry.getSize());
      if (++count > Limits.ENTRIES) {
        throw new NotReadable("压缩包内的部件超过 " + Limits.ENTRIES + " 个，疑似恶意文件；请用 Word 或 WPS 重新另存后再导入");
      }
      if (declared > Limits.UNPACKED) {
        throw tooLarge();
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new NotReadable("压缩包内有加密的部件，无法读取；请取消密码后重新另存，再导入");
      }
      if (!entry.isDirectory()) {
        parts.putIfAbsent(entry.getName().replace('\\', '/').replaceFirst("^/+", ""), entry);
      }
    }
  }

  private static NotReadable tooLarge() {
    return new NotReadable(
        "文件解压后超过 " + (Limits.UNPACKED >> 20) + " MB，疑似压缩炸弹；请用 Word 或 WPS 重新另存，或拆成几个文件后再导入");
  }

  /** Whether there is a part with this name. */
  public boolean has(String name) {
    return parts.containsKey(name);
  }

  /** Names of all parts. */
  public Iterable<String> names() {
    return Collections.unmodifiableSet(parts.keySet());
  }

  /** Opens a part; to be closed. */
  public Optional<InputStream> part(String name) {
    var entry = parts.get(name);
    if (entry == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Counted(zip.getInputStream(entry)));
    } catch (ZipException e) {
      throw new NotReadable("文件用了不支持的压缩方式；请用 Word 或 WPS 重新另存，再导入", e);
    } catch (IOException e) {
      throw new NotReadable(BROKEN, e);
    }
  }

  /** The bytes of a part. */
  public Optional<byte[]> bytes(String name) {
    try (var in = part(name).orElse(null)) {
      if (in == null) {
        return Optional.empty();
      }
      var out = new ByteArrayOutputStream();
      in.transferTo(out);
      return Optional.of(out.toByteArray());
    } catch (IOException e) {
      throw new NotReadable(BROKEN, e);
    }
  }

  /** Reads an XML part into a tree. */
  public Optional<XmlElement> xml(String name) {
    try (var in = part(name).orElse(null)) {
      return in == null ? Optional.empty() : Optional.of(XmlElement.read(in));
    } catch (IOException e) {
      throw new NotReadable(BROKEN, e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new NotReadable(BROKEN, e);
    }
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int n) {
      unpacked += n;
      if (unpacked > 2 * Limits.UNPACKED) {
        throw tooLarge();
      }
    }
  }
}
