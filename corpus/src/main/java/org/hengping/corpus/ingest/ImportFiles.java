package org.hengping.corpus.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.people.Person;

/**
 * Takes files, whole folders and archives, in the order of their names, and never stops at a bad
 * file. Files are read side by side and stored one by one; a run that was cut short is completed by
 * running it again, as content that is there already stays unchanged.
 */
public final class ImportFiles {

  /** What a batch came to. */
  public record Summary(int added, int unchanged, int rejected) {}

  private record Turn(Source source, Future<IngestDocument.Pending> reading) {}

  private final IngestDocument ingest;

  public ImportFiles(IngestDocument ingest) {
    this.ingest = ingest;
  }

  /**
   * Takes all files of the paths.
   *
   * @param report gets each outcome as soon as it is durable
   * @throws org.hengping.corpus.access.NotAllowed when the person may not import
   */
  public Summary run(List<Path> paths, Hints hints, Person person, Consumer<Outcome> report) {
    Permissions.check(person, Action.IMPORT);
    var sources = new Sources(files(paths));
    var pool = Executors.newFixedThreadPool(ingest.width());
    try {
      return run(sources, hints, person, report, pool);
    } finally {
      pool.shutdownNow();
    }
  }

  private Summary run(
      Sources sources, Hints hints, Person person, Consumer<Outcome> report, ExecutorService pool) {
    int[] counts = new int[3];
    Deque<Turn> ahead = new ArrayDeque<>();
    while (sources.hasNext() || !ahead.isEmpty()) {
      while (sources.hasNext() && ahead.size() < 2 * ingest.width()) {
        var source = sources.next();
        ahead.add(new Turn(source, pool.submit(() -> ingest.read(source))));
      }
      var outcome = ingest.finish(await(ahead.remove()), hints, person);
      counts[outcome instanceof Outcome.Added ? 0 : outcome instanceof Outcome.Unchanged ? 1 : 2]++;
      report.accept(outcome);
    }
    return new Summary(counts[0], counts[1], counts[2]);
  }

  private static IngestDocument.Pending await(Turn turn) {
    try {
      return turn.reading().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while importing " + turn.source().path(), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("Reading " + turn.source().path(), e.getCause());
    }
  }

  /**
   * The files of the paths, folders walked in the order of names. Names that start with a dot or
   * with ~$ (what editors leave behind) are left out of folders.
   */
  public static List<Path> files(List<Path> paths) {
    var files = new ArrayList<Path>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        walk(path, files);
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static void walk(Path folder, List<Path> files) {
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
              return !sub.equals(folder) && leftBehind(sub)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!leftBehind(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) {
              found.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("目录不能读取：" + folder, e);
    }
    found.sort(null);
    files.addAll(found);
  }

  private static boolean leftBehind(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".") || name.startsWith("~$") || name.equals("Thumbs.db");
  }
}
