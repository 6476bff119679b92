package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hengping.corpus.backup.BackedUp;
import org.hengping.corpus.backup.RestoreFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restore FILE}. */
@Command(name = "restore", description = "把备份恢复到一个空的数据目录，并核对")
final class RestoreVerb extends Verb {
  @Parameters(index = "0", paramLabel = "FILE", description = "备份文件")
  private Path file = Path.of("");

  RestoreVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    Path source = session().path(file);
    BackedUp restored = new RestoreFolder(data()).from(source);
    List<String> problems = with(wiring -> wiring.verify());
    say("已恢复到 " + data() + "：" + BackupVerb.counts(restored));
    say("清单校验值 " + restored.checksum());
    problems.forEach(this::note);
    say(problems.isEmpty() ? "核对无误，索引和门户已重建" : "发现" + problems.size() + "处问题，均为备份时就有");
    if (json()) {
      var answer = BackupVerb.json(restored, source);
      answer.put("ok", problems.isEmpty());
      answer.put("problems", problems);
      printJson(answer);
    }
    return problems.isEmpty() ? DONE : FINDINGS;
  }
}
