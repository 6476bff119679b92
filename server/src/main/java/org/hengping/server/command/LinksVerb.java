package org.hengping.server.command;

import java.io.IOException;
import java.util.Map;
import org.hengping.corpus.register.BrokenLinks;
import org.hengping.server.staff.register.VisibleRegisters;
import picocli.CommandLine.Command;

/** {@code links}: findings that are not the same from deduction to briefing. */
@Command(name = "links", description = "核对问题编号在通知书、台账、佐证、专报等台账间是否一致")
final class LinksVerb extends Verb {

  LinksVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    return with(
        wiring -> {
          var visible = new VisibleRegisters(wiring.store().registers(), wiring.store().outbox());
          var broken = BrokenLinks.of(visible.snapshot(actor(wiring)));
          broken.forEach(b -> note(b.register().title() + " " + b.key() + "：" + b.message()));
          say(broken.isEmpty() ? "各台账之间的对应关系一致" : "有" + broken.size() + "处对应不上");
          if (json()) {
            printJson(
                Map.of(
                    "ok",
                    broken.isEmpty(),
                    "problems",
                    broken.stream()
                        .map(
                            b ->
                                Map.of(
                                    "register", b.register().name(),
                                    "key", b.key(),
                                    "message", b.message()))
                        .toList()));
          }
          return broken.isEmpty() ? DONE : FINDINGS;
        });
  }
}
