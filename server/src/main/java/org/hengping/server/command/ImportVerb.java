package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.ingest.Hints;
import org.hengping.corpus.ingest.Outcome;
import org.hengping.server.Wiring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import PATH… [--kind K] [--unit U] [--year Y]}. */
@Command(name = "import", description = "导入文件或整个目录，坏文件不影响其余")
final class ImportVerb extends Verb {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "文件或目录")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--kind", paramLabel = "K", description = "文档种类：${COMPLETION-CANDIDATES}")
  private @Nullable DocumentKind kind;

  @Option(names = "--unit", paramLabel = "U", description = "所属单位名称")
  private @Nullable String unit;

  @Option(names = "--year", paramLabel = "Y", description = "所属年度")
  private @Nullable Integer year;

  ImportVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    return with(this::run);
  }

  private int run(Wiring wiring) {
    var hints =
        new Hints(
            Optional.ofNullable(kind),
            Optional.ofNullable(unit),
            year == null ? OptionalInt.empty() : OptionalInt.of(year));
    var files = paths.stream().map(session()::path).toList();
    var summary = wiring.importFiles().run(files, hints, actor(wiring), this::report);
    wiring.index().catchUp();
    say(
        "共"
            + (summary.added() + summary.unchanged() + summary.rejected())
            + "个文件：新增"
            + summary.added()
            + "，未变"
            + summary.unchanged()
            + "，拒收"
            + summary.rejected());
    return summary.rejected() > 0 ? FINDINGS : DONE;
  }

  private void report(Outcome outcome) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("path", outcome.path());
    if (outcome instanceof Outcome.Added added) {
      known(
          fields,
          "added",
          added.document().id().value(),
          added.document().kind(),
          added.passages());
      say(
          "新增 "
              + added.document().id()
              + "  "
              + added.document().title()
              + "（"
              + added.path()
              + "）");
    } else if (outcome instanceof Outcome.Unchanged same) {
      known(
          fields,
          "unchanged",
          same.document().id().value(),
          same.document().kind(),
          same.passages());
      say("未变 " + same.document().id() + "  " + same.document().title() + "（" + same.path() + "）");
    } else if (outcome instanceof Outcome.Rejected rejected) {
      fields.put("outcome", "rejected");
      fields.put("reason", rejected.reason());
      note("拒收 " + rejected.path() + "：" + rejected.reason());
    }
    if (json()) {
      printJson(fields);
      session().out().flush();
    }
  }

  private static void known(
      Map<String, Object> fields, String outcome, String id, DocumentKind kind, int passages) {
    fields.put("outcome", outcome);
    fields.put("documentId", id);
    fields.put("kind", kind.name());
    fields.put("passages", passages);
  }
}
