package org.hengping.corpus.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** Writes a file so that after a crash it is there whole or not at all. Thread-safe. */
public final class DurableFile {
  private DurableFile() {}

  /**
   * Writes a file, replacing one that is there.
   *
   * @throws UncheckedIOException when it cannot be written, or not as a whole
   */
  public static void write(Path target, byte[] bytes) {
    write(target, bytes, new FileAttribute<?>[0]);
  }

  /** Writes a file that only its owner can read, where the system has such files. */
  public static void writePrivate(Path target, byte[] bytes) {
    write(target, bytes, ownerOnly(target.toAbsolutePath().getParent()));
  }

  /** Attributes of a new file in a folder that only its owner can read. */
  public static FileAttribute<?>[] ownerOnly(Path folder) {
    try {
      Files.createDirectories(folder);
      return Files.getFileStore(folder).supportsFileAttributeView("posix")
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
          }
          : new FileAttribute<?>[0];
    } catch (IOException e) {
      throw new UncheckedIOException("目录不能写入 " + folder + "：" + e.getMessage(), e);
    }
  }

  private static void write(Path target, byte[] bytes, FileAttribute<?>[] attributes) {
    Path folder = target.toAbsolutePath().getParent();
    Path temporary = folder.resolve(".tmp-" + UUID.randomUUID());
    try {
      Files.createDirectories(folder);
      try (var channel =
          FileChannel.open(
              temporary,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              attributes)) {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(folder);
    } catch (IOException e) {
      remove(temporary, e);
      throw new UncheckedIOException("文件不能写入 " + target + "：" + e.getMessage(), e);
    }
  }

  /** A file that did not get whole would take the room that a full disk lacks. */
  private static void remove(Path temporary, IOException cause) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Makes the new names in a folder durable; where folders cannot be opened the system does. */
  public static void sync(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
