package org.hengping.corpus.ingest.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Semaphore;
import org.hengping.corpus.ingest.format.RawLook;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.format.TextFinder;
import org.hengping.corpus.manuscript.ManuscriptJson;

/**
 * Reads files in worker processes ({@code java -Xmx512m}, 30 seconds of work a file), which are
 * started when first needed, used again, and replaced after a fault. Files share a process, as each
 * would cost seconds to warm up; when it dies or takes too long, each of its files is read again in
 * a process of its own, and only what happens there is held against the file. Thread-safe; close to
 * end the processes.
 */
public final class FileReaders implements AutoCloseable {
  private static final Duration TIME = Duration.ofSeconds(30);
  private static final int TRIES = 2;

  /** How many files share a process. */
  private static final int SHARING = 4;

  /** Which part of the time a file may take before it gets a process of its own. */
  private static final int SHARED_TIME = 4;

  private final int size;
  private final Duration limit;
  private final Semaphore places;
  private final Timer timer = new Timer("file readers", true);
  private final Deque<Worker> idle = new ArrayDeque<>();
  private final Set<Worker> all = new HashSet<>();

  /** The processes that several files share, with how many they are reading. */
  private final Map<Worker, Integer> shared = new HashMap<>();

  /** Readers with so many processes at most. */
  public FileReaders(int size) {
    this(size, TIME);
  }

  /** Readers with so many processes at most and so much time for a file. */
  public FileReaders(int size, Duration limit) {
    this.size = size;
    this.limit = limit;
    this.places = new Semaphore(size, true);
  }

  /** How many files can be read at once. */
  public int size() {
    return size;
  }

  /**
   * Reads one file to its manuscript; waits for a free worker.
   *
   * @param bytes whole content; never written to disk
   */
  public Reading read(byte[] bytes, String fileName) {
    var reading = prepare(bytes, fileName, Optional.empty());
    if (!(reading instanceof Reading.Ready ready)) {
      return reading;
    }
    var prepared = ready.prepared();
    var manuscript = ManuscriptJson.read(prepared.text().json());
    return new Reading.Read(manuscript, prepared.proposal(), prepared.pictures());
  }

  /**
   * Reads one file and prepares all that storing it needs; waits for a free worker.
   *
   * @param bytes whole content; never written to disk
   * @param finder what else is looked for in its text
   * @return {@link Reading.Ready}, a refusal or a secrecy mark
   */
  public Reading prepare(
      byte[] bytes, String fileName, Optional<Class<? extends TextFinder>> finder) {
    return read(new Frames.Request(fileName, bytes, false, finder.map(Class::getName).orElse("")));
  }

  /**
   * Reads the cells of a spreadsheet (XLSX or CSV); waits for a free worker.
   *
   * @return cells, a refusal or a secrecy mark
   */
  public Reading cells(byte[] bytes, String fileName) {
    return read(new Frames.Request(fileName, bytes, true, ""));
  }

  private Reading read(Frames.Request request) {
    places.acquireUninterruptibly();
    try {
      var reading = size == 1 ? Optional.<Reading>empty() : together(request);
      return reading.isPresent() ? reading.get() : alone(request);
    } catch (IOException e) {
      throw new UncheckedIOException("不能启动读取文件的子进程：" + e.getMessage(), e);
    } finally {
      places.release();
    }
  }

  /** Reads a file beside others; empty when the process died, for whatever reason. */
  private Optional<Reading> together(Frames.Request request) throws IOException {
    var worker = join();
    try {
      return Optional.of(worker.read(request, timer, limit.dividedBy(SHARED_TIME)));
    } catch (Worker.Died fault) {
      worker.close();
      return Optional.empty();
    } finally {
      leave(worker);
    }
  }

  /** A place in a process that is shared. */
  private synchronized Worker join() throws IOException {
    var dead = shared.keySet().stream().filter(w -> !w.alive()).toList();
    dead.forEach(shared::remove);
    dead.forEach(all::remove);
    var free = shared.keySet().stream().filter(w -> shared.get(w) < SHARING).findFirst();
    var worker = free.isPresent() ? free.get() : Worker.start(Math.min(size, SHARING));
    all.add(worker);
    shared.merge(worker, 1, Integer::sum);
    return worker;
  }

  private synchronized void leave(Worker worker) {
    shared.computeIfPresent(worker, (w, reading) -> reading - 1);
  }

  /** Reads a file with a process for itself. */
  private Reading alone(Frames.Request request) throws IOException {
    for (int left = TRIES; ; left--) {
      var worker = take();
      try {
        var reading = worker.read(request, timer, limit);
        done(worker);
        return reading;
      } catch (Worker.Died fault) {
        drop(worker);
        if (fault.overtime()) {
          return refused(
              request, "读取超过 " + limit.toSeconds() + " 秒仍未完成，已放弃；请用原来的程序打开后重新另存，或拆成几个文件后再导入");
        }
        if (fault.outOfMemory()) {
          return refused(request, "读取所需内存超过 512 MB，已放弃；请压缩图片或拆成几个文件后再导入");
        }
        if (left <= 1) {
          return refused(request, "读取时解析程序两次异常退出，文件可能已损坏；请用原来的程序打开后重新另存，再导入");
        }
      }
    }
  }

  private static Reading refused(Frames.Request request, String reason) {
    return RawLook.bearsMark(request.bytes()) ? new Reading.Marked() : new Reading.Refused(reason);
  }

  private Worker take() throws IOException {
    var waiting = waiting();
    if (waiting.isPresent()) {
      return waiting.get();
    }
    var worker = Worker.start(1);
    synchronized (this) {
      all.add(worker);
    }
    return worker;
  }

  private synchronized Optional<Worker> waiting() {
    while (!idle.isEmpty()) {
      var worker = idle.pop();
      if (worker.alive()) {
        return Optional.of(worker);
      }
      all.remove(worker);
    }
    return Optional.empty();
  }

  /** A process for one file is kept only where there are no others. */
  private synchronized void done(Worker worker) {
    if (size == 1) {
      idle.push(worker);
    } else {
      drop(worker);
    }
  }

  private synchronized void drop(Worker worker) {
    all.remove(worker);
    worker.close();
  }

  /** Process ids of the running workers. */
  public synchronized List<Long> processes() {
    return all.stream().map(Worker::pid).sorted().toList();
  }

  @Override
  public synchronized void close() {
    all.forEach(Worker::close);
    all.clear();
    shared.clear();
    idle.clear();
    timer.cancel();
  }
}
