package org.hengping.templates.binding;

import static org.hengping.templates.binding.TableBuilder.cell;
import static org.hengping.templates.binding.TableBuilder.center;
import static org.hengping.templates.binding.TableBuilder.left;
import static org.hengping.templates.binding.TableBuilder.number;
import static org.hengping.templates.binding.TableBuilder.points;
import static org.hengping.templates.binding.TableBuilder.wan;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.figure.PlannedFunds;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.WorkRegisters;

/** Tables of what is to be done: evaluations of the plan, changes of the budget. */
final class PlanTables {
  private PlanTables() {}

  /** 年度绩效评价计划表: departments and projects with subtotals. */
  static Block evaluations(View view) {
    var table =
        new TableBuilder(view.year() + "年度绩效评价计划表")
            .header("类型", "序号", "评价对象", "被评价单位", "业务科室", "组织方式", "启动月份", "上年预算（万元）");
    var items =
        view.of(BureauRegisters.PLAN, view.year()).stream()
            .filter(p -> p.text("kind").equals("EVALUATION"))
            .toList();
    int n = 0;
    for (String type : BureauRegisters.PLAN.field("type").codes()) {
      var of = items.stream().filter(p -> p.text("type").equals(type)).toList();
      for (int i = 0; i < of.size(); i++) {
        var row = new ArrayList<Block.Cell>();
        if (i == 0) {
          row.add(cell(Rows.name(type), of.size() + 1, 1, Block.Align.CENTER));
        }
        row.add(number(++n));
        row.addAll(item(view, of.get(i)));
        table.row(row);
      }
      if (!of.isEmpty()) {
        table.row(cell("小计（" + of.size() + "个）", 1, 6, Block.Align.CENTER), funds(view, of));
      }
    }
    return table
        .row(cell("合计（" + items.size() + "个）", 1, 7, Block.Align.CENTER), funds(view, items))
        .build(view.source());
  }

  private static List<Block.Cell> item(View view, RegisterRow item) {
    String object = item.text("title").replaceAll("绩效评价$", "");
    var unit = view.registers().find(BureauRegisters.UNITS, item.text("unit"));
    String section = unit.map(u -> u.text("section")).orElse("");
    return List.of(
        left(view.shown(item, object)),
        left(view.shown(item, unit.map(u -> u.text("name")).orElse(""))),
        center(PublicScope.isClassified(item, view.registers()) ? "—" : section),
        center(Rows.name(item.text("mode"))),
        center(item.has("month") ? item.text("month") + "月" : "待定"),
        known(view, item).map(TableBuilder::wan).orElseGet(() -> center("—")));
  }

  /** The funds that may be told: none of a classified unit. */
  private static Optional<Amount> known(View view, RegisterRow item) {
    return PublicScope.isClassified(item, view.registers())
        ? Optional.empty()
        : PlannedFunds.of(item, view.registers()).map(f -> f.amount("budgetWan"));
  }

  private static Block.Cell funds(View view, List<RegisterRow> items) {
    var known = items.stream().flatMap(i -> known(view, i).stream()).toList();
    return known.isEmpty() ? center("—") : wan(known.stream().reduce(Amount.ZERO, Amount::plus));
  }

  /** Changes of the budget of a year and of the one after it, in this order. */
  static List<RegisterRow> changes(int year, RegisterSnapshot registers) {
    return registers.rows(BureauRegisters.LINKAGE).stream()
        .filter(l -> l.whole("budgetYear") == year || l.whole("budgetYear") == year + 1)
        .sorted(
            Comparator.comparing((RegisterRow l) -> l.whole("budgetYear"))
                .thenComparing(RegisterRow::key))
        .toList();
  }

  /** 预算挂钩建议表: one row a fund; the amount of several funds together stands beside them all. */
  static Block linkages(View view) {
    var table =
        new TableBuilder("预算挂钩建议表").header("序号", "预算年度", "资金名称", "主管部门", "调整方向", "金额（万元）", "依据的评价");
    int n = 0;
    for (RegisterRow linkage : changes(view.year(), view.registers())) {
      linkage(table, view, linkage, ++n);
    }
    return table.build(view.source());
  }

  private static void linkage(TableBuilder table, View view, RegisterRow linkage, int n) {
    var names = Rows.list(linkage.text("funds"));
    var shares = view.registers().by(WorkRegisters.LINKAGE_FUNDS, "linkage", linkage.key());
    boolean split = names.size() > 1 && amounts(names, shares, view).size() == names.size();
    for (int i = 0; i < names.size(); i++) {
      boolean first = i == 0;
      var row = new ArrayList<Block.Cell>();
      if (first) {
        row.add(cell(String.valueOf(n), names.size(), 1, Block.Align.CENTER));
        row.add(cell(linkage.text("budgetYear"), names.size(), 1, Block.Align.CENTER));
      }
      row.add(left(names.get(i)));
      row.add(left(department(view, names.get(i))));
      if (first) {
        String direction = Rows.name(linkage.text("direction"));
        row.add(cell(direction, names.size(), 1, Block.Align.CENTER));
      }
      if (split) {
        row.add(wan(amounts(names, shares, view).get(i)));
      } else if (first) {
        String amount =
            view.figure("linkage.one", Map.of("linkage", linkage.key()))
                .value()
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
        row.add(cell(amount, names.size(), 1, Block.Align.RIGHT));
      }
      if (first) {
        row.add(cell(bases(view, linkage), names.size(), 1, Block.Align.LEFT));
      }
      table.row(row);
    }
  }

  /** Amounts of their own, in the order of the names, of those funds that have one. */
  private static List<Amount> amounts(List<String> names, List<RegisterRow> shares, View view) {
    return names.stream()
        .flatMap(
            name ->
                shares.stream()
                    .filter(s -> s.has("amountWan"))
                    .filter(
                        s -> view.name(WorkRegisters.SPECIAL_FUNDS, s.text("fund")).equals(name)))
        .map(s -> s.amount("amountWan"))
        .toList();
  }

  private static String department(View view, String fund) {
    return view.registers().by(WorkRegisters.SPECIAL_FUNDS, "name", fund).stream()
        .findFirst()
        .map(f -> view.shown(f, view.name(BureauRegisters.UNITS, f.text("unit"))))
        .orElse("—");
  }

  private static String bases(View view, RegisterRow linkage) {
    var bases =
        Rows.list(linkage.text("evaluations")).stream()
            .flatMap(id -> view.registers().find(BureauRegisters.EVALUATIONS, id).stream())
            .filter(view::shows)
            .map(
                e ->
                    view.shown(e, e.text("object"))
                        + "（"
                        + points(view.total(e.key()))
                        + "分，"
                        + view.grade(e)
                        + "）")
            .toList();
    return bases.isEmpty() ? "—" : String.join("；", bases);
  }
}
