package org.hengping.corpus.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.money.Amount;

/**
 * Whether one finding keeps one id all the way: score, finding, recommendation, feedback, notice,
 * ledger, evidence, briefing, audit; and whether what hangs on an evaluation belongs to it.
 */
public final class BrokenLinks {

  /**
   * A link that does not hold.
   *
   * @param key of the row to mend
   * @param message what is wrong and what to do, in Chinese
   */
  public record Broken(Register register, String key, String message) {}

  private final RegisterSnapshot registers;
  private final List<Broken> broken = new ArrayList<>();

  private BrokenLinks(RegisterSnapshot registers) {
    this.registers = registers;
  }

  /** Every link that does not hold. */
  public static List<Broken> of(RegisterSnapshot registers) {
    var links = new BrokenLinks(registers);
    registers.rows(BureauRegisters.FINDINGS).forEach(links::finding);
    registers.rows(BureauRegisters.ITEMS).forEach(links::item);
    registers.rows(WorkRegisters.EVIDENCE).forEach(links::evidence);
    registers.rows(BureauRegisters.NOTICES).forEach(links::notice);
    registers.rows(BureauRegisters.BRIEFINGS).forEach(links::briefing);
    registers.rows(CoordinationRegisters.AUDIT_FINDINGS).forEach(links::auditFinding);
    registers.rows(WorkRegisters.ASSIGNMENTS).forEach(links::assignment);
    registers.rows(WorkRegisters.QUALITY_ITEMS).forEach(links::qualityItem);
    registers.rows(BureauRegisters.LINKAGE).forEach(links::linkage);
    return List.copyOf(links.broken);
  }

  private void unless(boolean holds, RegisterRow row, String message) {
    if (!holds) {
      broken.add(new Broken(row.register(), row.key(), message));
    }
  }

  private List<RegisterRow> of(Register register, String field, String key) {
    return registers.by(register, field, key);
  }

  private Optional<RegisterRow> find(Register register, String key) {
    return registers.find(register, key);
  }

  private String evaluationOfFinding(String finding) {
    return find(BureauRegisters.FINDINGS, finding).map(f -> f.text("evaluation")).orElse("");
  }

  private String evaluationOfNotice(String notice) {
    return find(BureauRegisters.NOTICES, notice).map(n -> n.text("evaluation")).orElse("");
  }

  private void finding(RegisterRow finding) {
    String evaluation = finding.text("evaluation");
    unless(
        !of(BureauRegisters.RECOMMENDATIONS, "finding", finding.key()).isEmpty(),
        finding,
        "没有对应的建议，请在“有关建议”中登记");
    boolean noticed = !of(BureauRegisters.NOTICES, "evaluation", evaluation).isEmpty();
    unless(
        !noticed || find(BureauRegisters.ITEMS, finding.key()).isPresent(),
        finding,
        "已发整改通知书而没有列入整改台账，请登记整改事项");
  }

  private void item(RegisterRow item) {
    String mine = evaluationOfFinding(item.text("finding"));
    String theirs = evaluationOfNotice(item.text("notice"));
    unless(
        mine.equals(theirs),
        item,
        "问题属于评价" + mine + "，通知书" + item.text("notice") + "属于评价" + theirs + "，请核对通知书编号");
    unless(!item.text("state").equals("CLOSED") || item.has("closedOn"), item, "已销号而没有销号日期，请补登");
  }

  private void evidence(RegisterRow evidence) {
    var item = find(BureauRegisters.ITEMS, evidence.text("finding"));
    unless(
        item.map(i -> i.text("notice")).orElse("").equals(evidence.text("notice")),
        evidence,
        "佐证的通知书与整改台账中该问题的通知书不同，请核对");
  }

  private void notice(RegisterRow notice) {
    var first =
        of(WorkRegisters.RECTIFICATION_REPORTS, "notice", notice.key()).stream()
            .map(r -> r.text("receivedOn"))
            .min(String::compareTo)
            .orElse("");
    unless(
        first.equals(notice.text("reportReceivedOn")),
        notice,
        "收到整改报告日期与“整改报告”中最早的收到日期（" + (first.isEmpty() ? "无" : first) + "）不同，请核对");
  }

  private void briefing(RegisterRow briefing) {
    var field = briefing.register().field("evaluations");
    for (String evaluation : field.referred(briefing.text("evaluations"))) {
      unless(
          !of(BureauRegisters.FINDINGS, "evaluation", evaluation).isEmpty(),
          briefing,
          "所依据的评价" + evaluation + "没有登记问题，专报的问题无从对应");
    }
  }

  private void auditFinding(RegisterRow shared) {
    unless(
        !shared.has("finding")
            || evaluationOfFinding(shared.text("finding")).equals(shared.text("evaluation")),
        shared,
        "对应问题不属于对应评价，请核对");
  }

  private void assignment(RegisterRow assignment) {
    sameAgency(assignment);
    var lead = find(WorkRegisters.LEAD_EVALUATORS, assignment.text("leadEvaluator"));
    unless(
        lead.map(l -> l.text("agency")).orElse("").equals(assignment.text("agency")),
        assignment,
        "主评人不是该机构的人员，请核对");
  }

  private void sameAgency(RegisterRow row) {
    var evaluation = find(BureauRegisters.EVALUATIONS, row.text("evaluation"));
    unless(
        evaluation.map(e -> e.text("agency")).orElse("").equals(row.text("agency")),
        row,
        "评价机构与“绩效评价”中登记的不同，请核对");
  }

  private void qualityItem(RegisterRow item) {
    sameAgency(item);
    var review =
        find(BureauRegisters.QUALITY_REVIEWS, item.text("year") + "/" + item.text("agency"));
    unless(review.isPresent(), item, "该机构当年没有质量考评结果，请先登记");
  }

  private void linkage(RegisterRow linkage) {
    var shares = of(WorkRegisters.LINKAGE_FUNDS, "linkage", linkage.key());
    var sum = shares.stream().map(s -> s.amount("amountWan")).reduce(Amount.ZERO, Amount::plus);
    boolean complete = !shares.isEmpty() && shares.stream().allMatch(s -> s.has("amountWan"));
    int difference = sum.compareTo(linkage.amount("amountWan"));
    unless(
        complete ? difference == 0 : difference <= 0,
        linkage,
        "分项金额合计" + sum.wan() + "万元与挂钩金额" + linkage.text("amountWan") + "万元不符，请核对");
  }
}
