package org.hengping.server.staff.web;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.ingest.format.Limits;

/** Files that come with a form. They are held in memory, as one may bear a secrecy mark. */
public final class Upload {
  /** Most bytes of a form with its files. */
  public static final long LARGEST = Limits.FILE;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ENDING = 12;
  private static final String NAMELESS = "未命名";

  private Upload() {}

  static FileContent read(UploadedFile sent) {
    try (var content = sent.content()) {
      return new FileContent(name(sent.filename()), content.readAllBytes());
    } catch (IOException e) {
      throw new BadRequest(Messages.text("error.upload", name(sent.filename())));
    }
  }

  /** The last part of a name without what a reader cannot see, of a length that files can have. */
  static String name(String sent) {
    String last =
        Normalizer.normalize(
                sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1),
                Normalizer.Form.NFC)
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "")
            .strip();
    int dot = last.lastIndexOf('.');
    String ending = dot > 0 && last.length() - dot <= LONGEST_ENDING ? last.substring(dot) : "";
    String stem = last.substring(0, last.length() - ending.length());
    while ((stem + ending).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem.replace(".", "").isBlank() ? NAMELESS + ending : stem + ending;
  }
}
