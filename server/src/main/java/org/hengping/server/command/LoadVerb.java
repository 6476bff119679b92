package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code load REGISTER FILE}. */
@Command(name = "load", description = "把 CSV 或 XLSX 台账文件载入登记册")
final class LoadVerb extends Verb {
  @Parameters(index = "0", paramLabel = "REGISTER", description = "台账名称，如 linkage")
  private String register;

  @Parameters(index = "1", paramLabel = "FILE", description = "CSV 或 XLSX 文件")
  private Path file;

  LoadVerb(CommandSession session) {
    super(session);
    this.register = "";
    this.file = Path.of("");
  }

  /** The register with this name. */
  static Register named(String name) {
    return BureauRegisters.named(name)
        .orElseThrow(
            () ->
                Refusal.wrongUsage(
                    "没有名为“"
                        + name
                        + "”的台账，可用："
                        + String.join(
                            "、", BureauRegisters.ALL.stream().map(Register::name).toList())));
  }

  @Override
  public Integer call() throws IOException {
    var target = named(register);
    return with(
        wiring -> {
          var actor = actor(wiring);
          Permissions.check(actor, Action.LOAD);
          var outcome = wiring.loadRegister().load(target, session().path(file), actor);
          if (outcome instanceof LoadRegister.Outcome.Taken taken) {
            return taken(target, taken);
          }
          return refused(target, (LoadRegister.Outcome.Refused) outcome);
        });
  }

  private int taken(Register target, LoadRegister.Outcome.Taken taken) {
    var counts = taken.counts();
    int rows = counts.added() + counts.changed() + counts.unchanged();
    say(target.title() + "：共" + rows + "行，新增" + counts.added() + "行，更改" + counts.changed() + "行");
    if (json()) {
      printJson(
          Map.of(
              "register", target.name(),
              "rows", rows,
              "added", counts.added(),
              "changed", counts.changed(),
              "unchanged", counts.unchanged(),
              "faults", List.of()));
    }
    return DONE;
  }

  private int refused(Register target, LoadRegister.Outcome.Refused refused) {
    note(target.title() + "：文件有" + refused.faults().size() + "处不符，整份未载入");
    for (var fault : refused.faults()) {
      note(
          (fault.sheet().isEmpty() ? "" : fault.sheet() + " ")
              + (fault.row() > 0 ? "第" + fault.row() + "行" : "")
              + (fault.column().isEmpty() ? "" : "“" + fault.column() + "”列")
              + (fault.row() > 0 || !fault.column().isEmpty() ? "：" : "")
              + fault.message());
    }
    if (json()) {
      printJson(Map.of("register", target.name(), "rows", 0, "faults", refused.faults()));
    }
    return FINDINGS;
  }
}
