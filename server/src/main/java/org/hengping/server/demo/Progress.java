package org.hengping.server.demo;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a long piece of work is: a bar on a terminal, a line per stage elsewhere. */
public final class Progress implements AutoCloseable {
  private final PrintStream out;
  private final boolean terminal;
  private @Nullable ProgressBar bar;

  /**
   * @param out standard error of the verb
   * @param terminal whether a person watches it
   */
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Starts the next stage of so many steps. */
  public void stage(String name, int steps) {
    close();
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(name)
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .continuousUpdate()
              .build();
    } else {
      out.println(name + "……");
    }
  }

  /** One step of the stage is done. */
  public synchronized void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
