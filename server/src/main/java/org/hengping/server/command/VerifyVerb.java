package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.audit.AuditAnchor;
import org.hengping.corpus.audit.CheckExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code verify}, and {@code verify --audit FILE} without a data folder. */
@Command(name = "verify", description = "核对审计日志、台账、原件、索引、发布包和公开日志")
final class VerifyVerb extends Verb {
  private static final Pattern HEAD = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

  @Option(names = "--audit", paramLabel = "FILE", description = "只核对导出的审计日志，不需要数据目录")
  private @Nullable Path audit;

  @Option(names = "--head", paramLabel = "N:HASH", description = "与 --audit 同用：以前记下的末条")
  private @Nullable String head;

  @Option(names = "--key", paramLabel = "FILE", description = "与 --audit 同用：数据目录的 keys/audit.pub")
  private @Nullable Path key;

  VerifyVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    if (audit != null) {
      return offline(session().path(audit));
    }
    List<String> problems = with(wiring -> wiring.verify());
    tell(problems);
    if (json()) {
      printJson(Map.of("ok", problems.isEmpty(), "problems", problems));
    }
    return problems.isEmpty() ? DONE : FINDINGS;
  }

  private void tell(List<String> problems) {
    problems.forEach(this::note);
    say(problems.isEmpty() ? "核对无误" : "发现" + problems.size() + "处问题");
  }

  private int offline(Path file) throws IOException {
    Optional<String> expected =
        key == null ? Optional.empty() : Optional.of(Files.readString(session().path(key)));
    var checked = new CheckExport(known(), expected).check(file);
    tell(checked.problems());
    say("共" + checked.head().sequence() + "条，末条 " + mark(checked) + "，签名密钥 " + checked.key());
    if (expected.isEmpty()) {
      note("没有用 --key 给出公钥：只说明文件前后一致，不说明出自哪个数据目录");
    }
    if (json()) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("ok", checked.problems().isEmpty());
      answer.put("problems", checked.problems());
      answer.put("entries", checked.head().sequence());
      answer.put("head", mark(checked));
      answer.put("key", checked.key());
      printJson(answer);
    }
    return checked.problems().isEmpty() ? DONE : FINDINGS;
  }

  private static String mark(CheckExport.Checked checked) {
    return checked.head().sequence() + ":" + checked.head().hash();
  }

  private Optional<AuditAnchor.Mark> known() {
    if (head == null) {
      return Optional.empty();
    }
    var parts = HEAD.matcher(head);
    if (!parts.matches()) {
      throw Refusal.wrongUsage("--head 应为“序号:校验值”，即导出时显示的末条");
    }
    return Optional.of(new AuditAnchor.Mark(Long.parseLong(parts.group(1)), parts.group(2)));
  }
}
