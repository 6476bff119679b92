package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.server.Wiring;
import org.hengping.templates.revise.ReviseReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code revise ID FILE [--based N] [--prefer file|report]}. */
@Command(name = "revise", description = "把导出后在 Word 或 WPS 中改过的文件收回，作为报告的下一版")
final class ReviseVerb extends Verb {
  @Parameters(index = "0", paramLabel = "ID", description = "文档编号（D-000123）或评价编号（PJ-2021-001）")
  private String id = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "改过的 DOCX 文件")
  private Path file = Path.of("");

  @Option(names = "--based", paramLabel = "N", description = "文件由第几版导出；不写时按内容认定")
  private @Nullable Integer based;

  @Option(names = "--prefer", paramLabel = "file|report", description = "同一处两边都改过时以哪边为准；不写时不保存，只列出")
  private ReviseReport.Prefer prefer = ReviseReport.Prefer.NEITHER;

  ReviseVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    return with(this::run);
  }

  private int run(Wiring wiring) throws IOException {
    Path path = session().path(file);
    if (Files.size(path) > Limits.FILE) {
      throw new Refusal(ReadFile.tooLarge().getMessage());
    }
    var outcome =
        wiring
            .reviseReport()
            .revise(
                report(wiring),
                Files.readAllBytes(path),
                String.valueOf(path.getFileName()),
                based == null ? OptionalInt.empty() : OptionalInt.of(based),
                prefer,
                actor(wiring));
    if (outcome instanceof ReviseReport.Outcome.Saved saved) {
      return saved(saved, wiring);
    } else if (outcome instanceof ReviseReport.Outcome.Unchanged same) {
      say(same.document().id() + " 与文件内容相同，没有新版");
      tell("unchanged", same.document().id().value(), Map.of("based", same.based()));
      return DONE;
    } else if (outcome instanceof ReviseReport.Outcome.Clashing clashing) {
      return clashing(clashing);
    }
    throw new Refusal(((ReviseReport.Outcome.Refused) outcome).reason());
  }

  private DocumentId report(Wiring wiring) {
    return id.startsWith("D-") ? new DocumentId(id) : wiring.releases().document(id).id();
  }

  private int saved(ReviseReport.Outcome.Saved saved, Wiring wiring) {
    wiring.index().catchUp();
    say(
        "%s 已收为第%d版（文件由第%d版导出）%s，%d个数字仍随台账更新"
            .formatted(
                saved.document().id(),
                saved.document().revision(),
                saved.based(),
                saved.merged() ? "，他人修改的其他部分已一并保留" : "",
                saved.kept()));
    saved.issues().forEach(i -> note(IssueReport.line(i)));
    var more = new LinkedHashMap<String, Object>();
    more.put("based", saved.based());
    more.put("revision", saved.document().revision());
    more.put("merged", saved.merged());
    more.put("figures", saved.kept());
    more.put("issues", saved.issues().stream().map(IssueReport::asJson).toList());
    tell("saved", saved.document().id().value(), more);
    return DONE;
  }

  private int clashing(ReviseReport.Outcome.Clashing clashing) {
    note(
        "没有保存：文件由第%d版导出，之后报告已到第%d版，有%d处两边都改过。可加 --prefer file（以文件为准）或 --prefer report（以报告现文为准）再收"
            .formatted(clashing.based(), clashing.document().revision(), clashing.places().size()));
    for (ReviseReport.Clash clash : clashing.places()) {
      note(
          clash.place()
              + "\n  原文："
              + clash.before()
              + "\n  文件："
              + clash.file()
              + "\n  报告现文："
              + clash.report());
    }
    var more = new LinkedHashMap<String, Object>();
    more.put("based", clashing.based());
    more.put("revision", clashing.document().revision());
    more.put("places", clashing.places());
    tell("clash", clashing.document().id().value(), more);
    return FINDINGS;
  }

  private void tell(String outcome, String documentId, Map<String, Object> more) {
    if (json()) {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("outcome", outcome);
      fields.put("documentId", documentId);
      fields.putAll(more);
      printJson(fields);
    }
  }
}
