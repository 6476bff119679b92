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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.people.Person;

/**
 * Takes files, whole folders and archives, in the order of their names, and never stops at a bad
 * file. Files are read side by side and stored in their order; a run that was cut short is
 * completed by running it again, as content that is there already stays unchanged.
 */
public final class ImportFiles {

  /** Files that are read before their turn, for each reader: no more, as their bytes are held. */
  private static final int AHEAD = 8;

  private static final int GROUP = 32;

  /** How long the first file of a group waits for others, so that a commit serves many. */
  private static final long PATIENCE_NANOS = 500_000_000;

  /** What a batch came to. */
  public record Summary(int added, int unchanged, int rejected) {
    Summary with(Outcome outcome) {
      return outcome instanceof Outcome.Added
          ? new Summary(added + 1, unchanged, rejected)
          : outcome instanceof Outcome.Unchanged
              ? new Summary(added, unchanged + 1, rejected)
              : new Summary(added, unchanged, rejected + 1);
    }

    /** All files. */
    public int total() {
      return added + unchanged + rejected;
    }
  }

  /** Is told of each file. */
  public interface Report {
    /**
     * Called for each file in order, as soon as its outcome is durable.
     *
     * @param done how many files are done, this one included
     * @param known how many there are, as far as is known: an archive counts when it is opened
     */
    void of(Outcome outcome, int done, int known);
  }

  private record Turn(Source source, Future<Pending> reading) {}

  private final IngestDocument ingest;

  public ImportFiles(IngestDocument ingest) {
    this.ingest = ingest;
  }

  /**
   * Takes all files of the paths.
   *
   * @throws org.hengping.corpus.access.NotAllowed when the person may not import
   */
  public Summary run(List<Path> paths, Hints hints, Person person, Report report) {
    return each(files(paths).stream().map(Sources::of).toList(), hints, person, report);
  }

  /**
   * Takes files that are in memory, and the files of archives among them.
   *
   * @throws org.hengping.corpus.access.NotAllowed when the person may not import
   */
  public Summary take(List<FileContent> files, Hints hints, Person person, Report report) {
    return each(
        files.stream().map(f -> Source.of(f.name(), f.name(), f::bytes)).toList(),
        hints,
        person,
        report);
  }

  private Summary each(List<Source> files, Hints hints, Person person, Report report) {
    Permissions.check(person, Action.IMPORT);
    var sources = new Sources(files);
    var pool = Executors.newFixedThreadPool(2 * ingest.width());
    try {
      return run(sources, ingest.storing(hints, person), report, pool);
    } finally {
      pool.shutdownNow();
    }
  }

  private Summary run(Sources sources, StoreFile storing, Report report, ExecutorService pool) {
    var summary = new Summary(0, 0, 0);
    Deque<Turn> ahead = new ArrayDeque<>();
    while (sources.hasNext() || !ahead.isEmpty()) {
      readAhead(sources, ahead, pool);
      for (Outcome outcome : ingest.store(group(sources, ahead, pool), storing)) {
        summary = summary.with(outcome);
        report.of(outcome, summary.total(), sources.total());
      }
      storing.refresh();
    }
    return summary;
  }

  private void readAhead(Sources sources, Deque<Turn> ahead, ExecutorService pool) {
    while (sources.hasNext() && ahead.size() < AHEAD * ingest.width()) {
      var source = sources.next();
      ahead.add(new Turn(source, pool.submit(() -> ingest.read(source))));
    }
  }

  /** The next file, and those that are read soon after it. */
  private List<Pending> group(Sources sources, Deque<Turn> ahead, ExecutorService pool) {
    var group = new ArrayList<Pending>();
    group.add(await(ahead.remove()));
    long full = System.nanoTime() + PATIENCE_NANOS;
    readAhead(sources, ahead, pool);
    while (!ahead.isEmpty() && group.size() < GROUP && isReadBy(full, ahead.element())) {
      group.add(await(ahead.remove()));
      readAhead(sources, ahead, pool);
    }
    return group;
  }

  private static boolean isReadBy(long time, Turn turn) {
    try {
      turn.reading().get(Math.max(0, time - System.nanoTime()), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      throw interrupted(turn, e);
    }
  }

  private static Pending await(Turn turn) {
    try {
      return turn.reading().get();
    } catch (InterruptedException e) {
      throw interrupted(turn, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException("Reading " + turn.source().path(), e.getCause());
    }
  }

  private static IllegalStateException interrupted(Turn turn, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted while importing " + turn.source().path(), cause);
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
