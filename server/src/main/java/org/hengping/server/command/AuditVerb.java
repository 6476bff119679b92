package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code audit FILE}: exports the audit log. */
@Command(name = "audit", description = "导出审计日志，可用 verify --audit 离线核对")
final class AuditVerb extends Verb {
  @Parameters(index = "0", paramLabel = "FILE", description = "写入的文件，每行一条 JSON")
  private Path file = Path.of("");

  AuditVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    Path target = session().path(file);
    return with(
        wiring -> {
          Permissions.check(actor(wiring), Action.EXPORT_AUDIT);
          var head = wiring.store().auditExport().write(target);
          say("审计日志共" + head.sequence() + "条，已写入 " + target);
          say("末条 " + head.sequence() + ":" + head.hash() + "，请另行记下，以后核对时用 --head 给出");
          if (json()) {
            printJson(
                Map.of(
                    "file", target.toString(),
                    "entries", head.sequence(),
                    "head", head.sequence() + ":" + head.hash()));
          }
          return DONE;
        });
  }
}
