package org.hengping.corpus.ingest.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hengping.corpus.ingest.format.Prepared;
import org.hengping.corpus.ingest.format.Reading;

/**
 * Entry of the worker process: answers requests from stdin on stdout until stdin ends, as many at
 * once as its argument says.
 */
public final class WorkerMain {
  private static final long ORPHAN_MILLIS = 120_000;
  private static final int BROKEN = 5;

  private final DataOutputStream out;
  private final Timer timer = new Timer(true);

  private WorkerMain(DataOutputStream out) {
    this.out = out;
  }

  /** Runs the worker. */
  public static void main(String[] arguments) throws IOException {
    System.setOut(System.err);
    var threads = Executors.newFixedThreadPool(Integer.parseInt(arguments[0]), WorkerMain::thread);
    try (var in =
            new DataInputStream(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16));
        var out =
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16))) {
      out.writeInt(Frames.READY);
      out.flush();
      new WorkerMain(out).serve(in, threads);
    } catch (EOFException e) {
      return;
    }
  }

  /** What breaks a thread ends the process, so that the main process is told. */
  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "reader");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((t, fault) -> Runtime.getRuntime().halt(BROKEN));
    return thread;
  }

  private void serve(DataInputStream in, ExecutorService threads) throws IOException {
    while (true) {
      var request = Frames.readRequest(in);
      threads.execute(() -> answer(request.number(), request.content()));
    }
  }

  private void answer(int number, Frames.Request request) {
    var alarm = alarm();
    timer.schedule(alarm, ORPHAN_MILLIS);
    try {
      byte[] reply = Frames.reply(number, read(request));
      synchronized (out) {
        Frames.write(out, reply);
        out.flush();
      }
    } catch (IOException e) {
      Runtime.getRuntime().halt(BROKEN);
    }
    alarm.cancel();
  }

  /** Ends a worker whose main process died and can no longer end it. */
  private static TimerTask alarm() {
    return new TimerTask() {
      @Override
      public void run() {
        Runtime.getRuntime().halt(4);
      }
    };
  }

  private static Reading read(Frames.Request request) {
    try {
      if (request.cells()) {
        return ReadFile.cells(request.bytes(), request.fileName());
      }
      var reading = ReadFile.read(request.bytes(), request.fileName());
      return reading instanceof Reading.Read read
          ? new Reading.Ready(Prepared.of(read, Finders.named(request.finder())))
          : reading;
    } catch (StackOverflowError e) {
      return new Reading.Refused("文件内容嵌套过深，无法读取；请简化后重新另存，再导入");
    } catch (RuntimeException e) {
      // A parser's own fault on a file from outside: the guard of this one file.
      return new Reading.Refused("文件已损坏或格式异常，无法读取；请用原来的程序打开后重新另存，再导入");
    }
  }
}
