package org.hengping.server.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code verify}. */
@Command(name = "verify", description = "核对审计日志、原件、索引、发布包和公开日志")
final class VerifyVerb extends Verb {
  VerifyVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    List<String> problems = with(wiring -> wiring.verify());
    for (String problem : problems) {
      note(problem);
    }
    say(problems.isEmpty() ? "核对无误" : "发现" + problems.size() + "处问题");
    if (json()) {
      printJson(Map.of("ok", problems.isEmpty(), "problems", problems));
    }
    return problems.isEmpty() ? DONE : FINDINGS;
  }
}
