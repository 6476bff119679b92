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
import org.hengping.corpus.ingest.format.Reading;

/** Entry of the worker process: answers requests from stdin on stdout until stdin ends. */
public final class WorkerMain {
  private static final long ORPHAN_MILLIS = 120_000;

  private WorkerMain() {}

  /** Runs the worker. */
  public static void main(String[] arguments) throws IOException {
    System.setOut(System.err);
    try (var in =
            new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out =
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      out.writeInt(Frames.READY);
      out.flush();
      var timer = new Timer(true);
      while (true) {
        var request = Frames.readRequest(in);
        var alarm = alarm();
        timer.schedule(alarm, ORPHAN_MILLIS);
        Frames.writeReply(out, read(request));
        alarm.cancel();
      }
    } catch (EOFException e) {
      return;
    }
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
      return request.cells()
          ? ReadFile.cells(request.bytes(), request.fileName())
          : ReadFile.read(request.bytes(), request.fileName());
    } catch (StackOverflowError e) {
      return new Reading.Refused("文件内容嵌套过深，无法读取；请简化后重新另存，再导入");
    } catch (RuntimeException e) {
      // A parser's own fault on a file from outside: the guard of this one file.
      return new Reading.Refused("文件已损坏或格式异常，无法读取；请用原来的程序打开后重新另存，再导入");
    }
  }
}
