package org.hengping.server.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.indicator.Discrimination;
import org.hengping.corpus.indicator.EditLibrary;
import org.hengping.corpus.indicator.IndicatorLibrary;
import org.hengping.corpus.indicator.IndicatorUse;
import org.hengping.corpus.indicator.IndicatorVersion;
import org.hengping.corpus.indicator.Lineage;
import org.hengping.corpus.indicator.VersionId;
import org.hengping.corpus.people.Person;
import org.hengping.server.Wiring;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code indicator ID [--recommend | --deprecate]}. */
@Command(name = "indicator", description = "显示指标的释义、版本、来历、使用情况和区分度")
final class IndicatorVerb extends Verb {
  /** What is done to a version. */
  static final class Step {
    @Option(names = "--recommend", description = "推荐这个草稿版本，原推荐版本由它替代")
    private boolean recommend;

    @Option(names = "--deprecate", description = "停用这个版本")
    private boolean deprecate;
  }

  @Parameters(index = "0", paramLabel = "ID", description = "指标编号或版本，如 ZB-000017、ZB-000017.v2")
  private String id = "";

  @ArgGroup private Step step = new Step();

  IndicatorVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    return with(
        wiring -> {
          var actor = actor(wiring);
          Permissions.check(actor, Action.READ);
          take(wiring, actor);
          show(IndicatorLibrary.of(wiring.store().registers().snapshot()), actor);
          return DONE;
        });
  }

  private void take(Wiring wiring, Person actor) {
    if (!step.recommend && !step.deprecate) {
      return;
    }
    var version =
        VersionId.parse(id).orElseThrow(() -> Refusal.wrongUsage("推荐或停用须写明版本，如 " + id + ".v2"));
    var edit = new EditLibrary(wiring.store().registers());
    if (step.recommend) {
      var superseded = edit.recommend(version, actor);
      note(version + " 已推荐" + (superseded.isEmpty() ? "" : "，替代 " + names(superseded)));
    } else {
      edit.deprecate(version, actor);
      note(version + " 已停用");
    }
  }

  private static String names(List<VersionId> versions) {
    return String.join("、", versions.stream().map(VersionId::toString).toList());
  }

  private void show(IndicatorLibrary library, Person actor) {
    var version =
        VersionId.parse(id)
            .flatMap(library::find)
            .or(() -> library.current(id))
            .orElseThrow(() -> Refusal.wrongUsage("指标库中没有 " + id + "，请核对编号（应如 ZB-000017）"));
    var uses =
        Permissions.may(actor, Action.READ_RESTRICTED)
            ? library.uses(version.id().indicator())
            : library.openUses(version.id().indicator());
    var lineage = library.lineage(version);
    var discrimination = IndicatorLibrary.discrimination(uses);
    if (json()) {
      printJson(asJson(library, version, lineage, uses, discrimination));
    } else {
      print(library, version, lineage, uses, discrimination);
    }
  }

  private void print(
      IndicatorLibrary library,
      IndicatorVersion version,
      Lineage lineage,
      List<IndicatorUse> uses,
      Discrimination discrimination) {
    say(version.id() + "  " + version.name() + "（" + title(version, "status") + "）");
    for (var field : version.row().register().fields()) {
      if (version.row().has(field.key()) && !field.identifying()) {
        say("  " + field.heading() + "：" + title(version, field.key()));
      }
    }
    say(
        "版本："
            + String.join(
                "、",
                library.versions(version.id().indicator()).stream()
                    .map(v -> v.id() + "（" + title(v, "status") + "）")
                    .toList()));
    lineage.from().ifPresent(from -> say("来自：" + from.id()));
    lineage
        .differences()
        .forEach(d -> say("  " + d.heading() + "：“" + d.before() + "” → “" + d.after() + "”"));
    say("使用" + uses.size() + "次，" + describe(discrimination));
    uses.forEach(
        u ->
            say(
                "  "
                    + u.year()
                    + "  "
                    + u.evaluation()
                    + "  "
                    + u.object()
                    + "  "
                    + u.score().stripTrailingZeros().toPlainString()
                    + "/"
                    + u.weight().stripTrailingZeros().toPlainString()
                    + (u.confirmed() ? "" : "（按名称匹配）")));
  }

  private static String describe(Discrimination d) {
    if (d.uses() == 0) {
      return "尚无得分";
    }
    return "满分"
        + d.full()
        + "次（"
        + d.fullShare()
        + "%），得分率"
        + d.lowest()
        + "%至"
        + d.highest()
        + "%，平均"
        + d.mean()
        + "%"
        + (d.isLow() ? "，区分度低" : "");
  }

  private static String title(IndicatorVersion version, String field) {
    return version.row().register().field(field).title(version.text(field));
  }

  private static Map<String, Object> asJson(
      IndicatorLibrary library,
      IndicatorVersion version,
      Lineage lineage,
      List<IndicatorUse> uses,
      Discrimination discrimination) {
    var fields = new LinkedHashMap<String, Object>(version.row().texts());
    fields.put("version", version.id().number());
    fields.put("name", version.name());
    fields.put(
        "versions",
        library.versions(version.id().indicator()).stream()
            .map(v -> Map.of("version", v.id().number(), "status", v.status().name()))
            .toList());
    var from = new LinkedHashMap<String, Object>();
    from.put("from", lineage.from().map(f -> f.id().toString()).orElse(""));
    from.put("differences", lineage.differences());
    from.put("copies", lineage.copies().stream().map(VersionId::toString).toList());
    fields.put("lineage", from);
    fields.put("usage", uses.stream().map(IndicatorVerb::asJson).toList());
    fields.put("discrimination", asJson(discrimination));
    return fields;
  }

  private static Map<String, Object> asJson(IndicatorUse use) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("version", use.version().number());
    fields.put("confirmed", use.confirmed());
    fields.put("evaluation", use.evaluation());
    fields.put("year", use.year());
    fields.put("object", use.object());
    fields.put("weight", use.weight());
    fields.put("score", use.score());
    return fields;
  }

  private static Map<String, Object> asJson(Discrimination d) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("uses", d.uses());
    fields.put("full", d.full());
    fields.put("fullShare", d.fullShare());
    fields.put("lowest", d.lowest());
    fields.put("highest", d.highest());
    fields.put("mean", d.mean());
    fields.put("spread", d.spread());
    fields.put("low", d.isLow());
    return fields;
  }
}
