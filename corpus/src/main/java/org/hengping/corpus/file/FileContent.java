package org.hengping.corpus.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in memory, as somebody handed it in. The bytes are not copied and must not be changed.
 *
 * @param name last part of the file's name, with its ending
 */
public record FileContent(String name, byte[] bytes) {

  /**
   * A file on disk.
   *
   * @throws IOException when it cannot be read
   */
  public static FileContent of(Path file) throws IOException {
    return new FileContent(file.getFileName().toString(), Files.readAllBytes(file));
  }
}
