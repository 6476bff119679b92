package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.ingest.Hints;
import org.hengping.corpus.ingest.ImportFiles;
import org.hengping.corpus.ingest.Outcome;
import org.hengping.corpus.resemblance.CloseDocument;
import org.hengping.server.Wiring;
import org.hengping.server.demo.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import PATH… [--kind K] [--unit U] [--year Y]}. */
@Command(name = "import", description = "导入文件、整个目录或压缩包，坏文件不影响其余")
final class ImportVerb extends Verb {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "文件、目录或 .zip 压缩包")
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
    ImportFiles.Summary summary;
    try (var progress = new Progress(session().err(), onTerminal())) {
      progress.stage("导入", 0);
      summary =
          wiring
              .importFiles()
              .run(
                  files,
                  hints,
                  actor(wiring),
                  (outcome, done, known) -> {
                    report(outcome);
                    progress.reach(done, known);
                  });
    }
    wiring.index().catchUp();
    say(
        "共%d个文件：新增%d，未变%d，拒收%d"
            .formatted(summary.total(), summary.added(), summary.unchanged(), summary.rejected()));
    return summary.rejected() > 0 ? FINDINGS : DONE;
  }

  /** A bar shows only to a person who watches it and gets no line for each file. */
  private boolean onTerminal() {
    return json() && session().isLocal() && System.console() != null;
  }

  private void report(Outcome outcome) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("path", outcome.path());
    if (outcome instanceof Outcome.Added added) {
      known(fields, "added", added.document(), added.passages());
      fields.put("close", added.close().stream().map(ImportVerb::close).toList());
      say(
          "新增 "
              + added.document().id()
              + "  "
              + added.document().title()
              + "（"
              + added.path()
              + "）");
      added
          .close()
          .forEach(c -> say("     与 " + c.id() + "《" + c.title() + "》相近，" + c.percent() + "%"));
    } else if (outcome instanceof Outcome.Unchanged same) {
      known(fields, "unchanged", same.document(), same.passages());
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

  private static Map<String, Object> close(CloseDocument close) {
    return Map.of("documentId", close.id().value(), "similarity", close.percent());
  }

  private static void known(
      Map<String, Object> fields, String outcome, Document document, int passages) {
    fields.put("outcome", outcome);
    fields.put("documentId", document.id().value());
    fields.put("kind", document.kind().name());
    fields.put("passages", passages);
  }
}
