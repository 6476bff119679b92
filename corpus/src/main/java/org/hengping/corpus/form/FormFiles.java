package org.hengping.corpus.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.hengping.corpus.ingest.format.Limits;

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
    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      archive(file, use);
    } else if (Files.size(file) > LONGEST) {
      use.accept(tooLong(name));
    } else {
      use.accept(new File(name, Files.readAllBytes(file), ""));
    }
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

  private static void archive(Path file, Consumer<File> use) throws IOException {
    String archive = file.getFileName().toString();
    try (var zip = open(file).orElse(null)) {
      if (zip == null) {
        use.accept(problem(archive, "压缩包已损坏或不是 ZIP，请重新打包，或解压后载入整个文件夹"));
        return;
      }
      var entries = Collections.list(zip.getEntries());
      if (entries.size() > Limits.ENTRIES) {
        use.accept(problem(archive, "压缩包里的文件超过 " + Limits.ENTRIES + " 个，请分成几包"));
        return;
      }
      entries.sort(Comparator.comparing(ZipArchiveEntry::getName));
      for (ZipArchiveEntry entry : entries) {
        String path = entry.getName().replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!entry.isDirectory() && !litter(name) && !path.startsWith("__MACOSX/")) {
          use.accept(unpacked(zip, entry, archive + "/" + name));
        }
      }
    }
  }

  private static Optional<ZipFile> open(Path file) {
    try {
      return Optional.of(
          ZipFile.builder().setPath(file).setCharset(Charset.forName("GB18030")).get());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static File unpacked(ZipFile zip, ZipArchiveEntry entry, String name) {
    if (!zip.canReadEntryData(entry)) {
      return problem(name, "压缩包里的这个文件有密码或压缩方式不认识，请解压后载入");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      return bytes.length > LONGEST ? tooLong(name) : new File(name, bytes, "");
    } catch (IOException | IllegalArgumentException e) {
      return problem(name, "压缩包里的这个文件已损坏，请重新打包");
    }
  }

  private static File problem(String name, String problem) {
    return new File(name, new byte[0], problem);
  }
}
