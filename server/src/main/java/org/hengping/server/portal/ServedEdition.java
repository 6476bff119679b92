package org.hengping.server.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.hengping.indexer.portal.PublicSearch;
import org.hengping.publisher.portal.PortalStore;

/**
 * An open edition: exactly the files that its inventory names, and its index. It closes when it is
 * retired and the last reader has left. Thread-safe.
 */
final class ServedEdition {
  private static final String SITE = "site/";
  private static final int SMALL = 2 * 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A file that can be served.
   *
   * @param hash SHA-256 (hex) of its bytes
   */
  record Entry(Path file, String hash) {}

  private final long number;
  private final Map<String, Entry> entries;
  private final PublicSearch search;
  private final Instant updatedAt;
  private final Map<String, byte[]> packed = new ConcurrentHashMap<>();
  private int readers;
  private boolean retired;

  private ServedEdition(
      long number, Map<String, Entry> entries, PublicSearch search, Instant updatedAt) {
    this.number = number;
    this.entries = entries;
    this.search = search;
    this.updatedAt = updatedAt;
  }

  /**
   * Opens an edition.
   *
   * @throws NoSuchFileException when it was just replaced
   */
  static ServedEdition open(PortalStore.Current current) throws IOException {
    var entries = new HashMap<String, Entry>();
    Path folder = current.site().resolveSibling("inventory.txt");
    for (String line : Files.readAllLines(folder)) {
      int gap = line.indexOf("  ");
      String name = line.substring(gap + 2);
      if (name.startsWith(SITE)) {
        String path = name.substring(SITE.length());
        entries.put(path, new Entry(current.site().resolve(path), line.substring(0, gap)));
      }
    }
    return new ServedEdition(
        current.number(), entries, PublicSearch.open(current.index()), updatedAt(current.site()));
  }

  private static Instant updatedAt(Path site) throws IOException {
    var lines = Files.readAllLines(site.resolve("log.jsonl"));
    return lines.isEmpty()
        ? Instant.EPOCH
        : Instant.parse(JSON.readTree(lines.get(lines.size() - 1)).path("at").asText());
  }

  long number() {
    return number;
  }

  PublicSearch search() {
    return search;
  }

  /** When the last bundle in it was signed. */
  Instant updatedAt() {
    return updatedAt;
  }

  /** The file of this path, if the edition has it. */
  Optional<Entry> entry(String path) {
    return Optional.ofNullable(entries.get(path));
  }

  /** The bytes of a small file, compressed; made once. */
  Optional<byte[]> packed(Entry entry) {
    byte[] made = packed.computeIfAbsent(entry.hash(), hash -> pack(entry.file()));
    return made.length == 0 ? Optional.empty() : Optional.of(made);
  }

  private static byte[] pack(Path file) {
    try {
      if (Files.size(file) > SMALL) {
        return new byte[0];
      }
      var out = new ByteArrayOutputStream();
      try (var zip = new GZIPOutputStream(out)) {
        Files.copy(file, zip);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts a reader in; false when the edition is gone already. */
  synchronized boolean enter() {
    if (retired && readers == 0) {
      return false;
    }
    readers++;
    return true;
  }

  /** Counts a reader out. */
  synchronized void leave() {
    readers--;
    closeWhenUnused();
  }

  /** No new readers from now on. */
  synchronized void retire() {
    if (!retired) {
      retired = true;
      closeWhenUnused();
    }
  }

  private void closeWhenUnused() {
    if (retired && readers == 0) {
      search.close();
    }
  }
}
