package org.hengping.corpus.backup;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Which files of a data folder belong into a backup: all but the database (copied as tables), what
 * is made again (index, portal, anchor), what says where this machine keeps its database, and what
 * only a running process needs.
 */
final class DataFiles {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "index",
          "portal",
          "store.properties",
          "hengping.db",
          "hengping.db-wal",
          "hengping.db-shm",
          "hengping.db-journal",
          "hengping.lock",
          "hengping.server",
          "hengping.server.new",
          "hengping.restoring");
  private static final String ANCHOR = "keys/audit.anchor";

  private DataFiles() {}

  /** The files there now, relative to the folder, with {@code /} between parts; in order. */
  static List<String> list(Path folder) throws IOException {
    try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(DataFiles::isKept)
          .sorted()
          .toList();
    }
  }

  /** Whether a file of this name belongs into a backup. */
  static boolean isKept(String name) {
    String[] parts = name.split("/", -1);
    String last = parts[parts.length - 1];
    return !LEFT_OUT.contains(parts[0])
        && !name.equals(ANCHOR)
        && !last.startsWith(".tmp-")
        && !last.endsWith(".part");
  }

  /** Whether a name leads to a place in the folder that a backup may fill, on any system. */
  static boolean isSafe(String name) {
    for (String part : name.split("/", -1)) {
      boolean plain =
          !part.isBlank()
              && !part.equals(".")
              && !part.equals("..")
              && part.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':' || c == 0x7f);
      if (!plain) {
        return false;
      }
    }
    return isKept(name);
  }
}
