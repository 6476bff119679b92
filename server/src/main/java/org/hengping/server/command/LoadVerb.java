package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.form.BureauForms;
import org.hengping.corpus.form.Form;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.register.Register;
import org.hengping.server.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code load REGISTER FILE} and {@code load FORM PATH…}. */
@Command(name = "load", description = "把 CSV 或 XLSX 台账文件载入登记册，或载入单位填报的报表")
final class LoadVerb extends Verb {
  @Parameters(
      index = "0",
      paramLabel = "REGISTER",
      description = "台账名称，如 linkage；或报表名称，如 self-evaluation")
  private String register;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "台账的 CSV 或 XLSX 文件；报表可以是多个文件、目录或 ZIP")
  private List<Path> files = new ArrayList<>();

  LoadVerb(CommandSession session) {
    super(session);
    this.register = "";
  }

  /** The register with this name. */
  static Register named(String name) {
    return BureauRegisters.named(name)
        .orElseThrow(
            () ->
                Refusal.wrongUsage(
                    "没有名为“"
                        + name
                        + "”的台账或报表，可用："
                        + String.join(
                            "、",
                            Stream.concat(
                                    BureauRegisters.ALL.stream().map(Register::name),
                                    BureauForms.ALL.stream().map(Form::name))
                                .toList())));
  }

  @Override
  public Integer call() throws IOException {
    var form = BureauForms.named(register);
    if (form.isPresent()) {
      return with(wiring -> forms(wiring, form.get()));
    }
    var target = named(register);
    if (files.size() > 1) {
      throw Refusal.wrongUsage("台账一次只能载入一个文件");
    }
    return with(
        wiring -> {
          var actor = actor(wiring);
          Permissions.check(actor, Action.LOAD);
          var outcome = wiring.loadRegister().load(target, session().path(files.get(0)), actor);
          if (outcome instanceof LoadRegister.Outcome.Taken taken) {
            return taken(target, taken);
          }
          return refused(target, (LoadRegister.Outcome.Refused) outcome);
        });
  }

  private int forms(Wiring wiring, Form form) throws IOException {
    var report = new FormReport(form);
    wiring
        .loadForms()
        .load(
            form,
            files.stream().map(session()::path).toList(),
            actor(wiring),
            outcome -> report.add(outcome).forEach(this::note));
    say(report.summary());
    if (json()) {
      printJson(report.json());
    }
    return report.anyRefused() ? FINDINGS : DONE;
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
