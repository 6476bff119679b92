package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.register.RegisterFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dump REGISTER [--out FILE]}. */
@Command(name = "dump", description = "把登记册导出为 CSV 或 XLSX，可改后再载入")
final class DumpVerb extends Verb {
  @Parameters(index = "0", paramLabel = "REGISTER", description = "台账名称，如 linkage")
  private String register;

  @Option(names = "--out", paramLabel = "FILE", description = "写入的文件，默认写到标准输出")
  private @Nullable Path out;

  DumpVerb(CommandSession session) {
    super(session);
    this.register = "";
  }

  @Override
  public Integer call() throws IOException {
    var source = LoadVerb.named(register);
    return with(
        wiring -> {
          var rows = wiring.store().registers().rows(source);
          var target = Optional.ofNullable(out).map(p -> session().path(p));
          if (target.isEmpty()) {
            RegisterFile.writeCsv(source, rows, session().out());
            return DONE;
          }
          RegisterFile.write(source, rows, target.get());
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
