package org.hengping.corpus.backup;

import com.fasterxml.jackson.core.JacksonException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.corpus.store.RestoreTables;
import org.jspecify.annotations.Nullable;

/**
 * Brings a data folder back from a backup, into an empty folder. The folder may hold {@code
 * store.properties}, which then says into which empty database the tables go. Every part is checked
 * against the manifest; when anything is wrong, the folder is left as it was.
 */
public final class RestoreFolder {
  private static final int LONGEST_MANIFEST = 512 << 20;
  private static final String STORE = "store.properties";
  private static final String KEYS = "keys/";

  private final Path folder;

  /**
   * @param folder the data folder that is to come into being
   */
  public RestoreFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Restores a backup.
   *
   * @throws IllegalStateException when the folder is not empty, or the backup was altered, is
   *     incomplete or of a newer program
   * @throws IOException when the file cannot be read or the folder not written
   */
  public BackedUp from(Path file) throws IOException {
    checkEmpty();
    Files.createDirectories(folder);
    try (var zip = new ZipFile(file.toFile())) {
      var manifest = manifest(zip);
      boolean done = false;
      try {
        Files.createFile(folder.resolve(CorpusStore.RESTORING));
        var restored = restore(zip, BackupManifest.read(manifest), Checksum.of(manifest));
        Files.delete(folder.resolve(CorpusStore.RESTORING));
        done = true;
        return restored;
      } finally {
        if (!done) {
          clear();
        }
      }
    } catch (ZipException e) {
      throw damaged("不是备份文件或不完整（" + file + "）", e);
    }
  }

  private void checkEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      if (files.anyMatch(f -> !f.getFileName().toString().equals(STORE))) {
        throw new IllegalStateException("目录 " + folder + " 不是空的，不能恢复到这里；请用 --data 指定一个空目录");
      }
    }
  }

  private void clear() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder) && !file.equals(folder.resolve(STORE))) {
          Files.delete(file);
        }
      }
    }
  }

  private static byte[] manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(BackupManifest.NAME);
    if (entry == null) {
      throw damaged("没有清单", null);
    }
    try (var in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LONGEST_MANIFEST);
      if (BackupManifest.read(bytes).format() != BackupManifest.FORMAT) {
        throw new IllegalStateException("备份由更新版本的程序所做，请先升级程序再恢复");
      }
      return bytes;
    } catch (JacksonException e) {
      throw damaged("清单读不懂", e);
    }
  }

  private static IllegalStateException damaged(String what, @Nullable Throwable cause) {
    return new IllegalStateException("备份文件已损坏或被改动：" + what + "。请改用另一份备份", cause);
  }

  private BackedUp restore(ZipFile zip, BackupManifest manifest, String checksum)
      throws IOException {
    checkNames(zip, manifest.parts());
    for (var part : manifest.parts()) {
      if (!part.isTable()) {
        read(zip, part, in -> file(part.name().substring(BackupManifest.Part.FILES.length()), in));
      }
    }
    try (var tables = RestoreTables.open(folder, manifest.versions())) {
      for (var part : manifest.parts()) {
        if (part.isTable()) {
          read(zip, part, in -> tables.read(part.table(), in));
        }
      }
      tables.finish(manifest.audit());
    }
    return BackedUp.of(manifest, checksum);
  }

  /** Manifest and file must name the same parts, each once, and none that leads elsewhere. */
  private static void checkNames(ZipFile zip, List<BackupManifest.Part> parts) {
    Set<String> named = new HashSet<>();
    named.add(BackupManifest.NAME);
    for (var part : parts) {
      boolean safe =
          part.isTable()
              ? part.name().matches("tables/[a-z0-9_]+\\.jsonl")
              : part.name().startsWith(BackupManifest.Part.FILES)
                  && DataFiles.isSafe(part.name().substring(BackupManifest.Part.FILES.length()));
      if (!safe || !named.add(part.name())) {
        throw damaged("不该有的内容 " + part.name(), null);
      }
    }
    var there = zip.stream().map(ZipEntry::getName).toList();
    if (there.size() != named.size() || !named.containsAll(there)) {
      throw damaged("内容与清单不一致", null);
    }
  }

  /** Takes what a part holds and gives the number of its rows. */
  private interface Taking {
    long take(InputStream in) throws IOException;
  }

  private static void read(ZipFile zip, BackupManifest.Part part, Taking taking)
      throws IOException {
    var digest = Checksum.digest();
    try (var in = zip.getInputStream(zip.getEntry(part.name()));
        var bounded = new Bounded(new DigestInputStream(in, digest), part)) {
      long rows = taking.take(bounded);
      bounded.transferTo(OutputStream.nullOutputStream());
      if (rows != part.rows()
          || bounded.left != 0
          || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
        throw damaged(part.name() + " 与清单中的校验值不符", null);
      }
    } catch (ZipException | EOFException e) {
      throw damaged(part.name() + " 读不出来", e);
    } catch (JacksonException e) {
      throw damaged(part.name() + " 读不懂", e);
    }
  }

  private long file(String name, InputStream in) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    if (name.startsWith(KEYS) && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (var out = Files.newOutputStream(file)) {
      in.transferTo(out);
    }
    return 0;
  }

  /** Ends with a fault where a part is longer than the manifest says. */
  private static final class Bounded extends FilterInputStream {
    private final String name;
    private long left;

    Bounded(InputStream in, BackupManifest.Part part) {
      super(in);
      this.name = part.name();
      this.left = part.size();
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = super.read(buffer, from, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw damaged(name + " 比清单所记的长", null);
      }
    }
  }
}
