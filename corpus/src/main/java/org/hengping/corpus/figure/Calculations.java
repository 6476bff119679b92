package org.hengping.corpus.figure;

import static org.hengping.corpus.figure.Calculation.count;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hengping.corpus.register.BureauRegisters;

/**
 * Every calculation by name; with the classes it lists, the only place that knows how a number is
 * made.
 */
final class Calculations {
  static final Map<String, Calculation> ALL = all();

  private Calculations() {}

  private static Map<String, Calculation> all() {
    var all = new LinkedHashMap<String, Calculation>();
    Stream.of(
            YearCalculations.all(),
            EvaluationCalculations.all(),
            WorkCalculations.all(),
            FilingCalculations.all(),
            AssessmentCalculations.all(),
            AgencyCalculations.all(),
            CountyCalculations.all(),
            PlanCalculations.all(),
            counts(),
            submissions(),
            rules())
        .flatMap(List::stream)
        .forEach(
            calculation -> {
              if (all.put(calculation.name(), calculation) != null) {
                throw new IllegalStateException("Two calculations named " + calculation.name());
              }
            });
    return Collections.unmodifiableMap(all);
  }

  private static List<Calculation> counts() {
    return List.of(
        count("units.count", "预算单位数", BureauRegisters.UNITS, true, "region", "kind", "section"),
        count("briefings.count", "绩效专报数", BureauRegisters.BRIEFINGS, false, "year"),
        count("summaries.count", "综合材料数", BureauRegisters.SUMMARIES, false, "year"),
        count("policies.count", "政策制度数", BureauRegisters.POLICIES, false, "year", "status"),
        count(
            "plan.count",
            "计划事项数",
            BureauRegisters.PLAN,
            true,
            "year",
            "kind",
            "type",
            "mode",
            "month"),
        count("activities.count", "活动数", BureauRegisters.ACTIVITIES, false, "year", "kind"),
        count("counties.count", "县市区数", BureauRegisters.COUNTIES, false, "group"),
        count("agencies.count", "第三方机构数", BureauRegisters.AGENCIES, false, "category"),
        count("reviews.count", "质量考评机构数", BureauRegisters.QUALITY_REVIEWS, false, "year", "grade"));
  }

  private static List<Calculation> submissions() {
    return List.of(
        count("submissions.count", "报送单位数", BureauRegisters.SUBMISSIONS, true, "year", "kind"),
        new Calculation(
            "submissions.rate",
            "报送率（以报送绩效目标的单位为基数）",
            "报送该表的单位数÷报送绩效目标表的单位数",
            Set.of("year", "kind"),
            Display.PERCENT,
            true,
            r -> {
              var all = r.matching(BureauRegisters.SUBMISSIONS, "year");
              var goals = all.stream().filter(s -> s.text("kind").equals("GOAL")).toList();
              return Sums.share(r.narrowed(all, "kind"), goals);
            }));
  }

  private static List<Calculation> rules() {
    return List.of(
        new Calculation(
            "linkage.amount",
            "预算挂钩金额",
            "各笔预算挂钩的金额之和",
            Set.of("budgetYear", "direction"),
            Display.WAN,
            false,
            r ->
                Sums.wan(
                    r.matching(BureauRegisters.LINKAGE, "budgetYear", "direction"), "amountWan")),
        new Calculation(
            "rules.minScore",
            "奖励的最低考核得分",
            "考核奖励规则登记的最低得分",
            Set.of("year", "group"),
            Display.POINTS,
            false,
            r ->
                Sums.only(
                    r.matching(BureauRegisters.ASSESSMENT_RULES, "year", "group"),
                    x -> x.decimal("minScore"))),
        new Calculation(
            "rules.maxProvinceRank",
            "奖励的全省排名要求",
            "考核奖励规则登记的全省排名要求",
            Set.of("year", "group"),
            Display.COUNT,
            false,
            r ->
                Sums.only(
                    r.matching(BureauRegisters.ASSESSMENT_RULES, "year", "group"),
                    x -> BigDecimal.valueOf(x.whole("maxProvinceRank")))));
  }
}
