package org.hengping.corpus.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengping.corpus.money.Amount;
import org.junit.jupiter.api.Test;

class CountyRewardsTest {

  private static RegisterRow county(String code, String group) {
    return new RegisterRow(
        BureauRegisters.COUNTIES, Map.of("code", code, "name", code + "县", "group", group));
  }

  private static RegisterRow rule(String group, int score, int wan) {
    return new RegisterRow(
        BureauRegisters.ASSESSMENT_RULES,
        Map.of(
            "year",
            2022L,
            "group",
            group,
            "minScore",
            BigDecimal.valueOf(score),
            "requiredGrade",
            "优秀",
            "maxProvinceRank",
            10L,
            "rewardWan",
            Amount.ofWan(BigDecimal.valueOf(wan))));
  }

  private static RegisterRow assessed(String county, String score, String grade, long rank) {
    var values = new LinkedHashMap<String, Object>();
    values.put("year", 2022L);
    values.put("county", county);
    values.put("score", new BigDecimal(score));
    values.put("grade", grade);
    if (rank > 0) {
      values.put("provinceRank", rank);
    }
    return new RegisterRow(BureauRegisters.COUNTY_ASSESSMENTS, values);
  }

  @Test
  void scoreGradeAndRankAllCountByTheRuleOfTheGroup() {
    var rows =
        Map.of(
            "counties",
            List.of(
                county("A", "COUNTY"),
                county("B", "COUNTY"),
                county("C", "DISTRICT"),
                county("D", "DISTRICT"),
                county("E", "COUNTY"),
                county("F", "COUNTY")),
            "assessment-rules",
            List.of(rule("COUNTY", 80, 50), rule("DISTRICT", 70, 30)),
            "county-assessments",
            List.of(
                assessed("A", "80.00", "优秀", 10),
                assessed("B", "79.99", "优秀", 3),
                assessed("C", "70.00", "优秀", 1),
                assessed("D", "88.00", "良好", 11),
                assessed("E", "95.00", "优秀", 11),
                assessed("F", "95.00", "优秀", 0)));
    var registers = new RegisterSnapshot(r -> rows.getOrDefault(r.name(), List.of()), Set.of());

    var rewards = CountyRewards.of(registers, 2022);

    assertEquals(
        List.of(
            "A县 50 []",
            "B县 0 [得分79.99，低于80分]",
            "C县 30 []",
            "D县 0 [等级为良好，须为优秀, 全省第11名，须在前10名]",
            "E县 0 [全省第11名，须在前10名]",
            "F县 0 [全省排名未登记]"),
        rewards.stream()
            .map(r -> r.name() + " " + r.amount().wan() + " " + r.shortfalls())
            .toList());
    assertEquals(List.of(), CountyRewards.of(registers, 2021));
  }
}
