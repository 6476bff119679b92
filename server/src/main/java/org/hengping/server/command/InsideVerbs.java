package org.hengping.server.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hengping.server.Wiring;
import org.hengping.server.staff.VerbRunner;

/** Runs verbs on the data folder that this process holds open. */
final class InsideVerbs implements VerbRunner {
  private final Wiring wiring;

  InsideVerbs(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Answer run(Path folder, List<String> args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var outPrint = new PrintStream(out, true, StandardCharsets.UTF_8);
    var errPrint = new PrintStream(err, true, StandardCharsets.UTF_8);
    int exit =
        Hengping.run(
            CommandSession.inside(outPrint, errPrint, folder, wiring), args.toArray(String[]::new));
    return new Answer(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
