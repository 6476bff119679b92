package org.hengping.server.demo;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a long piece of work is: a bar on a terminal, elsewhere a line per stage and one
 * every few seconds.
 */
public final class Progress implements AutoCloseable {
  private static final long SILENCE = 5_000_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private @Nullable ProgressBar bar;
  private String stage = "";
  private long said = System.nanoTime();

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
    stage = name;
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

  /** So many steps are done, of so many as far as is known now. */
  public synchronized void reach(int done, int known) {
    if (bar != null) {
      bar.maxHint(known).stepTo(done);
    } else if (System.nanoTime() - said > SILENCE) {
      said = System.nanoTime();
      out.println(stage + " " + done + "/" + known);
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
