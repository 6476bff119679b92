package org.hengping.server.command;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code reindex}. */
@Command(name = "reindex", description = "重建索引，重建期间旧索引照常可查")
final class ReindexVerb extends Verb {
  ReindexVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    return with(
        wiring -> {
          var counts = wiring.index().rebuild();
          say(
              "索引已重建：段落"
                  + counts.passages()
                  + "条，指标"
                  + counts.indicators()
                  + "条，问题"
                  + counts.findings()
                  + "条");
          if (json()) {
            printJson(
                Map.of(
                    "passages", counts.passages(),
                    "indicators", counts.indicators(),
                    "findings", counts.findings()));
          }
          return DONE;
        });
  }
}
