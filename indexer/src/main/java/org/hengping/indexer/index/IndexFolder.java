package org.hengping.indexer.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The folder of an index: generations {@code g1}, {@code g2} … and the file {@code current} that
 * names the one in use. A rebuild makes a generation beside it and then moves the pointer.
 */
final class IndexFolder {
  private static final Pattern GENERATION = Pattern.compile("g(\\d{1,18})");
  private static final String POINTER = "current";

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder of the generation in use, if there is one. */
  Optional<Path> current() throws IOException {
    Path pointer = folder.resolve(POINTER);
    if (!Files.isRegularFile(pointer)) {
      return Optional.empty();
    }
    String name = Files.readString(pointer, StandardCharsets.ISO_8859_1).strip();
    return GENERATION.matcher(name).matches() && Files.isDirectory(folder.resolve(name))
        ? Optional.of(folder.resolve(name))
        : Optional.empty();
  }

  /** A new folder with a number higher than any before. */
  Path next() throws IOException {
    Files.createDirectories(folder);
    long highest = 0;
    for (Path generation : generations()) {
      highest = Math.max(highest, number(generation));
    }
    return Files.createDirectory(folder.resolve("g" + (highest + 1)));
  }

  /** Makes a generation the one in use, durably and at once. */
  void use(Path generation) throws IOException {
    Path fresh = folder.resolve(POINTER + ".new");
    Files.writeString(fresh, generation.getFileName() + "\n", StandardCharsets.ISO_8859_1);
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        fresh,
        folder.resolve(POINTER),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes all generations but one. */
  void keepOnly(Path generation) throws IOException {
    for (Path other : generations()) {
      if (!other.equals(generation)) {
        delete(other);
      }
    }
  }

  private List<Path> generations() throws IOException {
    var found = new ArrayList<Path>();
    try (var entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (GENERATION.matcher(entry.getFileName().toString()).matches()) {
          found.add(entry);
        }
      }
    }
    return found;
  }

  private static long number(Path generation) {
    return Long.parseLong(generation.getFileName().toString().substring(1));
  }

  private static void delete(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
