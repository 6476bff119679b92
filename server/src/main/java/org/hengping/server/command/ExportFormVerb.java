package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.file.FileContent;
import org.hengping.corpus.form.BureauForms;
import org.hengping.corpus.form.Form;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.server.Wiring;
import org.hengping.server.staff.register.VisibleRegisters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export-form FORM [--unit U | --all] [--year Y] --out PATH}. */
@Command(name = "export-form", description = "生成下发给单位填写的 XLSX 报表，已知内容预先填好")
final class ExportFormVerb extends Verb {
  @Parameters(index = "0", paramLabel = "FORM", description = "报表名称，如 self-evaluation")
  private String form;

  @Option(names = "--unit", paramLabel = "U", description = "单位编码或名称；不给则为空白表")
  private @Nullable String unit;

  @Option(names = "--all", description = "每个单位一份")
  private boolean all;

  @Option(names = "--year", paramLabel = "Y", description = "报表所属预算年度，默认为现在应报的年度")
  private @Nullable Integer year;

  @Option(names = "--out", required = true, paramLabel = "PATH", description = "写入的文件或目录")
  private Path out;

  ExportFormVerb(CommandSession session) {
    super(session);
    this.form = "";
    this.out = Path.of("");
  }

  /** The form with this name. */
  private static Form named(String name) {
    return BureauForms.named(name)
        .orElseThrow(
            () ->
                Refusal.wrongUsage(
                    "没有名为“"
                        + name
                        + "”的报表，可用："
                        + String.join("、", BureauForms.ALL.stream().map(Form::name).toList())));
  }

  @Override
  public Integer call() throws IOException {
    var wanted = named(form);
    if (all && unit != null) {
      throw Refusal.wrongUsage("--unit 和 --all 只能给一个");
    }
    return with(
        wiring -> {
          var files = write(wiring, wanted);
          say(wanted.title() + "：" + files.size() + "份，已写入 " + session().path(out));
          if (json()) {
            printJson(
                Map.of(
                    "form",
                    wanted.name(),
                    "count",
                    files.size(),
                    "files",
                    files.stream().map(Path::toString).toList()));
          }
          return DONE;
        });
  }

  private List<Path> write(Wiring wiring, Form wanted) throws IOException {
    var visible = new VisibleRegisters(wiring.store().registers(), wiring.store().outbox());
    var export = wiring.exportForm(visible.snapshot(actor(wiring)));
    int of = year == null ? export.dueYear(wanted) : year;
    Path target = session().path(out);
    if (all) {
      var files = new ArrayList<Path>();
      for (RegisterRow row : export.units(wanted)) {
        for (FileContent file : export.unit(wanted, row, of)) {
          files.add(write(file, target.resolve(file.name())));
        }
      }
      return files;
    }
    if (unit != null) {
      var named = unit;
      var row =
          export
              .unit(named)
              .orElseThrow(() -> Refusal.wrongUsage("预算单位台账里没有“" + named + "”，请核对编码或名称"));
      var forms = export.unit(wanted, row, of);
      boolean single = target.toString().endsWith(".xlsx") && forms.size() == 1;
      var files = new ArrayList<Path>();
      for (FileContent file : forms) {
        files.add(write(file, single ? target : target.resolve(file.name())));
      }
      return files;
    }
    var blank = export.blank(wanted, of);
    return List.of(write(blank, Files.isDirectory(target) ? target.resolve(blank.name()) : target));
  }

  private static Path write(FileContent file, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    return Files.write(target, file.bytes());
  }
}
