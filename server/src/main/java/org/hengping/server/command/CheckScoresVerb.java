package org.hengping.server.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.indicator.CheckScores;
import org.hengping.corpus.indicator.ConfirmLinks;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.scoring.ScoringRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check-scores EVALUATION [--link]}. */
@Command(name = "check-scores", description = "按评分方案核对一个评价的分值和得分")
final class CheckScoresVerb extends Verb {
  @Parameters(index = "0", paramLabel = "EVALUATION", description = "评价编号，如 PJ-2021-001")
  private String evaluation = "";

  @Option(names = "--link", description = "先把按名称匹配的指标版本写入得分")
  private boolean link;

  CheckScoresVerb(CommandSession session) {
    super(session);
  }

  @Override
  public Integer call() throws IOException {
    return with(
        wiring -> {
          var actor = actor(wiring);
          Permissions.check(actor, Action.READ);
          var registers = wiring.store().registers();
          checkAccess(registers.snapshot(), actor);
          if (link) {
            note("写入指标版本" + new ConfirmLinks(registers).confirm(evaluation, actor) + "项");
          }
          return show(new CheckScores(registers.snapshot()).check(evaluation));
        });
  }

  private void checkAccess(RegisterSnapshot registers, Person actor) {
    boolean restricted =
        registers
            .find(BureauRegisters.EVALUATIONS, evaluation)
            .map(e -> !PublicScope.includes(e, registers))
            .orElse(false);
    if (restricted) {
      Permissions.check(actor, Action.READ_RESTRICTED);
    }
  }

  private int show(CheckScores.Report report) {
    say("评分方案：" + (report.scheme().isEmpty() ? "（未登记）" : report.scheme()));
    report.problems().forEach(this::say);
    for (CheckScores.Checked score : report.differing()) {
      say(
          "第"
              + score.sequence()
              + "项“"
              + score.name()
              + "”登记"
              + plain(score.entered())
              + "分，核算"
              + plain(score.computed().orElseThrow())
              + "分："
              + score.explanation());
    }
    long computed = report.scores().stream().filter(s -> s.computed().isPresent()).count();
    say(
        "共"
            + report.scores().size()
            + "项，核算"
            + computed
            + "项，相符"
            + (computed - report.differing().size())
            + "项，其余由评价人判断");
    if (json()) {
      printJson(asJson(report));
    }
    return report.problems().isEmpty() && report.differing().isEmpty() ? DONE : FINDINGS;
  }

  private static String plain(BigDecimal points) {
    return points.stripTrailingZeros().toPlainString();
  }

  private static Map<String, Object> asJson(CheckScores.Report report) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("scheme", report.scheme());
    fields.put("problems", report.problems());
    fields.put("scores", report.scores().stream().map(CheckScoresVerb::asJson).toList());
    return fields;
  }

  private static Map<String, Object> asJson(CheckScores.Checked score) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("sequence", score.sequence());
    fields.put("name", score.name());
    fields.put("weight", score.weight());
    fields.put("entered", score.entered());
    fields.put("rule", score.rule().map(ScoringRule::text).orElse(""));
    score.computed().ifPresent(c -> fields.put("computed", c));
    fields.put("difference", score.difference());
    fields.put("explanation", score.explanation());
    return fields;
  }
}
