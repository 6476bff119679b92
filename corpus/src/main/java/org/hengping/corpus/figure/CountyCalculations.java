package org.hengping.corpus.figure;

import static org.hengping.corpus.figure.Calculation.of;
import static org.hengping.corpus.figure.Display.COUNT;
import static org.hengping.corpus.figure.Display.POINTS;
import static org.hengping.corpus.figure.Display.WAN;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hengping.corpus.figure.Calculation.Result;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.CountyRewards;
import org.hengping.corpus.register.CountyRewards.Reward;
import org.hengping.corpus.register.RegisterRow;

/** Numbers about single counties, their groups and what they earn. */
final class CountyCalculations {
  private CountyCalculations() {}

  static List<Calculation> all() {
    return List.of(
        of(
            "county.score",
            "一个县市区的考核得分",
            "县市区考核登记的得分",
            POINTS,
            r ->
                Sums.only(
                    r.matching(BureauRegisters.COUNTY_ASSESSMENTS, "year", "county"),
                    a -> a.decimal("score")),
            "year",
            "county"),
        of(
            "counties.ofGroup",
            "一组中受考核的县市区数",
            "分组相符的县市区考核记录数",
            COUNT,
            r -> Result.count(ofGroup(r)),
            "year",
            "grade",
            "group"),
        of(
            "counties.groupScore",
            "一组县市区的平均得分",
            "分组相符的县市区考核得分之和÷个数",
            POINTS,
            r -> Sums.average(ofGroup(r), a -> a.decimal("score")),
            "year",
            "group"),
        of(
            "counties.rewarded",
            "达到奖励条件的县市区数",
            "得分、等级、全省排名都达到奖励规则的县市区数",
            COUNT,
            r -> Result.count(rewarded(r).map(Reward::assessment).toList()),
            "year",
            "rules",
            "group"),
        of(
            "counties.reward",
            "县市区奖励经费",
            "达到奖励条件的县市区按规则得到的奖励经费之和",
            WAN,
            r ->
                new Result(
                    rewarded(r).map(Reward::amount).reduce(Amount.ZERO, Amount::plus).wan(),
                    rewarded(r).map(Reward::assessment).toList()),
            "year",
            "rules",
            "group"));
  }

  private static List<RegisterRow> ofGroup(Records r) {
    return r.matching(BureauRegisters.COUNTY_ASSESSMENTS, "year", "grade").stream()
        .filter(a -> inGroup(r, a))
        .toList();
  }

  private static boolean inGroup(Records r, RegisterRow assessment) {
    String group = r.parameter("group");
    return group.isEmpty()
        || r.snapshot()
            .find(BureauRegisters.COUNTIES, assessment.text("county"))
            .map(c -> c.text("group").equals(group))
            .orElse(false);
  }

  /** By the rules of the year that the parameter {@code rules} names, else of the year itself. */
  private static Stream<Reward> rewarded(Records r) {
    int year = whole(r, "year").orElse(0);
    return CountyRewards.of(r.snapshot(), year, whole(r, "rules").orElse(year)).stream()
        .filter(Reward::isEarned)
        .filter(reward -> inGroup(r, reward.assessment()));
  }

  private static Optional<Integer> whole(Records r, String parameter) {
    String text = r.parameter(parameter);
    return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
