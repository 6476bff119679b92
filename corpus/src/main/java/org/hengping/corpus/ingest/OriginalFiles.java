package org.hengping.corpus.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.file.DurableFile;
import org.hengping.corpus.ingest.format.ContentHash;

/**
 * Originals and pictures, named by the SHA-256 of their content ({@code originals/ab/cdef…}).
 * Thread-safe; a file is there whole or not at all.
 */
public final class OriginalFiles {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  /** The originals of a data folder. */
  public OriginalFiles(Path data) {
    this.folder = data.resolve("originals");
  }

  /** Keeps content durably and gives its hash; the same content is kept once. */
  public String keep(byte[] bytes) {
    String hash = ContentHash.of(bytes);
    keep(hash, bytes);
    return hash;
  }

  /** Keeps content whose hash is known. */
  void keep(String hash, byte[] bytes) {
    Path path = path(hash);
    if (!Files.exists(path)) {
      DurableFile.write(path, bytes);
    }
  }

  /** The content with this hash, if it is kept here; nothing is kept under what is no hash. */
  public Optional<byte[]> find(String hash) {
    if (!HASH.matcher(hash).matches() || !Files.exists(path(hash))) {
      return Optional.empty();
    }
    Path path = path(hash);
    try {
      return Optional.of(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException("原件不能读取：" + path, e);
    }
  }

  /** Where content with this hash is or would be. */
  public Path path(String hash) {
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException("Not a SHA-256: " + hash);
    }
    return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
  }

  /** The documents whose original is missing or was changed, as sentences for people. */
  public List<String> verify(Documents documents) {
    var problems = new ArrayList<String>();
    for (Document document : documents.list()) {
      if (document.original().isEmpty()) {
        continue;
      }
      String hash = document.original().get().hash();
      var content = find(hash);
      if (content.isEmpty()) {
        problems.add(document.id() + " 的原件不在了：" + path(hash));
      } else if (!ContentHash.of(content.get()).equals(hash)) {
        problems.add(document.id() + " 的原件被改动：" + path(hash));
      }
    }
    return problems;
  }
}
