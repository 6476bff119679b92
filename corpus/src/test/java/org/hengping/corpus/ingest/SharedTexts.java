package org.hengping.corpus.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Real texts of laws and regulations in a folder beside the repository; tests skip without it. */
final class SharedTexts {
  private SharedTexts() {}

  /** All text files; skips the test when the folder is absent. */
  static List<Path> all() throws IOException {
    var folder = folder();
    assumeTrue(folder.isPresent(), "The folder shared/real is not beside the repository: skipped");
    try (var files = Files.list(folder.orElseThrow())) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** One text file; skips the test when it is absent. */
  static Path one(String name) throws IOException {
    return all().stream()
        .filter(f -> f.getFileName().toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Path> folder() {
    Path at = Path.of("").toAbsolutePath();
    for (int up = 0; up < 4 && at != null; up++) {
      Path real = at.resolve("shared").resolve("real");
      if (Files.isDirectory(real)) {
        return Optional.of(real);
      }
      at = at.getParent();
    }
    return Optional.empty();
  }
}
