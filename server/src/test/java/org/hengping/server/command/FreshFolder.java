package org.hengping.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Kills a process in the first moments of its data folder, when all of it comes into being. */
final class FreshFolder {
  private FreshFolder() {}

  /** Kills it so many milliseconds after the folder is there, if it still runs. */
  static void killAfter(Process process, Path data, int milliseconds) throws InterruptedException {
    while (process.isAlive() && !Files.exists(data)) {
      process.waitFor(2, TimeUnit.MILLISECONDS);
    }
    process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
  }
}
