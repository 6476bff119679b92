package org.hengping.server.command;

import java.io.IOException;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.indicator.ShippedLibrary;
import org.hengping.corpus.register.BureauRegisters;
import picocli.CommandLine.Command;

/** {@code frameworks}. */
@Command(name = "frameworks", description = "把随程序提供的指标框架、评分方案和等级补入数据目录，已有的不动")
final class FrameworksVerb extends Verb {
  FrameworksVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    return with(
        wiring -> {
          var actor = actor(wiring);
          Permissions.check(actor, Action.LOAD);
          var added = new ShippedLibrary(wiring.store().registers()).load(actor);
          added.forEach(
              (register, rows) ->
                  say(BureauRegisters.named(register).orElseThrow().title() + "：新增" + rows + "行"));
          if (json()) {
            printJson(added);
          }
          return DONE;
        });
  }
}
