package org.hengping.publisher.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hengping.publisher.bundle.Bundle;
import org.hengping.publisher.bundle.DurableFiles;
import org.hengping.publisher.bundle.Hash;

/**
 * Where things lie in the portal's folder: {@code keys/}, {@code bundles/NNNNNN.bundle} (manifest
 * and signatures), {@code blobs/HASH}, {@code editions/N/} and {@code current}, which names one of
 * them.
 */
record PortalFolder(Path root) {

  Path keys() {
    return root.resolve("keys");
  }

  Path bundles() {
    return root.resolve("bundles");
  }

  Path bundle(long sequence) {
    return bundles().resolve(Bundle.fileName(sequence));
  }

  Path blobs() {
    return root.resolve("blobs");
  }

  Path blob(String hash) {
    if (!Hash.isHash(hash)) {
      throw new IllegalArgumentException("Not a hash");
    }
    return blobs().resolve(hash);
  }

  Path editions() {
    return root.resolve("editions");
  }

  Path edition(long number) {
    return editions().resolve(Long.toString(number));
  }

  Path lock() {
    return root.resolve("portal.lock");
  }

  /** The number that the pointer names. */
  Optional<Long> current() throws IOException {
    try {
      String text = Files.readString(root.resolve("current"), StandardCharsets.US_ASCII).strip();
      return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  void point(long number) throws IOException {
    DurableFiles.write(
        root.resolve("current"), (number + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var stream = Files.list(folder)) {
      return stream.sorted().toList();
    }
  }

  /** All regular files below a folder. */
  static List<Path> files(Path folder) throws IOException {
    try (var stream = Files.walk(folder)) {
      return stream.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    var all = new ArrayList<Path>();
    try (var stream = Files.walk(path)) {
      stream.forEach(all::add);
    }
    all.sort(Comparator.reverseOrder());
    for (Path one : all) {
      Files.deleteIfExists(one);
    }
  }
}
