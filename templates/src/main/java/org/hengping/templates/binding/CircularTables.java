package org.hengping.templates.binding;

import static org.hengping.templates.binding.TableBuilder.cell;
import static org.hengping.templates.binding.TableBuilder.center;
import static org.hengping.templates.binding.TableBuilder.left;
import static org.hengping.templates.binding.TableBuilder.number;
import static org.hengping.templates.binding.TableBuilder.points;
import static org.hengping.templates.binding.TableBuilder.right;
import static org.hengping.templates.binding.TableBuilder.wan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.CountyRewards;
import org.hengping.corpus.register.CountyRewards.Reward;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.WorkRegisters;

/** Tables of circulars: agencies with their evaluations, counties by group. */
final class CircularTables {
  private CircularTables() {}

  static List<RegisterRow> byScore(List<RegisterRow> rows) {
    return rows.stream()
        .sorted(Comparator.comparing((RegisterRow r) -> r.decimal("score")).reversed())
        .toList();
  }

  /** Agencies, best first, each with its evaluations and a subtotal of its rewards. */
  static Block agencies(View view) {
    String year = String.valueOf(view.year());
    var table =
        new TableBuilder(year + "年度第三方机构质量考评结果")
            .header("序号", "评价机构", "考评得分", "等级", "拨付比例（%）", "评价项目", "项目得分", "奖励（万元）", "扣减（万元）");
    int n = 0;
    for (RegisterRow review : byScore(view.of(BureauRegisters.QUALITY_REVIEWS, view.year()))) {
      agency(table, view, review, ++n);
    }
    return table
        .row(
            cell("合计", 1, 7, Block.Align.CENTER),
            right(view.fixed("reviews.reward", Map.of("year", year))),
            right(view.fixed("reviews.penalty", Map.of("year", year))))
        .evenDecimals()
        .build(view.source());
  }

  private static void agency(TableBuilder table, View view, RegisterRow review, int n) {
    String agency = review.text("agency");
    var of = Map.of("year", review.text("year"), "agency", agency);
    var rows = new ArrayList<List<Block.Cell>>();
    for (RegisterRow item : view.of(WorkRegisters.QUALITY_ITEMS, view.year())) {
      if (item.text("agency").equals(agency)) {
        rows.add(item(view, item));
      }
    }
    rows.add(
        List.of(
            cell(
                "小计（" + view.figure("review.evaluations", of).text() + "个）",
                1,
                2,
                Block.Align.LEFT),
            right(view.fixed("review.reward", of)),
            right(view.fixed("review.penalty", of))));
    var first = new ArrayList<Block.Cell>();
    first.add(cell(String.valueOf(n), rows.size(), 1, Block.Align.CENTER));
    String name = view.name(BureauRegisters.AGENCIES, agency);
    first.add(cell(name, rows.size(), 1, Block.Align.LEFT));
    first.add(cell(points(review.decimal("score")), rows.size(), 1, Block.Align.RIGHT));
    first.add(cell(review.text("grade"), rows.size(), 1, Block.Align.CENTER));
    first.add(cell(review.text("paidPercent"), rows.size(), 1, Block.Align.RIGHT));
    first.addAll(rows.remove(0));
    table.row(first);
    rows.forEach(table::row);
  }

  private static List<Block.Cell> item(View view, RegisterRow item) {
    var evaluation =
        view.registers().find(BureauRegisters.EVALUATIONS, item.text("evaluation")).orElseThrow();
    var score =
        List.of("planScore", "workScore", "reportScore", "timeScore").stream()
            .map(item::decimal)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return List.of(
        left(view.shown(evaluation, evaluation.text("object"))),
        right(points(score)),
        item.has("rewardWan") ? wan(item.amount("rewardWan")) : center("—"),
        item.has("penaltyWan") ? wan(item.amount("penaltyWan")) : center("—"));
  }

  /** Counties by group with their place among all; money only where the year has rules. */
  static Block counties(View view) {
    String year = String.valueOf(view.year());
    int rules = CircularModel.rulesOf(view.year(), view.registers());
    boolean paid = rules == view.year();
    var table =
        new TableBuilder(year + "年度县市区预算绩效管理考核结果")
            .header("分组", "县市区", "名次", "得分", "等级", "全省排名", paid ? "奖励经费（万元）" : "对照奖励条件");
    var rewards =
        CountyRewards.of(view.registers(), view.year(), rules).stream()
            .filter(r -> view.shows(r.assessment()))
            .sorted(Comparator.comparing((Reward r) -> r.assessment().decimal("score")).reversed())
            .toList();
    Map<String, List<Reward>> groups =
        rewards.stream()
            .collect(Collectors.groupingBy(group(view), LinkedHashMap::new, Collectors.toList()));
    groups.forEach((group, of) -> group(table, view, group, of, rewards, paid));
    String average = view.fixed("counties.averageScore", Map.of("year", year));
    return table
        .row(
            cell("全市平均", 1, 3, Block.Align.CENTER),
            right(average),
            center("—"),
            center("—"),
            paid ? right(view.fixed("counties.reward", Map.of("year", year))) : center("—"))
        .evenDecimals()
        .build(view.source());
  }

  private static Function<Reward, String> group(View view) {
    return reward ->
        view.registers()
            .find(BureauRegisters.COUNTIES, reward.assessment().text("county"))
            .map(c -> c.text("group"))
            .orElse("");
  }

  private static void group(
      TableBuilder table,
      View view,
      String group,
      List<Reward> of,
      List<Reward> all,
      boolean paid) {
    String year = String.valueOf(view.year());
    for (Reward reward : of) {
      var assessment = reward.assessment();
      var row = new ArrayList<Block.Cell>();
      if (reward == of.get(0)) {
        row.add(cell(Rows.name(group), of.size() + 1, 1, Block.Align.CENTER));
      }
      row.add(center(reward.name()));
      row.add(number(all.indexOf(reward) + 1));
      row.add(right(points(assessment.decimal("score"))));
      row.add(center(assessment.text("grade")));
      row.add(
          assessment.has("provinceRank") ? right(assessment.text("provinceRank")) : center("—"));
      row.add(paid ? amount(reward) : center(reward.isEarned() ? "达到" : "—"));
      table.row(row);
    }
    var parameters = Map.of("year", year, "group", group);
    table.row(
        cell("平均", 1, 2, Block.Align.CENTER),
        right(view.fixed("counties.groupScore", parameters)),
        center("—"),
        center("—"),
        paid ? right(view.fixed("counties.reward", parameters)) : center("—"));
  }

  private static Block.Cell amount(Reward reward) {
    return reward.amount().equals(Amount.ZERO) ? center("—") : wan(reward.amount());
  }

  /** 整改逾期事项, the units in order of the evaluations; none of a classified unit. */
  static Block overdue(View view) {
    Map<String, List<RegisterRow>> byUnit = new LinkedHashMap<>();
    for (RegisterRow evaluation : view.of(BureauRegisters.EVALUATIONS, view.year())) {
      var findings =
          view.findings(evaluation.key()).stream().filter(f -> isOverdue(view, f)).toList();
      if (!findings.isEmpty() && !PublicScope.isClassified(evaluation, view.registers())) {
        String unit = view.name(BureauRegisters.UNITS, evaluation.text("unit"));
        byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).addAll(findings);
      }
    }
    var table = new TableBuilder("整改逾期事项").header("序号", "单位", "评价对象", "逾期未完成整改的问题");
    int n = 0;
    for (var unit : byUnit.entrySet()) {
      overdue(table, view, ++n, unit.getKey(), unit.getValue());
    }
    return table.build(view.source());
  }

  private static void overdue(
      TableBuilder table, View view, int n, String unit, List<RegisterRow> findings) {
    for (int i = 0; i < findings.size(); i++) {
      var row = new ArrayList<Block.Cell>();
      if (i == 0) {
        row.add(cell(String.valueOf(n), findings.size(), 1, Block.Align.CENTER));
        row.add(cell(unit, findings.size(), 1, Block.Align.LEFT));
      }
      row.add(
          left(
              view.registers()
                  .find(BureauRegisters.EVALUATIONS, findings.get(i).text("evaluation"))
                  .map(e -> e.text("object"))
                  .orElse("")));
      row.add(left(findings.get(i).text("text")));
      table.row(row);
    }
  }

  private static boolean isOverdue(View view, RegisterRow finding) {
    return view.registers().by(BureauRegisters.ITEMS, "finding", finding.key()).stream()
        .anyMatch(i -> i.text("state").equals("OVERDUE"));
  }
}
