package org.hengping.server.command;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a program that serves end cleanly: on SIGTERM or Ctrl+C the work is told to stop and the
 * process ends when it has closed everything.
 */
final class StopSignal {
  private static final long PATIENCE_SECONDS = 20;

  /** Work that waits for a stop. */
  interface Work {
    int until(CountDownLatch stop) throws IOException;
  }

  private StopSignal() {}

  static int during(Work work) throws IOException {
    var stop = new CountDownLatch(1);
    var closed = new CountDownLatch(1);
    var hook = new Thread(() -> await(stop, closed), "hengping-stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.until(stop);
    } finally {
      closed.countDown();
    }
  }

  private static void await(CountDownLatch stop, CountDownLatch closed) {
    stop.countDown();
    try {
      closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
