package org.hengping.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.server.Wiring;
import org.hengping.server.output.ReportFiles;
import org.hengping.server.output.ReportFormat;
import org.hengping.templates.binding.Subject;
import org.hengping.templates.binding.SubjectKind;
import org.hengping.templates.check.Issue;
import org.hengping.templates.draft.Draft;
import org.hengping.templates.draft.ReportTemplate;
import org.hengping.templates.draft.ReportTemplates;
import org.hengping.templates.draft.WriteDraft;
import org.hengping.templates.layout.Audience;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code report TEMPLATE [--year Y] [--evaluation ID] … [--all] [--variant V] --out DIR [--formats
 * …] [--audience …]}.
 */
@Command(name = "report", description = "按模板起草报告并写成文件")
final class ReportVerb extends Verb {
  @Parameters(index = "0", paramLabel = "TEMPLATE", description = "模板，见 templates")
  private String template;

  private final Map<SubjectKind.Parameter, String> given =
      new EnumMap<>(SubjectKind.Parameter.class);

  @Option(
      names = "--variant",
      paramLabel = "V",
      description = "大纲，见 templates；不写时按年度选用，起草过的沿用原来的大纲")
  private @Nullable String variant;

  @Option(names = "--all", description = "该年度每个对象各写一份，并打成 ZIP")
  private boolean all;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "写入的目录")
  private Path out;

  @Option(
      names = "--formats",
      paramLabel = "md,html,docx,pdf",
      split = ",",
      description = "格式，默认四种都写")
  private Set<ReportFormat> formats = new LinkedHashSet<>(List.of(ReportFormat.values()));

  @Option(names = "--audience", paramLabel = "staff|public", description = "读者，默认 staff")
  private Audience audience = Audience.STAFF;

  private final List<Path> files = new ArrayList<>();
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final List<Issue> issues = new ArrayList<>();

  ReportVerb(CommandSession session) {
    super(session);
    this.template = "";
    this.out = Path.of("");
  }

  /** One option for each part of a subject's id: {@code --year}, {@code --evaluation}, … */
  @Spec
  void spec(CommandSpec spec) {
    for (var parameter : SubjectKind.Parameter.values()) {
      spec.addOption(
          OptionSpec.builder("--" + parameter.key())
              .paramLabel(parameter == SubjectKind.Parameter.YEAR ? "Y" : "ID")
              .description(parameter.description())
              .type(String.class)
              .setter(setter(parameter))
              .build());
    }
  }

  private ISetter setter(SubjectKind.Parameter parameter) {
    return new ISetter() {
      @Override
      @SuppressWarnings("unchecked")
      public <T> T set(T value) {
        String before = given.get(parameter);
        if (value instanceof String text) {
          given.put(parameter, text);
        }
        return (T) before;
      }
    };
  }

  @Override
  public Integer call() throws IOException {
    var chosen =
        ReportTemplates.find(template)
            .orElseThrow(
                () ->
                    Refusal.wrongUsage(
                        "没有模板“"
                            + template
                            + "”，可用："
                            + String.join(
                                "、",
                                ReportTemplates.ALL.stream().map(ReportTemplate::id).toList())));
    return with(wiring -> run(wiring, chosen));
  }

  private int run(Wiring wiring, ReportTemplate chosen) throws IOException {
    var person = actor(wiring);
    Permissions.check(person, Action.DRAFT);
    var snapshot = wiring.store().registers().snapshot();
    var subjects =
        all ? ReportTemplates.subjects(chosen, neededYear(), snapshot) : List.of(subject(chosen));
    if (subjects.isEmpty()) {
      throw new Refusal("台账中" + neededYear() + "年没有“" + chosen.name() + "”的对象，请核对年度或先载入台账");
    }
    var drafting = wiring.writeDraft();
    var writing = wiring.reportFiles();
    Path folder = session().path(out);
    for (String subject : subjects) {
      if (hidden(chosen, subject, snapshot, person)) {
        if (!all) {
          throw new Refusal("台账中没有 " + subject + "，请核对编号");
        }
        continue;
      }
      if (withheld(chosen, subject, snapshot)) {
        String reason = subject + " 不予公开（涉密单位或已登记不予公开依据），不能写成公开版";
        if (!all) {
          throw new Refusal(reason);
        }
        note(reason + "，已跳过");
        continue;
      }
      var outcome =
          drafting.write(
              chosen, Optional.ofNullable(variant), subject, scope(chosen), snapshot, person);
      if (outcome instanceof WriteDraft.Outcome.Failed failed) {
        failed.issues().forEach(i -> note(i.message()));
        throw new Refusal(subject + " 没有写成");
      }
      write(wiring, writing, ((WriteDraft.Outcome.Written) outcome).draft(), folder);
    }
    if (all) {
      files.add(pack(folder, chosen));
    }
    finish();
    return DONE;
  }

  /** Whether the subject does not exist for this person. */
  private static boolean hidden(
      ReportTemplate chosen, String subject, RegisterSnapshot snapshot, Person person) {
    return !Permissions.may(person, Action.READ_RESTRICTED)
        && chosen.subject().find(subject, snapshot).map(Subject::restricted).orElse(false);
  }

  /** Whether the registers, as they stand now, keep the subject from a public version. */
  private boolean withheld(ReportTemplate chosen, String subject, RegisterSnapshot snapshot) {
    return audience == Audience.PUBLIC
        && chosen.subject().find(subject, snapshot).map(Subject::restricted).orElse(false);
  }

  private void write(Wiring wiring, ReportFiles writing, Draft draft, Path folder)
      throws IOException {
    Manuscript manuscript = draft.manuscript();
    if (audience == Audience.PUBLIC) {
      if (draft.document().restricted()) {
        throw new Refusal(draft.document().subject() + " 限制知悉，不能写成公开版");
      }
      manuscript = wiring.publicVersion(manuscript);
    }
    files.addAll(writing.write(manuscript, audience, formats, folder));
    draft.figures().forEach(f -> figures.putIfAbsent(f.calculation() + f.parameters(), f));
    issues.addAll(draft.issues());
  }

  private Scope scope(ReportTemplate chosen) {
    return audience == Audience.PUBLIC && !chosen.kind().publicByKind()
        ? Scope.PUBLIC
        : Scope.INTERNAL;
  }

  private int neededYear() {
    String year = given.getOrDefault(SubjectKind.Parameter.YEAR, "");
    if (year.isEmpty()) {
      throw Refusal.wrongUsage("缺少参数：--year");
    }
    if (!year.matches("\\d{4}")) {
      throw Refusal.wrongUsage("参数 --year 的值不对：" + year + "（应为四位数字）");
    }
    return Integer.parseInt(year);
  }

  private String subject(ReportTemplate chosen) {
    if (given.containsKey(SubjectKind.Parameter.YEAR)) {
      neededYear();
    }
    return chosen
        .subject()
        .id(given)
        .orElseThrow(
            () ->
                Refusal.wrongUsage(
                    "缺少参数："
                        + chosen.subject().parameters().stream()
                            .filter(p -> !given.containsKey(p))
                            .map(p -> "--" + p.key())
                            .collect(Collectors.joining("、"))
                        + (chosen.subject() == SubjectKind.YEAR ? "" : "（或用 --all 写该年度的全部）")));
  }

  private Path pack(Path folder, ReportTemplate chosen) throws IOException {
    Path file = folder.resolve(chosen.id() + "-" + neededYear() + ".zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Path report : files) {
        var entry = new ZipEntry(report.getFileName().toString());
        entry.setTime(0);
        zip.putNextEntry(entry);
        Files.copy(report, zip);
      }
    }
    return file;
  }

  private void finish() {
    files.forEach(f -> say(f.toString()));
    for (Issue issue : issues) {
      note(issue.message() + (issue.excerpt().isEmpty() ? "" : "：" + issue.excerpt()));
    }
    if (json()) {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("files", files.stream().map(Path::toString).toList());
      answer.put("figures", figures.values().stream().map(ReportVerb::asJson).toList());
      answer.put("issues", issues.stream().map(IssueReport::asJson).toList());
      printJson(answer);
    }
  }

  private static Map<String, Object> asJson(Figure figure) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("calculation", figure.calculation());
    fields.put("parameters", figure.parameters());
    fields.put("text", figure.text());
    fields.put("value", figure.value());
    fields.put("unit", figure.unit());
    return fields;
  }
}
