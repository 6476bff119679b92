package org.hengping.corpus.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.ingest.archive.ZipArchive;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;

/** The files that a person means by some paths: files, whole folders, what is in ZIP archives. */
final class FormFiles {
  private static final int LONGEST = 20 << 20;

  /**
   * A file in memory.
   *
   * @param problem why there is no content, empty when there is
   */
  record File(String name, byte[] bytes, String problem) {}

  private FormFiles() {}

  /**
   * Hands over each file in the order of the paths and names.
   *
   * @throws IOException when a path cannot be read at all
   */
  static void each(List<Path> paths, Consumer<File> use) throws IOException {
    for (Path path : paths) {
      if (Files.notExists(path)) {
        throw new NoSuchFileException(path.toString());
      }
      try (Stream<Path> walk = Files.walk(path)) {
        for (Path file :
            walk.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).sorted().toList()) {
          file(file, file.equals(path), use);
        }
      }
    }
  }

  /** In folders, what programs leave beside files is passed over. */
  private static void file(Path file, boolean named, Consumer<File> use) throws IOException {
    String name = file.getFileName().toString();
    if (!named && litter(name)) {
      return;
    }
    long most = isArchive(name) ? Limits.FILE : LONGEST;
    if (Files.size(file) > most) {
      use.accept(isArchive(name) ? tooLongArchive(name) : tooLong(name));
    } else {
      one(FileContent.of(file), use);
    }
  }

  /** Hands over a file, or each file of an archive in the order of the names. */
  static void one(FileContent file, Consumer<File> use) {
    if (isArchive(file.name())) {
      archive(file, use);
    } else {
      use.accept(
          file.bytes().length > LONGEST
              ? tooLong(file.name())
              : new File(file.name(), file.bytes(), ""));
    }
  }

  private static boolean isArchive(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static boolean litter(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.equals("Thumbs.db")
        || name.equals("desktop.ini");
  }

  private static File tooLong(String name) {
    return problem(name, "文件超过 " + (LONGEST >> 20) + " MB，不会是一张报表；请删去图片等无关内容后再报");
  }

  private static File tooLongArchive(String name) {
    return problem(name, "压缩包超过 " + (Limits.FILE >> 20) + " MB，请分成几包");
  }

  private static void archive(FileContent file, Consumer<File> use) {
    String archive = file.name();
    Optional<ZipArchive> zip = Optional.empty();
    try {
      zip = Optional.of(ZipArchive.open(file.bytes()));
    } catch (NotReadable e) {
      use.accept(problem(archive, e.getMessage()));
    }
    if (zip.isPresent()) {
      for (ZipArchive.Entry entry :
          zip.get().entries().stream()
              .sorted(Comparator.comparing(ZipArchive.Entry::name))
              .toList()) {
        use.accept(unpacked(zip.get(), entry, archive + "/" + entry.name()));
      }
    }
  }

  private static File unpacked(ZipArchive zip, ZipArchive.Entry entry, String name) {
    if (entry.fault().isPresent()) {
      return problem(name, entry.fault().get());
    }
    if (entry.size() > LONGEST) {
      return tooLong(name);
    }
    try {
      return new File(name, zip.bytes(entry), "");
    } catch (NotReadable e) {
      return problem(name, e.getMessage());
    }
  }

  private static File problem(String name, String problem) {
    return new File(name, new byte[0], problem);
  }
}
