package org.hengping.corpus.ingest.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.hengping.corpus.ingest.format.Reading;

/** One worker process, which reads several files at once when it is told so. Thread-safe. */
final class Worker implements AutoCloseable {
  private static final int OUT_OF_MEMORY = 3;
  private static final int PATIENCE = 3;

  /** The process died, or was ended because of the time. */
  static final class Died extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean overtime;
    private final boolean outOfMemory;

    Died(boolean overtime, boolean outOfMemory, Exception cause) {
      super(cause);
      this.overtime = overtime;
      this.outOfMemory = outOfMemory;
    }

    boolean overtime() {
      return overtime;
    }

    boolean outOfMemory() {
      return outOfMemory;
    }
  }

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream replies;
  private final Map<Integer, CompletableFuture<Reading>> awaited = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();

  private Worker(Process process) {
    this.process = process;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  /** Starts a process for so many files at once. */
  static Worker start(int width) throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
            "-Dhttp.proxyHost=127.0.0.1",
            "-Dhttp.proxyPort=9",
            "-Dhttps.proxyHost=127.0.0.1",
            "-Dhttps.proxyPort=9",
            "-cp",
            absoluteClassPath(),
            WorkerMain.class.getName(),
            Integer.toString(width));
    var builder =
        new ProcessBuilder(command)
            .directory(new File(System.getProperty("java.io.tmpdir")))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().retainAll(List.of("PATH", "LANG", "LC_ALL", "TZ", "SystemRoot"));
    var worker = new Worker(builder.start());
    worker.awaitReady();
    var listener = new Thread(worker::listen, "worker " + worker.pid());
    listener.setDaemon(true);
    listener.start();
    return worker;
  }

  /** The worker runs in another folder. */
  private static String absoluteClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void awaitReady() throws IOException {
    try {
      if (replies.readInt() != Frames.READY) {
        throw new IOException("A worker does not speak our protocol");
      }
    } catch (IOException e) {
      close();
      throw new IOException("A worker did not start", e);
    }
  }

  /** Takes replies until the process ends. */
  private void listen() {
    try {
      while (true) {
        var reply = Frames.readReply(replies);
        var waiting = awaited.remove(reply.number());
        if (waiting == null) {
          throw new IOException("A worker answers what it was not asked");
        }
        waiting.complete(reply.content());
      }
    } catch (IOException e) {
      process.destroyForcibly();
      process.onExit().join();
      awaited.values().forEach(waiting -> waiting.completeExceptionally(e));
    }
  }

  /**
   * Reads a file.
   *
   * @throws Died when the process ended while it read it, because of this file or another
   */
  Reading read(Frames.Request request, Timer timer, Duration limit) throws Died {
    var overtime = new AtomicBoolean();
    var alarm = alarm(overtime, limit);
    timer.schedule(alarm, limit.toMillis(), Math.max(1, limit.toMillis() / 4));
    try {
      return ask(request).join();
    } catch (IOException | CompletionException e) {
      throw new Died(overtime.get(), exit() == OUT_OF_MEMORY, e);
    } finally {
      alarm.cancel();
    }
  }

  private CompletableFuture<Reading> ask(Frames.Request request) throws IOException {
    int number = numbers.incrementAndGet();
    var reply = new CompletableFuture<Reading>();
    awaited.put(number, reply);
    synchronized (requests) {
      Frames.writeRequest(requests, number, request);
    }
    if (!process.isAlive()) {
      reply.completeExceptionally(new IOException("The worker ended"));
    }
    return reply;
  }

  /**
   * Ends the process when it has worked for the limit, or has taken several times as long: on a
   * busy machine a file is not given up because others work.
   */
  private TimerTask alarm(AtomicBoolean overtime, Duration limit) {
    var before = worked();
    long start = System.nanoTime();
    return new TimerTask() {
      @Override
      public void run() {
        boolean idle = worked().minus(before).compareTo(limit) < 0;
        if (idle && System.nanoTime() - start < PATIENCE * limit.toNanos()) {
          return;
        }
        overtime.set(true);
        process.destroyForcibly();
      }
    };
  }

  private Duration worked() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private int exit() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return -1;
    }
    return process.exitValue();
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
