package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.backup.BackedUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup FILE}. */
@Command(name = "backup", description = "把整个数据目录备份成一个文件，期间照常办公")
final class BackupVerb extends Verb {
  @Parameters(index = "0", paramLabel = "FILE", description = "备份文件，须在数据目录之外，不得已存在")
  private Path file = Path.of("");

  BackupVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    Path target = session().path(file);
    return with(
        wiring -> {
          Permissions.check(actor(wiring), Action.BACK_UP);
          var copied = wiring.backUp(target);
          say("已备份到 " + target + "：" + counts(copied));
          say("清单校验值 " + copied.checksum() + "，请另行记下，恢复时核对");
          note("备份中含全部资料和签名密钥，只有文件所有者可读，请按内部资料保管");
          if (json()) {
            printJson(json(copied, target));
          }
          return DONE;
        });
  }

  static String counts(BackedUp copied) {
    return "台账等"
        + copied.tables()
        + "张表共"
        + copied.rows()
        + "行，文件"
        + copied.files()
        + "个，共"
        + copied.bytes()
        + "字节";
  }

  static LinkedHashMap<String, Object> json(BackedUp copied, Path file) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("file", file.toString());
    answer.put("tables", copied.tables());
    answer.put("rows", copied.rows());
    answer.put("files", copied.files());
    answer.put("bytes", copied.bytes());
    answer.put("checksum", copied.checksum());
    return answer;
  }
}
