package org.hengping.corpus.backup;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hengping.corpus.audit.AuditAnchor;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.corpus.store.TableSnapshot;

/**
 * Copies a data folder with its database into one file while others go on writing. The tables are
 * those of one moment; the files are those of the same moment or, as they only ever become more,
 * contain them. The copy holds the private keys too, so only its owner can read it.
 */
public final class BackUpFolder {

  /** Keeps bundles from being added while the moment is fixed. */
  public interface Stillness {
    /** Runs work during which no bundle is added. */
    <T> T during(Supplier<T> work);
  }

  private final CorpusStore store;
  private final Stillness stillness;
  private final InstantSource clock;

  public BackUpFolder(CorpusStore store, Stillness stillness, InstantSource clock) {
    this.store = store;
    this.stillness = stillness;
    this.clock = clock;
  }

  /**
   * Writes the copy. It has its name only when it is complete and on disk.
   *
   * @throws FileAlreadyExistsException when there is such a file
   * @throws IllegalArgumentException when the file would lie in the data folder
   * @throws IOException when it cannot be written; nothing is left
   */
  public BackedUp write(Path target) throws IOException {
    Path file = target.toAbsolutePath().normalize();
    Path folder = store.folder().toAbsolutePath().normalize();
    if (file.startsWith(folder)) {
      throw new IllegalArgumentException("备份文件不能放在数据目录里，请换一个位置，最好在另一块磁盘上");
    }
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString(), null, "文件已存在，请换一个文件名");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(part, ownerOnly(part));
    boolean done = false;
    try {
      var copied = store.snapshot(tables -> copy(tables, part));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      done = true;
      return copied;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (!done) {
        Files.deleteIfExists(part);
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
    return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** One moment of the database and the files that were there then. */
  private record Moment(AuditAnchor.Mark audit, List<String> files) {}

  private BackedUp copy(TableSnapshot tables, Path part) {
    var moment = stillness.during(() -> moment(tables));
    try (var out = new FileOutputStream(part.toFile());
        var zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      var parts = new ArrayList<BackupManifest.Part>();
      for (String table : tables.tables()) {
        parts.add(add(zip, BackupManifest.Part.ofTable(table), to -> tables.write(table, to)));
      }
      for (String file : moment.files()) {
        parts.add(add(zip, BackupManifest.Part.FILES + file, to -> copy(file, to)));
      }
      byte[] manifest =
          BackupManifest.of(clock.instant(), tables.versions(), moment.audit(), parts).bytes();
      zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
      zip.write(manifest);
      zip.closeEntry();
      zip.finish();
      out.getFD().sync();
      return BackedUp.of(BackupManifest.read(manifest), Checksum.of(manifest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Moment moment(TableSnapshot tables) {
    var head = tables.head();
    try {
      return new Moment(head, DataFiles.list(store.folder()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long copy(String file, OutputStream to) throws IOException {
    Files.copy(store.folder().resolve(file), to);
    return 0;
  }

  /** Writes what a part holds and gives the number of its rows. */
  private interface Content {
    long write(OutputStream to) throws IOException;
  }

  private static BackupManifest.Part add(ZipOutputStream zip, String name, Content content)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    var counting = new Counting(zip);
    var digest = Checksum.digest();
    var hashing = new DigestOutputStream(counting, digest);
    long rows = content.write(hashing);
    hashing.flush();
    zip.closeEntry();
    return new BackupManifest.Part(
        name, counting.bytes, HexFormat.of().formatHex(digest.digest()), rows);
  }

  /** Counts what goes through and does not close the stream behind. */
  private static final class Counting extends FilterOutputStream {
    private long bytes;

    Counting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
      out.write(buffer, from, length);
      bytes += length;
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
