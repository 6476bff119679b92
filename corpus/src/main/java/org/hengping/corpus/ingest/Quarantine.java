package org.hengping.corpus.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hengping.corpus.file.DurableFile;
import org.hengping.corpus.ingest.format.ContentHash;

/**
 * Copies of files that could not be taken, each with its reason, for a person to look at. Files
 * with a secrecy mark never come here. Thread-safe.
 */
final class Quarantine {
  private static final int LONGEST_NAME = 60;

  private final Path folder;

  Quarantine(Path data) {
    this.folder = data.resolve("quarantine");
  }

  void keep(byte[] bytes, String source, String reason) {
    String name = ContentHash.of(bytes).substring(0, 16) + "_" + plainName(source);
    Path copy = folder.resolve(name);
    if (!Files.exists(copy)) {
      DurableFile.write(copy, bytes);
    }
    String note = "文件：" + source + "\n原因：" + reason + "\n";
    DurableFile.write(folder.resolve(name + ".原因.txt"), note.getBytes(StandardCharsets.UTF_8));
  }

  private static String plainName(String source) {
    String name = source.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
    return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
  }
}
