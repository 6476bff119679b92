package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.ingest.format.Limits;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.templates.docx.HouseStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code house-style [FILE] [--use | --remove]}. */
@Command(name = "house-style", description = "检查一份 DOCX 能否用作本单位的样式文件；--use 启用，--remove 恢复国标样式")
final class HouseStyleVerb extends Verb {
  @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "样式文件（.docx）")
  private @Nullable Path file;

  @Option(names = "--use", description = "启用：以后写出的 DOCX 用它的字体、颜色和页边距")
  private boolean use;

  @Option(names = "--remove", description = "停用样式文件")
  private boolean remove;

  HouseStyleVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    if (remove) {
      return with(
          wiring -> {
            Permissions.check(actor(wiring), Action.LOAD);
            wiring.houseStyle().remove();
            say("已恢复国标样式，重新启动服务后生效");
            return DONE;
          });
    }
    if (file == null) {
      throw Refusal.wrongUsage("缺少参数：FILE");
    }
    Path path = session().path(file);
    if (Files.size(path) > Limits.FILE) {
      throw new Refusal(ReadFile.tooLarge().getMessage());
    }
    byte[] bytes = Files.readAllBytes(path);
    var outcome = HouseStyle.read(bytes);
    if (outcome instanceof HouseStyle.Outcome.Refused refused) {
      throw new Refusal("不能用作样式文件：" + refused.reason());
    }
    tell(((HouseStyle.Outcome.Read) outcome).style());
    if (use) {
      with(
          wiring -> {
            Permissions.check(actor(wiring), Action.LOAD);
            wiring.houseStyle().use(bytes);
            note("已启用，重新启动服务后写出的 DOCX 用这份样式");
            return DONE;
          });
    }
    return DONE;
  }

  private void tell(HouseStyle style) {
    say(style.taken().isEmpty() ? "没有可以采用的样式" : "采用：");
    style.taken().forEach(t -> say("  " + t));
    say("不采用：");
    style.left().forEach(l -> say("  " + l));
    if (json()) {
      var answer = new LinkedHashMap<String, List<String>>();
      answer.put("taken", style.taken());
      answer.put("left", style.left());
      printJson(answer);
    }
  }
}
