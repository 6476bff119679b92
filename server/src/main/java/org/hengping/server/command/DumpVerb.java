package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.register.RegisterFile;
import org.hengping.corpus.register.RowVersion;
import org.hengping.server.staff.register.VisibleRegisters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dump REGISTER [--versions] [--out FILE]}. */
@Command(name = "dump", description = "把登记册导出为 CSV 或 XLSX，可改后再载入")
final class DumpVerb extends Verb {
  @Parameters(index = "0", paramLabel = "REGISTER", description = "台账名称，如 linkage")
  private String register;

  @Option(names = "--out", paramLabel = "FILE", description = "写入的文件，默认写到标准输出")
  private @Nullable Path out;

  @Option(names = "--versions", description = "另附每行的版本和出处两列，改后载入时能发现他人已改的行")
  private boolean versions;

  DumpVerb(CommandSession session) {
    super(session);
    this.register = "";
  }

  @Override
  public Integer call() throws IOException {
    var source = LoadVerb.named(register);
    return with(
        wiring -> {
          var registers = wiring.store().registers();
          var newest =
              versions
                  ? Optional.of(registers.newest(source))
                  : Optional.<Map<String, RowVersion>>empty();
          var visible = new VisibleRegisters(registers, wiring.store().outbox());
          var rows = visible.rows(source, actor(wiring));
          var target = Optional.ofNullable(out).map(p -> session().path(p));
          if (target.isEmpty()) {
            RegisterFile.writeCsv(source, rows, newest, session().out());
            return DONE;
          }
          RegisterFile.write(source, rows, newest, target.get());
          say(source.title() + "：" + rows.size() + "行，已写入 " + target.get());
          if (json()) {
            printJson(
                Map.of(
                    "register",
                    source.name(),
                    "rows",
                    rows.size(),
                    "file",
                    target.get().toString()));
          }
          return DONE;
        });
  }
}
