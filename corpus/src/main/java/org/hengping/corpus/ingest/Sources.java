package org.hengping.corpus.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.hengping.corpus.ingest.archive.ZipArchive;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.NotReadable;
import org.hengping.corpus.ingest.worker.ReadFile;

/**
 * The files of a batch one after another; an archive is opened when its turn comes, an archive
 * inside it too, one deeper not. Used by one thread.
 */
final class Sources {
  private static final int DEEPEST = 2;
  private static final String NOT_PLAIN = "不是普通文件（链接、设备或目录），没有读取；请直接给出文件";

  /** Opens an archive of this level, 0 for a file that is none. */
  private record Step(Source source, int level) {}

  private final Deque<Step> steps = new ArrayDeque<>();
  private int total;
  private int fromArchive;

  Sources(List<Source> files) {
    files.forEach(file -> add(file, 1));
  }

  private void add(Source source, int level) {
    boolean archive = source.refusal().isEmpty() && level <= DEEPEST && isArchive(source.name());
    steps.add(new Step(source, archive ? level : 0));
    total++;
  }

  /** How many files there are, as far as is known. */
  int total() {
    return total;
  }

  boolean hasNext() {
    return !steps.isEmpty();
  }

  /** The next file; opens archives until there is one. */
  Source next() {
    while (steps.element().level() > 0) {
      expand(steps.remove());
    }
    return steps.remove().source();
  }

  /** A file on disk as a source. */
  static Source of(Path file) {
    String name = String.valueOf(file.getFileName());
    if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Source.refused(file.toString(), name, "找不到文件；请检查路径");
    }
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Source.of(file.toString(), name, () -> bytes(file))
        : Source.refused(file.toString(), name, NOT_PLAIN);
  }

  private static byte[] bytes(Path file) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new NotReadable(NOT_PLAIN);
      }
      if (Files.size(file) > Limits.FILE) {
        throw ReadFile.tooLarge();
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new NotReadable("文件不能读取，可能没有权限或正被占用；请检查后再导入", e);
    }
  }

  private static boolean isArchive(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** Puts the files of an archive in its place. */
  private void expand(Step step) {
    var later = new ArrayList<>(steps);
    steps.clear();
    total -= 1 + later.size();
    try {
      open(step);
    } catch (NotReadable e) {
      add(Source.refused(step.source().path(), step.source().name(), e.getMessage()), DEEPEST + 1);
    }
    steps.addAll(later);
    total += later.size();
  }

  private void open(Step step) {
    var archive = ZipArchive.open(step.source().content().bytes());
    fromArchive =
        step.level() == 1 ? archive.entries().size() : fromArchive + archive.entries().size();
    if (archive.entries().isEmpty()) {
      throw new NotReadable("压缩包是空的；请检查是否选错了文件，再导入");
    }
    if (fromArchive > Limits.ARCHIVE_ENTRIES) {
      throw new NotReadable("压缩包内的文件超过 " + Limits.ARCHIVE_ENTRIES + " 个；请拆成几个压缩包后再导入");
    }
    for (var entry : archive.entries()) {
      String path = step.source().path() + "!/" + entry.name();
      String name = entry.name().substring(entry.name().lastIndexOf('/') + 1);
      add(
          entry.fault().isPresent()
              ? Source.refused(path, name, entry.fault().get())
              : Source.of(path, name, () -> archive.bytes(entry)),
          step.level() + 1);
    }
  }
}
