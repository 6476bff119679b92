package org.hengping.server.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hengping.corpus.file.DurableFile;
import org.hengping.templates.docx.HouseStyle;

/**
 * The reference document whose look every DOCX takes: {@code house-style.docx} in the data folder,
 * if there is one.
 */
public final class HouseStyleFile {
  private final Path file;

  /** That of a data folder. */
  public HouseStyleFile(Path data) {
    this.file = data.resolve("house-style.docx");
  }

  /**
   * The look in use.
   *
   * @throws IllegalStateException when somebody put a file there that cannot be used
   */
  public Optional<HouseStyle> find() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      var outcome = HouseStyle.read(Files.readAllBytes(file));
      if (outcome instanceof HouseStyle.Outcome.Read read) {
        return Optional.of(read.style());
      }
      throw new IllegalStateException(
          "样式文件 "
              + file
              + " 不能用："
              + ((HouseStyle.Outcome.Refused) outcome).reason()
              + "；请用 house-style 命令换一份，或删去这份文件");
    } catch (IOException e) {
      throw new UncheckedIOException("样式文件读不出来：" + file, e);
    }
  }

  /** Takes a document into use. */
  public void use(byte[] docx) {
    DurableFile.write(file, docx);
  }

  /** Goes back to the look of GB/T 9704. */
  public void remove() throws IOException {
    Files.deleteIfExists(file);
  }
}
