package org.hengping.templates.binding;

import static org.hengping.templates.binding.TableBuilder.cell;
import static org.hengping.templates.binding.TableBuilder.center;
import static org.hengping.templates.binding.TableBuilder.left;
import static org.hengping.templates.binding.TableBuilder.number;
import static org.hengping.templates.binding.TableBuilder.points;
import static org.hengping.templates.binding.TableBuilder.right;
import static org.hengping.templates.binding.TableBuilder.wan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.FormRegisters;
import org.hengping.corpus.register.RegisterRow;

/** Tables of what units filed. */
final class FilingTables {
  private static final int COLUMNS = 8;

  private FilingTables() {}

  /** 项目支出绩效自评表 (财预〔2020〕10号 附1): money, goal, indicators, total. */
  static Block form(View view) {
    var filing =
        view.registers()
            .find(
                BureauRegisters.SUBMISSIONS,
                view.parameter("year") + "/" + view.parameter("unit") + "/SELF_EVALUATION")
            .orElseThrow(() -> new IllegalArgumentException("台账中没有该单位该年度报送的自评"));
    var table = new TableBuilder("");
    money(table, view, filing);
    goals(table, view, filing);
    indicators(table, FilingModel.indicators(filing, view.registers()));
    return table.build(view.source());
  }

  private static void money(TableBuilder table, View view, RegisterRow filing) {
    table.row(
        cell("资金情况（万元）", 1, 3, Block.Align.CENTER),
        center("年初预算数"),
        center("全年预算数"),
        center("全年执行数"),
        cell("执行率", 1, 2, Block.Align.CENTER));
    var funds = funds(view, filing);
    if (funds.isEmpty()) {
      table.row(
          cell("年度资金总额", 1, 3, Block.Align.LEFT),
          center("—"),
          wan(filing.amount("budgetWan")),
          wan(filing.amount("executedWan")),
          cell(
              rate(filing.amount("executedWan"), filing.amount("budgetWan")),
              1,
              2,
              Block.Align.RIGHT));
    }
    for (RegisterRow fund : funds) {
      table.row(
          cell(
              (fund.text("source").equals("TOTAL") ? "年度" : "其中：")
                  + Rows.name(fund.register(), "source", fund.text("source")),
              1,
              3,
              Block.Align.LEFT),
          wan(fund.amount("initialWan")),
          wan(fund.amount("adjustedWan")),
          wan(fund.amount("executedWan")),
          cell(
              rate(fund.amount("executedWan"), fund.amount("adjustedWan")),
              1,
              2,
              Block.Align.RIGHT));
    }
  }

  private static List<RegisterRow> funds(View view, RegisterRow filing) {
    return view.registers().by(FormRegisters.FORM_FUNDS, "unit", filing.text("unit")).stream()
        .filter(f -> f.text("year").equals(filing.text("year")))
        .filter(f -> f.text("kind").equals(filing.text("kind")))
        .toList();
  }

  private static void goals(TableBuilder table, View view, RegisterRow filing) {
    var form =
        view.registers().by(FormRegisters.FILED_FORMS, "unit", filing.text("unit")).stream()
            .filter(f -> f.text("year").equals(filing.text("year")))
            .filter(f -> f.text("kind").equals(filing.text("kind")))
            .findFirst();
    if (form.isPresent()) {
      table.row(
          center("年度总体目标"),
          cell("预期目标：" + form.get().text("goal"), 1, 3, Block.Align.LEFT),
          cell("实际完成情况：" + form.get().text("achieved"), 1, 4, Block.Align.LEFT));
    }
  }

  private static void indicators(TableBuilder table, List<RegisterRow> indicators) {
    table.row(
        center("序号"),
        cell("绩效指标", 1, 2, Block.Align.CENTER),
        center("年度指标值"),
        center("实际完成值"),
        center("分值"),
        center("得分"),
        center("偏差原因分析及改进措施"));
    int n = 0;
    for (RegisterRow indicator : indicators) {
      table.row(
          number(++n),
          cell(indicator.text("name"), 1, 2, Block.Align.LEFT),
          left(indicator.text("target")),
          left(indicator.text("actual")),
          right(points(indicator.decimal("weight"))),
          right(points(indicator.decimal("score"))),
          left(reason(indicator)));
    }
    table.row(
        cell("总分", 1, COLUMNS - 3, Block.Align.CENTER),
        right(points(sum(indicators, "weight"))),
        right(points(sum(indicators, "score"))),
        center(""));
  }

  private static String reason(RegisterRow indicator) {
    if (!FilingModel.isLost(indicator)) {
      return "—";
    }
    return indicator.has("reason") ? indicator.text("reason") : "【待补充：偏差原因和改进措施】";
  }

  /** 各单位报送情况: one row a unit of a department, with a total. */
  static Block units(View view) {
    String kind = view.parameter("kind");
    boolean scored = kind.equals("SELF_EVALUATION");
    var filings = filings(view, kind);
    var table =
        new TableBuilder(scored ? "各单位自评结果" : "各单位预算执行进度")
            .header(
                "序号",
                "单位",
                "指标数（个）",
                scored ? "全年预算数（万元）" : "预算数（万元）",
                scored ? "全年执行数（万元）" : "1—7月执行数（万元）",
                "执行率（%）",
                scored ? "自评得分" : "报送日期");
    int n = 0;
    int count = 0;
    for (RegisterRow filing : filings) {
      var indicators = FilingModel.indicators(filing, view.registers());
      count += indicators.size();
      table.row(
          number(++n),
          left(
              told(view, filing)
                  ? view.name(BureauRegisters.UNITS, filing.text("unit"))
                  : View.CLASSIFIED),
          right(String.valueOf(indicators.size())),
          wan(filing.amount("budgetWan")),
          wan(filing.amount("executedWan")),
          right(percent(filing.amount("executedWan"), filing.amount("budgetWan"))),
          scored
              ? right(points(sum(indicators, "score")))
              : center(filing.date("submittedOn").map(Rows::date).orElse("")));
    }
    var budget = total(filings, "budgetWan");
    var executed = total(filings, "executedWan");
    return table
        .row(
            cell("合计", 1, 2, Block.Align.CENTER),
            right(String.valueOf(count)),
            wan(budget),
            wan(executed),
            right(percent(executed, budget)),
            center("—"))
        .evenDecimals()
        .build(view.source());
  }

  /** Every indicator that a department's units filed, units merged. */
  static Block indicators(View view) {
    String kind = view.parameter("kind");
    boolean scored = kind.equals("SELF_EVALUATION");
    var told = filings(view, kind).stream().filter(f -> told(view, f)).toList();
    boolean forecast =
        told.stream()
            .flatMap(f -> FilingModel.indicators(f, view.registers()).stream())
            .anyMatch(i -> i.has("possibility"));
    var names = new ArrayList<>(List.of("单位", "绩效指标", "年度指标值"));
    names.addAll(scored ? List.of("实际完成值", "分值", "得分") : List.of("1—7月完成值", "分值"));
    if (forecast) {
      names.add("完成可能性");
    }
    var table = new TableBuilder("").header(names.toArray(String[]::new));
    for (RegisterRow filing : told) {
      var indicators = FilingModel.indicators(filing, view.registers());
      for (RegisterRow indicator : indicators) {
        var cells = new ArrayList<Block.Cell>();
        if (indicator == indicators.get(0)) {
          String unit = view.name(BureauRegisters.UNITS, filing.text("unit"));
          cells.add(cell(unit, indicators.size(), 1, Block.Align.CENTER));
        }
        cells.add(left(indicator.text("name")));
        cells.add(left(indicator.text("target")));
        cells.add(left(indicator.text("actual")));
        cells.add(right(points(indicator.decimal("weight"))));
        if (scored) {
          cells.add(right(points(indicator.decimal("score"))));
        }
        if (forecast) {
          cells.add(center(possibility(indicator)));
        }
        table.row(cells);
      }
    }
    return table.evenDecimals().build(view.source());
  }

  private static String possibility(RegisterRow indicator) {
    return indicator.has("possibility") ? indicator.text("possibility") : "—";
  }

  private static List<RegisterRow> filings(View view, String kind) {
    return DepartmentModel.filings(department(view), view.year(), kind, view.registers()).stream()
        .filter(view::shows)
        .toList();
  }

  private static boolean told(View view, RegisterRow filing) {
    return DepartmentModel.tells(department(view), filing, view.registers());
  }

  private static RegisterRow department(View view) {
    return view.registers()
        .find(BureauRegisters.UNITS, view.parameter("department"))
        .orElseThrow(() -> new IllegalArgumentException("台账中没有这个部门"));
  }

  private static BigDecimal sum(List<RegisterRow> rows, String field) {
    return rows.stream().map(r -> r.decimal(field)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Amount total(List<RegisterRow> rows, String field) {
    return rows.stream().map(r -> r.amount(field)).reduce(Amount.ZERO, Amount::plus);
  }

  private static String rate(Amount part, Amount whole) {
    String percent = percent(part, whole);
    return percent.equals("—") ? percent : percent + "%";
  }

  private static String percent(Amount part, Amount whole) {
    return whole.yuan().signum() == 0
        ? "—"
        : part.yuan()
            .multiply(BigDecimal.valueOf(100))
            .divide(whole.yuan(), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
