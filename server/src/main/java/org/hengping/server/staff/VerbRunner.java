package org.hengping.server.staff;

import java.nio.file.Path;
import java.util.List;

/** Runs a verb of the command line inside the server, on its open data folder. */
public interface VerbRunner {

  /** What the verb gave: exit code, standard output and standard error. */
  record Answer(int exit, String out, String err) {}

  /**
   * Runs a verb.
   *
   * @param folder folder that relative paths are resolved against
   */
  Answer run(Path folder, List<String> args);
}
