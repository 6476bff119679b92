package org.hengping.corpus.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.money.Amount;

/**
 * Which counties earn the reward of a year: by the rule of their group they need a least score, a
 * grade and a rank in the province.
 */
public final class CountyRewards {

  /**
   * The result of one county.
   *
   * @param assessment row of {@link BureauRegisters#COUNTY_ASSESSMENTS}
   * @param name name of the county
   * @param amount what it earns, nothing when it earns none
   * @param shortfalls what it lacks, in Chinese; empty when it earns the reward
   */
  public record Reward(
      RegisterRow assessment, String name, Amount amount, List<String> shortfalls) {
    public Reward {
      shortfalls = List.copyOf(shortfalls);
    }

    /** Whether the county earns the reward. */
    public boolean isEarned() {
      return shortfalls.isEmpty();
    }
  }

  private CountyRewards() {}

  /** The results of all counties assessed for a year, in the order of the register. */
  public static List<Reward> of(RegisterSnapshot registers, int year) {
    return of(registers, year, year);
  }

  /** The same measured by the rules of another year. */
  public static List<Reward> of(RegisterSnapshot registers, int year, int rulesOf) {
    return registers.by(BureauRegisters.COUNTY_ASSESSMENTS, "year", String.valueOf(year)).stream()
        .map(assessment -> reward(registers, assessment, rulesOf))
        .toList();
  }

  private static Reward reward(RegisterSnapshot registers, RegisterRow assessment, int rulesOf) {
    var county = registers.find(BureauRegisters.COUNTIES, assessment.text("county")).orElseThrow();
    Optional<RegisterRow> rule =
        registers.find(BureauRegisters.ASSESSMENT_RULES, rulesOf + "/" + county.text("group"));
    var shortfalls = rule.map(r -> shortfalls(r, assessment)).orElse(List.of("该年度没有这一组的奖励规则"));
    return new Reward(
        assessment,
        county.text("name"),
        shortfalls.isEmpty() ? rule.orElseThrow().amount("rewardWan") : Amount.ZERO,
        shortfalls);
  }

  private static List<String> shortfalls(RegisterRow rule, RegisterRow assessment) {
    var shortfalls = new ArrayList<String>();
    if (assessment.decimal("score").compareTo(rule.decimal("minScore")) < 0) {
      shortfalls.add("得分" + assessment.text("score") + "，低于" + rule.text("minScore") + "分");
    }
    if (rule.has("requiredGrade") && !rule.text("requiredGrade").equals(assessment.text("grade"))) {
      shortfalls.add("等级为" + assessment.text("grade") + "，须为" + rule.text("requiredGrade"));
    }
    if (rule.has("maxProvinceRank")) {
      if (!assessment.has("provinceRank")) {
        shortfalls.add("全省排名未登记");
      } else if (assessment.whole("provinceRank") > rule.whole("maxProvinceRank")) {
        shortfalls.add(
            "全省第" + assessment.text("provinceRank") + "名，须在前" + rule.text("maxProvinceRank") + "名");
      }
    }
    return shortfalls;
  }
}
