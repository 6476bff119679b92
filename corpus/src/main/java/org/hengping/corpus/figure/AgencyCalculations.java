package org.hengping.corpus.figure;

import static org.hengping.corpus.figure.Calculation.of;
import static org.hengping.corpus.figure.Calculation.spanning;
import static org.hengping.corpus.figure.Display.COUNT;
import static org.hengping.corpus.figure.Display.PERCENT;
import static org.hengping.corpus.figure.Display.POINTS;
import static org.hengping.corpus.figure.Display.WAN;

import java.math.BigDecimal;
import java.util.List;
import org.hengping.corpus.figure.Calculation.Result;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.WorkRegisters;

/** Numbers about single agencies and what their quality review leads to. */
final class AgencyCalculations {
  private AgencyCalculations() {}

  static List<Calculation> all() {
    return List.of(
        of(
            "review.score",
            "一家机构的质量考评得分",
            "质量考评登记的得分",
            POINTS,
            r -> Sums.only(reviews(r), q -> q.decimal("score")),
            "year",
            "agency"),
        of(
            "review.paidPercent",
            "一家机构的费用拨付比例",
            "质量考评登记的费用拨付比例",
            PERCENT,
            r -> Sums.only(reviews(r), q -> BigDecimal.valueOf(q.whole("paidPercent"))),
            "year",
            "agency"),
        spanning(
            "review.evaluations",
            "一家机构受考评的评价数",
            "质量考评明细中该机构的条数",
            COUNT,
            r -> Result.count(items(r)),
            "year",
            "agency"),
        spanning(
            "review.reward",
            "一家机构的奖励金额",
            "质量考评明细中该机构的奖励金额之和",
            WAN,
            r -> Sums.wan(items(r), "rewardWan"),
            "year",
            "agency"),
        spanning(
            "review.penalty",
            "一家机构的扣减金额",
            "质量考评明细中该机构的扣减金额之和",
            WAN,
            r -> Sums.wan(items(r), "penaltyWan"),
            "year",
            "agency"),
        measured("reviews.rewarded", "受奖励的机构数", "奖"),
        measured("reviews.penalised", "受处罚的机构数", "罚"));
  }

  private static List<RegisterRow> reviews(Records r) {
    return r.matching(BureauRegisters.QUALITY_REVIEWS, "year", "agency");
  }

  private static List<RegisterRow> items(Records r) {
    return r.matching(WorkRegisters.QUALITY_ITEMS, "year", "agency");
  }

  private static Calculation measured(String name, String title, String measure) {
    return of(
        name,
        title,
        "奖罚措施中有“" + measure + "”的机构数",
        COUNT,
        r ->
            Result.count(
                r.matching(BureauRegisters.QUALITY_REVIEWS, "year").stream()
                    .filter(q -> q.text("measure").contains(measure))
                    .toList()),
        "year");
  }
}
