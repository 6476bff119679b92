package org.hengping.templates.sandbox;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a template uses: computing time and memory of its own thread, without what the
 * program's functions use on its behalf, but with what they hand back. The run's thread tells of
 * calls, another one looks.
 */
final class RunMeter {
  private static final @Nullable ThreadMXBean THREADS =
      ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
              && threads.isThreadCpuTimeSupported()
              && threads.isThreadAllocatedMemorySupported()
          ? threads
          : null;

  private final SandboxLimits limits;
  private final long started = System.nanoTime();
  private volatile long thread = -1;
  private volatile boolean calling;
  private volatile long calledNanos;
  private volatile long calledBytes;
  private int calls;
  private long returned;

  RunMeter(SandboxLimits limits) {
    this.limits = limits;
  }

  /** To be called on the run's thread before anything else. */
  void begin() {
    thread = Thread.currentThread().getId();
  }

  /** What a function of the program is to do. */
  interface Call<T> {
    T call();
  }

  /**
   * Runs a function of the program on the run's thread.
   *
   * @throws ModelFault when there were too many calls
   */
  <T> T call(Call<T> function) throws ModelFault {
    if (++calls > limits.calls()) {
      throw new ModelFault("调用函数和指令超过" + limits.calls() + "次，已停止", new IllegalArgumentException());
    }
    long nanos = nanos();
    long bytes = bytes();
    calling = true;
    try {
      return function.call();
    } finally {
      calledNanos += nanos() - nanos;
      calledBytes += bytes() - bytes;
      calling = false;
    }
  }

  /**
   * Counts a text that a function hands back.
   *
   * @throws ModelFault when they are too long together
   */
  void returned(int characters) throws ModelFault {
    returned += characters;
    if (returned > limits.outputCharacters()) {
      throw new ModelFault(
          "函数返回的文字合计超过" + limits.outputCharacters() + "字，已停止", new IllegalArgumentException());
    }
  }

  /** Which limit the run has passed, for people; empty for none. */
  String passed() {
    long whole = System.nanoTime() - started;
    if (whole > limits.whole().toNanos()) {
      return "运行超过" + limits.whole().toSeconds() + "秒";
    }
    if (calling || thread < 0) {
      return "";
    }
    long own = THREADS == null ? whole : nanos() - calledNanos;
    if (own > limits.own().toNanos()) {
      return "模板自身的运算超过" + limits.own().toMillis() + "毫秒";
    }
    return bytes() - calledBytes > limits.bytes() ? "模板占用的内存超过限度" : "";
  }

  private long nanos() {
    return THREADS == null ? 0 : THREADS.getThreadCpuTime(thread);
  }

  private long bytes() {
    return THREADS == null ? 0 : THREADS.getThreadAllocatedBytes(thread);
  }
}
