package org.hengping.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.document.StaleRevision;
import org.hengping.corpus.people.StalePerson;
import org.hengping.corpus.proposal.ProposalConflict;
import org.hengping.corpus.register.StaleRow;
import org.hengping.corpus.store.StoreFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code hengping} with all its verbs. */
@Command(
    name = "hengping",
    description = "衡评：预算绩效评价报告的起草、查找和公开",
    synopsisHeading = "用法：",
    commandListHeading = "%n命令：%n",
    optionListHeading = "%n选项：%n",
    parameterListHeading = "%n参数：%n",
    synopsisSubcommandLabel = "命令")
public final class Hengping {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示用法")
  private boolean help;

  private Hengping() {}

  /** Runs one verb and gives the exit code (DESIGN §5). */
  public static int run(CommandSession session, String... args) {
    var line = new CommandLine(new Hengping());
    for (Verb verb : verbs(session)) {
      var subcommand = new CommandLine(verb);
      subcommand.getCommandSpec().usageMessage().synopsisHeading("用法：");
      line.addSubcommand(subcommand);
    }
    line.setOut(new PrintWriter(session.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler((e, a) -> wrongUsage(session, e));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(session, e));
    if (args.length == 0) {
      line.usage(session.err());
      return CommandLine.ExitCode.USAGE;
    }
    return new HandOver(session).orElse(args, () -> line.execute(args));
  }

  private static List<Verb> verbs(CommandSession session) {
    return List.of(
        new DemoVerb(session),
        new ServeVerb(session),
        new PortalVerb(session),
        new ImportVerb(session),
        new ProposalsVerb(session),
        new LoadVerb(session),
        new DumpVerb(session),
        new ExportFormVerb(session),
        new SubmissionsVerb(session),
        new LinksVerb(session),
        new FrameworksVerb(session),
        new IndicatorVerb(session),
        new CheckScoresVerb(session),
        new ArchiveVerb(session),
        new SearchVerb(session),
        new TemplatesVerb(session),
        new FiguresVerb(session),
        new ReportVerb(session),
        new ReviseVerb(session),
        new CheckVerb(session),
        new HouseStyleVerb(session),
        new SubmitVerb(session),
        new ReviewVerb(session),
        new ApproveVerb(session),
        new PublishVerb(session),
        new WithdrawVerb(session),
        new VerifyVerb(session),
        new ReindexVerb(session),
        new AuditVerb(session),
        new BackupVerb(session),
        new RestoreVerb(session));
  }

  private static int wrongUsage(CommandSession session, CommandLine.ParameterException e) {
    String message = e.getMessage();
    if (e instanceof CommandLine.UnmatchedArgumentException u) {
      message = "不认识的参数：" + String.join(" ", u.getUnmatched());
    } else if (e instanceof CommandLine.MissingParameterException m) {
      message =
          "缺少参数："
              + String.join(
                  "、", m.getMissing().stream().map(CommandLine.Model.ArgSpec::paramLabel).toList());
    } else if (e.getArgSpec() != null) {
      message = "参数 " + e.getArgSpec().paramLabel() + " 的值不对：" + e.getValue();
    }
    session.err().println("用法不对：" + message);
    session.err().println(e.getCommandLine().getUsageMessage());
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(CommandSession session, Exception e) throws Exception {
    var fault = StoreFault.explain(e);
    if (fault.isPresent()) {
      session.err().println(fault.get());
    } else if (e instanceof Refusal
        || e instanceof NotAllowed
        || e instanceof StaleRevision
        || e instanceof ProposalConflict
        || e instanceof StaleRow
        || e instanceof StalePerson
        || e instanceof IllegalArgumentException
        || e instanceof IllegalStateException) {
      session.err().println(e.getMessage());
    } else if (e instanceof NoSuchFileException missing) {
      session.err().println("没有这个文件：" + missing.getFile());
    } else if (e instanceof FileSystemException file) {
      session.err().println("文件读写失败：" + file.getFile() + "（" + reason(file) + "）");
    } else if (e instanceof UncheckedIOException
        && e.getCause() instanceof FileSystemException file
        && !String.valueOf(e.getMessage()).contains(String.valueOf(file.getReason()))) {
      session.err().println("读写失败：" + e.getMessage() + "（" + reason(file) + "）");
    } else if (e instanceof IOException || e instanceof UncheckedIOException) {
      session.err().println("读写失败：" + inChinese(e.getMessage()));
    } else {
      session.err().println("程序出错：" + e);
    }
    return e instanceof Refusal refusal ? refusal.exitCode() : 3;
  }

  private static String reason(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return "没有权限";
    }
    return e.getReason() == null ? e.getClass().getSimpleName() : inChinese(e.getReason());
  }

  /** The system's own words for what people meet most. */
  private static String inChinese(@Nullable String reason) {
    return String.valueOf(reason)
        .replace("No space left on device", "磁盘已满，请腾出空间后重试")
        .replace("Disk quota exceeded", "磁盘配额已用完，请腾出空间后重试")
        .replace("Read-only file system", "磁盘是只读的")
        .replace("Permission denied", "没有权限");
  }
}
