package org.hengping.publisher.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The zip form of a bundle. Entry names are compared with a fixed list and never used as paths. */
final class BundleZip {
  private static final String MANIFEST = "manifest.json";
  private static final String RELEASE = "signatures/release.sig";
  private static final String APPROVAL = "signatures/approval.sig";
  private static final String BLOBS = "blobs/";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int MOST_ENTRIES = 64;
  private static final long MOST_BYTES = 256L << 20;

  private BundleZip() {}

  static byte[] write(Bundle bundle) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      put(zip, MANIFEST, CanonicalJson.write(bundle.manifest()));
      put(zip, APPROVAL, bundle.signatures().approval());
      put(zip, RELEASE, bundle.signatures().release());
      for (var blob : bundle.blobs().entrySet()) {
        put(zip, BLOBS + blob.getKey(), blob.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    var entry = new ZipEntry(name);
    var crc = new CRC32();
    crc.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  static Bundle read(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new BadBundle("数据包过大");
    }
    var entries = entries(bytes);
    var bundle =
        new Bundle(
            CanonicalJson.read(take(entries, MANIFEST), Manifest.class, "清单"),
            new Signatures(take(entries, RELEASE), take(entries, APPROVAL)),
            blobs(entries));
    if (!Arrays.equals(bytes, write(bundle))) {
      throw new BadBundle("数据包含有清单之外的字节");
    }
    return bundle;
  }

  private static TreeMap<String, byte[]> entries(byte[] bytes) {
    var entries = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        boolean known =
            name.equals(MANIFEST)
                || name.equals(RELEASE)
                || name.equals(APPROVAL)
                || name.startsWith(BLOBS) && Hash.isHash(name.substring(BLOBS.length()));
        if (!known || entries.size() >= MOST_ENTRIES || entries.containsKey(name)) {
          throw new BadBundle("数据包含有不应有的条目");
        }
        byte[] content = zip.readNBytes(bytes.length + 1);
        if (content.length > bytes.length) {
          throw new BadBundle("数据包条目过大");
        }
        entries.put(name, content);
      }
    } catch (IOException e) {
      throw new BadBundle("数据包不是有效的压缩文件");
    }
    return entries;
  }

  private static byte[] take(TreeMap<String, byte[]> entries, String name) {
    byte[] bytes = entries.remove(name);
    if (bytes == null) {
      throw new BadBundle("数据包缺少 " + name);
    }
    return bytes;
  }

  private static TreeMap<String, byte[]> blobs(TreeMap<String, byte[]> rest) {
    var blobs = new TreeMap<String, byte[]>();
    rest.forEach((name, bytes) -> blobs.put(name.substring(BLOBS.length()), bytes));
    return blobs;
  }
}
