package org.hengping.corpus.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;

/**
 * A ZIP archive in memory. What is wrong with the whole is refused when it is opened; what is wrong
 * with one entry stands with that entry. Nothing is written to disk. Thread-safe.
 */
public final class ZipArchive {
  private static final String BROKEN = "压缩包已损坏或不完整，无法打开；请重新压缩，或解压后导入其中的文件";
  private static final long RATIO = 200;
  private static final long SMALL = 10L << 20;

  /**
   * A file of the archive.
   *
   * @param name path inside the archive with forward slashes, fit to be shown
   * @param fault why it is not taken, for people, empty when it can be
   */
  public record Entry(String name, long size, Optional<String> fault, int index) {}

  private final ZipFile zip;
  private final List<ZipArchiveEntry> found = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  private ZipArchive(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens an archive.
   *
   * @throws NotReadable when it is broken, no archive of files, or made to do harm
   */
  public static ZipArchive open(byte[] bytes) {
    if (bytes.length == 0) {
      throw new NotReadable("文件是空的（0 字节）；请检查是否选错了文件，或重新取得文件后再导入");
    }
    if (headers(bytes) > 10 * Limits.ARCHIVE_ENTRIES) {
      throw tooMany();
    }
    try {
      var zip =
          ZipFile.builder()
              .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
              .setCharset(java.nio.charset.StandardCharsets.ISO_8859_1)
              .setUseUnicodeExtraFields(true)
              .get();
      var archive = new ZipArchive(zip);
      archive.list();
      return archive;
    } catch (IOException | IllegalArgumentException e) {
      throw new NotReadable(BROKEN, e);
    }
  }

  /**
   * How often the mark of a directory header stands in the bytes: before the library lists them.
   */
  private static int headers(byte[] b) {
    int count = 0;
    for (int i = 0; i + 3 < b.length; i++) {
      if (b[i] == 'P' && b[i + 1] == 'K' && b[i + 2] == 1 && b[i + 3] == 2) {
        count++;
      }
    }
    return count;
  }

  private void list() {
    var all = Collections.list(zip.getEntries());
    if (all.size() > Limits.ARCHIVE_ENTRIES) {
      throw tooMany();
    }
    checkWhole(all);
    Set<String> names = new HashSet<>();
    for (ZipArchiveEntry entry : all) {
      String name = EntryName.of(entry);
      if (!entry.isDirectory() && !name.endsWith("/") && !leftBehind(name)) {
        var fault = EntryName.fault(name).or(() -> fault(entry, names.add(name)));
        entries.add(
            new Entry(EntryName.shown(name), Math.max(0, entry.getSize()), fault, found.size()));
        found.add(entry);
      }
    }
  }

  /** What systems and editors put beside the files. */
  private static boolean leftBehind(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return name.startsWith("__MACOSX/")
        || last.startsWith(".") && !last.startsWith("..")
        || last.startsWith("~$")
        || last.equals("Thumbs.db");
  }

  private static void checkWhole(List<ZipArchiveEntry> all) {
    if (all.stream().anyMatch(e -> e.getName().equals("[Content_Types].xml"))) {
      throw new NotReadable("文件内容是 Office 文件，不是压缩包；请把扩展名改回 .docx 或 .xlsx，再导入");
    }
    if (all.stream().anyMatch(e -> e.getName().equals("OFD.xml"))) {
      throw new NotReadable("文件内容是 OFD 版式文件，不是压缩包；请把扩展名改回 .ofd，再导入");
    }
    long declared = 0;
    long packed = 0;
    for (ZipArchiveEntry entry : all) {
      declared += Math.max(0, entry.getSize());
      packed += Math.max(0, entry.getCompressedSize());
      if (declared > Limits.ARCHIVE_UNPACKED) {
        throw new NotReadable(
            "压缩包解压后超过 " + (Limits.ARCHIVE_UNPACKED >> 20) + " MB；请拆成几个压缩包，或解压后导入");
      }
    }
    if (declared > SMALL && declared / Math.max(1, packed) > RATIO || overlap(all)) {
      throw new NotReadable("压缩包的压缩比异常或其中的文件相互重叠，疑似压缩炸弹，没有打开；请核对来源，解压后导入其中的文件");
    }
  }

  private static boolean overlap(List<ZipArchiveEntry> all) {
    var sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingLong(ZipArchiveEntry::getDataOffset));
    for (int i = 1; i < sorted.size(); i++) {
      var before = sorted.get(i - 1);
      if (before.getDataOffset() + Math.max(0, before.getCompressedSize())
          > sorted.get(i).getDataOffset()) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> fault(ZipArchiveEntry entry, boolean firstOfItsName) {
    if (!firstOfItsName) {
      return Optional.of("压缩包内有重名的文件，只取了第一个；请解压后改名，再导入");
    }
    if (entry.isUnixSymlink()) {
      return Optional.of("压缩包内的链接，没有读取；请把链接所指的文件本身放进压缩包");
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Optional.of("压缩包已加密，无法读取；请输入密码解压后导入其中的文件");
    }
    if (!zip.canReadEntryData(entry)
        || entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
      return Optional.of("压缩包用了不支持的压缩方式；请解压后导入其中的文件，或用普通的 .zip 重新压缩");
    }
    if (entry.getSize() > Limits.FILE) {
      return Optional.of(tooLarge());
    }
    boolean bomb =
        entry.getSize() > SMALL && entry.getSize() / Math.max(1, entry.getCompressedSize()) > RATIO;
    return bomb ? Optional.of("压缩比异常，疑似压缩炸弹，没有读取；请解压后导入") : Optional.empty();
  }

  private static String tooLarge() {
    return "文件解压后超过 " + (Limits.FILE >> 20) + " MB；请压缩其中的图片或拆成几个文件后再导入";
  }

  private static NotReadable tooMany() {
    return new NotReadable("压缩包内的文件超过 " + Limits.ARCHIVE_ENTRIES + " 个；请拆成几个压缩包，或解压后导入整个目录");
  }

  /** The files in the order of the archive; folders and what systems leave behind are left out. */
  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /**
   * Inflates an entry without a fault.
   *
   * @throws NotReadable when it is broken or larger than it says
   */
  public synchronized byte[] bytes(Entry entry) {
    var out = new ByteArrayOutputStream((int) Math.min(entry.size(), 1 << 20));
    try (InputStream in = zip.getInputStream(found.get(entry.index()))) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        if (out.size() > entry.size()) {
          throw new NotReadable("压缩包内的文件比它声明的大，疑似压缩炸弹，没有读取；请解压后导入");
        }
      }
    } catch (ZipException e) {
      throw new NotReadable(BROKEN, e);
    } catch (IOException e) {
      throw new NotReadable("压缩包内的这个文件已损坏，无法解压；请重新压缩，或解压后导入", e);
    }
    if (out.size() < entry.size()) {
      throw new NotReadable("压缩包内的这个文件不完整，无法解压；请重新压缩，或解压后导入");
    }
    return out.toByteArray();
  }
}
