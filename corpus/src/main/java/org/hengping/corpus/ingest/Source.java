package org.hengping.corpus.ingest;

import java.util.Arrays;
import java.util.Optional;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.format.SecrecyMark;

/**
 * A file to take: on disk or inside an archive.
 *
 * @param path as it is shown, {@code 材料.zip!/附件/名称.docx} for an entry
 * @param name last part of the path
 * @param refusal why it is not taken, told without its content
 */
record Source(String path, String name, Optional<String> refusal, Content content) {

  /** Gives the bytes when they are wanted. */
  interface Content {
    /**
     * The whole content.
     *
     * @throws NotReadable when it cannot be had, with the reason
     */
    byte[] bytes();
  }

  static Source of(String path, String name, Content content) {
    return new Source(path, name, Optional.empty(), content);
  }

  /** A file that is not taken whatever it holds. */
  static Source refused(String path, String name, String reason) {
    return new Source(
        path,
        name,
        Optional.of(reason),
        () -> {
          throw new NotReadable(reason);
        });
  }

  /** Whether its name, or a folder of the archive that it lies in, bears a secrecy mark. */
  boolean nameIsMarked() {
    int inside = path.indexOf("!/");
    String names = inside < 0 ? name : path.substring(inside);
    return Arrays.stream(names.split("/")).anyMatch(SecrecyMark::inHeader);
  }
}
