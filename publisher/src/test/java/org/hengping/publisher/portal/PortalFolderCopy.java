package org.hengping.publisher.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies a folder, to come back to a moment before. */
final class PortalFolderCopy {
  private PortalFolderCopy() {}

  static void copy(Path from, Path to) throws IOException {
    try (var stream = Files.walk(from)) {
      for (Path path : stream.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
