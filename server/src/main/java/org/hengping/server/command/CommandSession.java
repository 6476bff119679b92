package org.hengping.server.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.hengping.server.Wiring;

/**
 * What a verb runs with: its streams, the folder that its paths are relative to, and how it gets at
 * a data folder.
 */
public final class CommandSession {

  /** Work on an open data folder. */
  public interface Work<T> {
    T run(Wiring wiring) throws IOException;
  }

  /** Gives verbs an open data folder. */
  public interface Access {
    <T> T with(Path data, Work<T> work) throws IOException;
  }

  private final PrintStream out;
  private final PrintStream err;
  private final Path folder;
  private final Access access;
  private final boolean local;

  private CommandSession(
      PrintStream out, PrintStream err, Path folder, Access access, boolean local) {
    this.out = out;
    this.err = err;
    this.folder = folder;
    this.access = access;
    this.local = local;
  }

  /** A session of a process of its own: opens the data folder alone. */
  public static CommandSession local(PrintStream out, PrintStream err, Path folder) {
    return new CommandSession(out, err, folder, new OpenAlone(), true);
  }

  /** A session inside a running server, on its open data folder. */
  public static CommandSession inside(
      PrintStream out, PrintStream err, Path folder, Wiring wiring) {
    return new CommandSession(
        out,
        err,
        folder,
        new Access() {
          @Override
          public <T> T with(Path data, Work<T> work) throws IOException {
            return work.run(wiring);
          }
        },
        false);
  }

  /** Standard output: JSON or answers. */
  public PrintStream out() {
    return out;
  }

  /** Standard error: progress and complaints. */
  public PrintStream err() {
    return err;
  }

  /** A path as given on the command line. */
  public Path path(Path given) {
    return folder.resolve(given).normalize();
  }

  Path folder() {
    return folder;
  }

  /** Whether this process may still hand the verb to a running server. */
  boolean isLocal() {
    return local;
  }

  <T> T with(Path data, Work<T> work) throws IOException {
    return access.with(path(data), work);
  }

  private static final class OpenAlone implements Access {
    @Override
    public <T> T with(Path data, Work<T> work) throws IOException {
      try (var wiring = Wiring.open(data)) {
        return work.run(wiring);
      }
    }
  }
}
