package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.form.BureauForms;
import org.hengping.corpus.form.Form;
import org.hengping.corpus.form.LoadTable;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.LoadRegister;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterFile;
import org.hengping.server.Wiring;
import org.hengping.server.staff.register.LoadRows;
import org.hengping.server.staff.register.VisibleRegisters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

  @Option(names = "--preview", description = "只显示表头怎样对照、各行将怎样载入，不保存")
  private boolean preview;

  @Option(names = "--map", description = "确认表头对照并记住，以后同样表头的文件直接载入")
  private boolean map;

  @Option(names = "--column", paramLabel = "HEADING=FIELD", description = "指定某一列对应的字段，等号后留空表示不要这一列")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "表中没有而各行相同的字段值")
  private Map<String, String> constants = new LinkedHashMap<>();

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
    return with(wiring -> table(wiring, target, session().path(files.get(0))));
  }

  private int table(Wiring wiring, Register target, Path file) throws IOException {
    Permissions.check(actor(wiring), Action.LOAD);
    if (preview || map) {
      return mapped(wiring, target, file);
    }
    var outcome = load(wiring, target, RegisterFile.read(target, file));
    if (outcome instanceof LoadRegister.Outcome.Refused refused) {
      var known = wiring.loadTable().known(target, FileContent.of(file), advice());
      if (known.isEmpty()) {
        note("若文件的表头与本系统不同，可加 --preview 查看怎样对照，再加 --map 确认");
        return refused(target, refused);
      }
      say("按记住的表头对照载入（第" + known.get().layout().headingRow() + "行为表头）");
      outcome = load(wiring, target, known.get().content());
    }
    return told(wiring, target, outcome);
  }

  private LoadRegister.Outcome load(Wiring wiring, Register target, RegisterFile.Content content) {
    var visible = new VisibleRegisters(wiring.store().registers(), wiring.store().outbox());
    return new LoadRows(wiring.loadRegister(), visible).load(target, content, actor(wiring));
  }

  private LoadTable.Advice advice() {
    return new LoadTable.Advice(columns, constants);
  }

  private int told(Wiring wiring, Register target, LoadRegister.Outcome outcome) {
    return outcome instanceof LoadRegister.Outcome.Taken taken
        ? taken(wiring, target, taken)
        : refused(target, (LoadRegister.Outcome.Refused) outcome);
  }

  private int mapped(Wiring wiring, Register target, Path file) throws IOException {
    var tables = wiring.loadTable();
    var found =
        tables
            .preview(target, FileContent.of(file), advice())
            .orElseThrow(
                () -> new Refusal("在 " + file + " 中找不到“" + target.title() + "”的表头，请核对台账名称和文件"));
    var report = new TableReport(found);
    report.lines().forEach(map ? this::note : this::say);
    if (!map) {
      if (json()) {
        printJson(report.json());
      }
      return found.content().faults().isEmpty() ? DONE : FINDINGS;
    }
    var outcome = load(wiring, target, found.content());
    if (outcome instanceof LoadRegister.Outcome.Taken) {
      tables.remember(found, actor(wiring));
    }
    return told(wiring, target, outcome);
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

  private int taken(Wiring wiring, Register target, LoadRegister.Outcome.Taken taken) {
    var counts = taken.counts();
    int rows = counts.added() + counts.changed() + counts.unchanged();
    say(target.title() + "：共" + rows + "行，新增" + counts.added() + "行，更改" + counts.changed() + "行");
    int stale = wiring.figureWatch().stale().size();
    if (stale > 0) {
      say("文稿中有" + stale + "处数字、表格或图与台账现有数据不一致，用 figures --stale 逐处查看");
    }
    if (json()) {
      printJson(
          Map.of(
              "register", target.name(),
              "rows", rows,
              "added", counts.added(),
              "changed", counts.changed(),
              "unchanged", counts.unchanged(),
              "stale", stale,
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
