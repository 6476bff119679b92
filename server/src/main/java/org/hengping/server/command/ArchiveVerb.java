package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.hengping.server.archive.ArchiveEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archive EVALUATION --out DIR}. */
@Command(name = "archive", description = "把一个评价的立项性、证明性、结论性材料打成案卷")
final class ArchiveVerb extends Verb {
  @Parameters(index = "0", paramLabel = "EVALUATION", description = "评价编号，如 PJ-2021-001")
  private String evaluation;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "写入的目录")
  private Path out;

  ArchiveVerb(CommandSession session) {
    super(session);
    this.evaluation = "";
    this.out = Path.of("");
  }

  @Override
  public Integer call() throws IOException {
    return with(
        wiring -> {
          var archived =
              new ArchiveEvaluation(wiring.store(), wiring.reportFiles())
                  .archive(evaluation, session().path(out), actor(wiring));
          say(evaluation + "：案卷共" + archived.files() + "件，已写入 " + archived.file());
          say("SHA-256 " + archived.sha256());
          if (json()) {
            printJson(
                Map.of(
                    "evaluation", evaluation,
                    "file", archived.file().toString(),
                    "files", archived.files(),
                    "sha256", archived.sha256()));
          }
          return DONE;
        });
  }
}
