package org.hengping.corpus.figure;

import static org.hengping.corpus.figure.Calculation.count;
import static org.hengping.corpus.figure.Calculation.of;
import static org.hengping.corpus.figure.Display.MONEY;
import static org.hengping.corpus.figure.Display.POINTS;
import static org.hengping.corpus.figure.Display.WAN;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.hengping.corpus.figure.Calculation.Result;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.CoordinationRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.WorkRegisters;

/** Numbers of assessments other than evaluations: ex-ante, goals, agencies, counties, audit. */
final class AssessmentCalculations {
  /** The five dimensions by the field of their points without {@code Score} (中发〔2018〕34号（六）). */
  static final List<String> DIMENSIONS =
      List.of("necessity", "economy", "goal", "feasibility", "financing");

  private AssessmentCalculations() {}

  static List<Calculation> all() {
    return Stream.of(exAnte(), goals(), agencies(), counties(), audit())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Calculation> exAnte() {
    return List.of(
        of("exAnte.requested", "申请金额", "台账登记的申请金额", WAN, r -> wan(r, "requestedWan"), "assessment"),
        of("exAnte.supported", "建议金额", "台账登记的建议金额", WAN, r -> wan(r, "supportedWan"), "assessment"),
        of(
            "exAnte.score",
            "事前评估得分",
            "五个维度得分之和",
            POINTS,
            r -> {
              var row = assessment(r);
              return new Result(
                  DIMENSIONS.stream()
                      .map(d -> row.decimal(d + "Score"))
                      .reduce(BigDecimal.ZERO, BigDecimal::add),
                  List.of(row));
            },
            "assessment"),
        of(
            "exAnte.dimension",
            "事前评估一个维度的得分",
            "台账登记的该维度得分",
            POINTS,
            r -> {
              var row = assessment(r);
              return new Result(row.decimal(r.parameter("dimension") + "Score"), List.of(row));
            },
            "assessment",
            "dimension"));
  }

  private static RegisterRow assessment(Records r) {
    String id = r.parameter("assessment");
    return r.snapshot()
        .find(WorkRegisters.EX_ANTE, id)
        .orElseThrow(() -> new IllegalArgumentException("台账中没有事前绩效评估 " + id));
  }

  private static Result wan(Records r, String field) {
    return Sums.wan(List.of(assessment(r)), field);
  }

  private static List<Calculation> goals() {
    return List.of(
        of(
            "goalReviews.amount",
            "绩效目标审核的资金规模",
            "台账登记的资金规模之和",
            MONEY,
            r -> Sums.wan(r.matching(WorkRegisters.GOAL_REVIEWS, "year", "fund"), "amountWan"),
            "year",
            "fund"));
  }

  private static List<Calculation> agencies() {
    return List.of(
        average("reviews.averageScore", "质量考评平均得分", BureauRegisters.QUALITY_REVIEWS),
        of(
            "reviews.evaluations",
            "质量考评涉及的评价数",
            "质量考评明细的条数",
            Display.COUNT,
            r -> Result.count(r.matching(WorkRegisters.QUALITY_ITEMS, "year")),
            "year"),
        of(
            "reviews.reward",
            "质量考评奖励金额",
            "质量考评明细登记的奖励金额之和",
            WAN,
            r -> Sums.wan(r.matching(WorkRegisters.QUALITY_ITEMS, "year"), "rewardWan"),
            "year"),
        of(
            "reviews.penalty",
            "质量考评扣减金额",
            "质量考评明细登记的扣减金额之和",
            WAN,
            r -> Sums.wan(r.matching(WorkRegisters.QUALITY_ITEMS, "year"), "penaltyWan"),
            "year"));
  }

  private static List<Calculation> counties() {
    return List.of(
        count(
            "counties.assessed",
            "考核的县市区数",
            BureauRegisters.COUNTY_ASSESSMENTS,
            false,
            "year",
            "grade"),
        average("counties.averageScore", "县市区考核平均得分", BureauRegisters.COUNTY_ASSESSMENTS));
  }

  private static List<Calculation> audit() {
    return List.of(
        of(
            "auditFindings.amount",
            "审计共享问题涉及金额",
            "审计共享问题登记的金额之和",
            MONEY,
            r -> Sums.wan(r.matching(CoordinationRegisters.AUDIT_FINDINGS, "year"), "amountWan"),
            "year"),
        of(
            "auditFindings.joined",
            "与绩效评价问题对应的审计问题数",
            "登记了对应评价的审计共享问题数",
            Display.COUNT,
            r ->
                Result.count(
                    r.matching(CoordinationRegisters.AUDIT_FINDINGS, "year").stream()
                        .filter(f -> f.has("evaluation"))
                        .toList()),
            "year"));
  }

  private static Calculation average(String name, String title, Register register) {
    return of(
        name,
        title,
        "各得分之和÷个数",
        POINTS,
        r -> Sums.average(r.matching(register, "year"), row -> row.decimal("score")),
        "year");
  }
}
