package org.hengping.corpus.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that after a crash it is there whole or not at all. */
final class DurableFile {
  private DurableFile() {}

  static void write(Path target, byte[] bytes) {
    Path folder = target.toAbsolutePath().getParent();
    Path temporary = folder.resolve(".tmp-" + UUID.randomUUID());
    try {
      Files.createDirectories(folder);
      try (var channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
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
      throw new UncheckedIOException("文件不能写入 " + target + "：" + e.getMessage(), e);
    }
  }

  /** Makes the new name durable; systems that cannot open a folder do so by themselves. */
  private static void sync(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
