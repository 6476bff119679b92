package org.hengping.server.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.figure.FigureUses;
import org.hengping.corpus.figure.Identities;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.server.Wiring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code figures [--year Y] [--stale | --check]}. */
@Command(name = "figures", description = "列出报告所用的数字；核对合计；列出已与台账不一致的数字")
final class FiguresVerb extends Verb {
  /** What is asked for beside the list. */
  static final class Question {
    @Option(names = "--stale", description = "最新稿和已公开稿中与台账现有数据不一致的数字、表格和图")
    private boolean stale;

    @Option(names = "--check", description = "核对某年度各总数是否等于分项之和")
    private boolean check;
  }

  @ArgGroup(multiplicity = "0..1")
  private @Nullable Question question;

  @Option(names = "--year", paramLabel = "Y", description = "年度")
  private @Nullable Integer year;

  private final FigureCatalogue catalogue = new FigureCatalogue();

  FiguresVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    if (question != null && question.stale) {
      return with(this::stale);
    }
    if (question != null && question.check) {
      return with(this::check);
    }
    return year == null ? names() : with(this::values);
  }

  private int names() {
    for (String name : catalogue.names()) {
      var parameters = String.join("、", catalogue.parameters(name));
      say(
          String.format(
              "%-26s %s＝%s（单位：%s；参数：%s）",
              name,
              catalogue.title(name).orElse(""),
              catalogue.formula(name).orElse(""),
              catalogue.unit(name).orElse(""),
              parameters));
      if (json()) {
        var line = new LinkedHashMap<String, Object>();
        line.put("calculation", name);
        line.put("title", catalogue.title(name).orElse(""));
        line.put("formula", catalogue.formula(name).orElse(""));
        line.put("unit", catalogue.unit(name).orElse(""));
        line.put("decimals", catalogue.decimals(name).orElse(0));
        line.put("parameters", catalogue.parameters(name));
        printJson(line);
      }
    }
    return DONE;
  }

  /** The figures of a year that need no other parameter, in both scopes. */
  private int values(Wiring wiring) {
    Permissions.check(actor(wiring), Action.READ);
    var snapshot = wiring.store().registers().snapshot();
    for (String name : catalogue.names()) {
      var parameters = new TreeMap<String, String>();
      catalogue.parameters(name).stream()
          .filter(p -> p.equals("year") || p.equals("budgetYear"))
          .forEach(p -> parameters.put(p, String.valueOf(year)));
      if (parameters.isEmpty() || name.startsWith("rules.")) {
        continue;
      }
      var inside = catalogue.compute(name, parameters, Scope.INTERNAL, snapshot);
      var open = catalogue.compute(name, parameters, Scope.PUBLIC, snapshot);
      say(
          String.format(
              "%-26s %s：%s（可公开口径 %s）",
              name, catalogue.title(name).orElse(""), inside.text(), open.text()));
      if (json()) {
        var line = new LinkedHashMap<String, Object>();
        line.put("calculation", name);
        line.put("parameters", parameters);
        line.put("value", inside.value());
        line.put("unit", inside.unit());
        line.put("text", inside.text());
        line.put("publicText", open.text());
        printJson(line);
      }
    }
    return DONE;
  }

  private int stale(Wiring wiring) {
    var seen = seen(wiring);
    List<FigureUses.Stale> stale =
        wiring.figureWatch().stale().stream()
            .filter(s -> seen.contains(s.use().document()))
            .toList();
    long documents = stale.stream().map(s -> s.use().document()).distinct().count();
    say(stale.isEmpty() ? "文稿中的数字与台账一致" : documents + "份文稿中有" + stale.size() + "处与台账不一致");
    for (var one : stale) {
      var use = one.use();
      String title = one.title(catalogue);
      say(use.document() + "@r" + use.revision() + "  " + title + "：" + one.change());
      if (json()) {
        var line = new LinkedHashMap<String, Object>();
        line.put("documentId", use.document().value());
        line.put("revision", use.revision());
        line.put("calculation", use.figure().calculation());
        line.put("parameters", use.figure().parameters());
        line.put("scope", use.figure().scope().name());
        line.put("printed", use.text());
        line.put("now", one.now());
        printJson(line);
      }
    }
    return stale.isEmpty() ? DONE : FINDINGS;
  }

  private Set<DocumentId> seen(Wiring wiring) {
    var person = actor(wiring);
    Permissions.check(person, Action.READ);
    return wiring.store().documents().list().stream()
        .filter(d -> Permissions.canSee(person, d))
        .map(Document::id)
        .collect(Collectors.toSet());
  }

  private int check(Wiring wiring) {
    Permissions.check(actor(wiring), Action.READ);
    if (year == null) {
      throw Refusal.wrongUsage("核对合计要用 --year 指明年度，如 --year 2021");
    }
    var snapshot = wiring.store().registers().snapshot();
    int found = 0;
    for (Scope scope : Scope.values()) {
      for (var broken : new Identities().check(year, scope, snapshot)) {
        found++;
        var whole = broken.whole();
        say(
            catalogue.title(whole.calculation()).orElse("")
                + whole.parameters().values()
                + (scope == Scope.PUBLIC ? "（可公开口径）" : "")
                + "："
                + broken.forPeople());
        if (json()) {
          printJson(
              Map.of(
                  "calculation", whole.calculation(),
                  "parameters", whole.parameters(),
                  "scope", scope.name(),
                  "message", broken.forPeople()));
        }
      }
    }
    say(found == 0 ? year + "年度各总数与分项之和相符" : "有" + found + "处总数与分项之和不符");
    return found == 0 ? DONE : FINDINGS;
  }
}
