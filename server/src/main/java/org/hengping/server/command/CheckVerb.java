package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.FileReaders;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.UnseenText;
import org.hengping.templates.check.DraftCheck;
import org.hengping.templates.check.Issue;
import org.hengping.templates.check.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check PATH}: needs no data folder and stores nothing. */
@Command(name = "check", description = "检查任何一份 DOCX、PDF、Markdown 等文件，列出问题和位置；不保存")
final class CheckVerb extends Verb {
  @Parameters(index = "0", paramLabel = "PATH", description = "要检查的文件")
  private Path path = Path.of("");

  CheckVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    Path file = session().path(path);
    String name = String.valueOf(file.getFileName());
    if (!ReadFile.canRead(name)) {
      throw new Refusal(ReadFile.unknown(name));
    }
    if (Files.size(file) > Limits.FILE) {
      throw new Refusal(ReadFile.tooLarge().getMessage());
    }
    Reading reading;
    try (var readers = new FileReaders(1)) {
      reading = readers.read(Files.readAllBytes(file), name);
    }
    if (reading instanceof Reading.Read read) {
      return report(issues(read.manuscript()));
    } else if (reading instanceof Reading.Refused refused) {
      throw new Refusal(refused.reason());
    }
    throw new Refusal("文件带有密级标志，没有检查；请按保密规定在涉密载体上处理");
  }

  private static List<Issue> issues(Manuscript manuscript) {
    var issues = new ArrayList<>(new DraftCheck().check(manuscript));
    var blocks = manuscript.blocks();
    for (int b = 0; b < blocks.size(); b++) {
      if (blocks.get(b) instanceof Block.Unrecognised u) {
        issues.add(
            new Issue(
                "UNRECOGNISED",
                Severity.WARNING,
                "这一处没有读懂，未作检查，请人工核对",
                u.what(),
                Optional.of(new Anchor(manuscript.page(b), b, -1, 0, 0))));
      }
    }
    for (UnseenText unseen : manuscript.unseen()) {
      issues.add(
          new Issue(
              "HIDDEN",
              Severity.WARNING,
              unseen.place() + "有读者看不见的文字（" + unseen.reason() + "），外发前请清除",
              unseen.text(),
              Optional.empty()));
    }
    return issues;
  }

  private int report(List<Issue> issues) {
    issues.forEach(i -> say(IssueReport.line(i)));
    say(issues.isEmpty() ? "没有发现问题" : "共" + issues.size() + "处");
    if (json()) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("issues", issues.stream().map(IssueReport::asJson).toList());
      printJson(answer);
    }
    return issues.isEmpty() ? DONE : FINDINGS;
  }
}
