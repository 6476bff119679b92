package org.hengping.corpus.ingest.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hengping.corpus.document.Passages;
import org.hengping.corpus.ingest.format.Reading;

/** The readers and nothing around them: no process of their own, no store, no look at metadata. */
public final class BareReaders {
  private BareReaders() {}

  /** Reads a file to its manuscript; gives how many passages it has. */
  public static int passages(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String name = file.getFileName().toString();
      return FileFormats.reader(bytes, name).read(bytes, name) instanceof Reading.Read read
          ? Passages.of(read.manuscript()).size()
          : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
