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
import java.util.Map;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.CoordinationRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.WorkRegisters;

/** Tables of ex-ante assessments, agencies, shared audit findings, and what results lead to. */
final class AssessmentTables {
  private static final Block.Cell DASH = center("—");

  private AssessmentTables() {}

  /** 事前绩效评估评分表: five dimensions of 20 points and the total. */
  static Block exAnte(View view) {
    String id = view.parameter("assessment");
    var row =
        view.registers()
            .find(WorkRegisters.EX_ANTE, id)
            .orElseThrow(() -> new IllegalArgumentException("台账中没有事前绩效评估 " + id));
    var table = new TableBuilder("事前绩效评估评分表").header("序号", "评估维度", "分值", "得分", "评估意见");
    int n = 0;
    for (var dimension : ExAnteModel.DIMENSIONS.entrySet()) {
      table.row(
          number(++n),
          center(dimension.getValue()),
          right("20"),
          right(points(row.decimal(dimension.getKey() + "Score"))),
          left(row.text(dimension.getKey())));
    }
    return table
        .row(
            cell("合计", 1, 2, Block.Align.CENTER),
            right("100"),
            right(view.print("exAnte.score", "assessment", id)),
            left(Rows.name(row.text("conclusion"))))
        .evenDecimals()
        .build(view.source());
  }

  /** 指标体系 of an evaluation before it is scored. */
  static Block framework(View view) {
    var table = new TableBuilder("").header("一级指标", "二级指标", "三级指标", "分值", "评分规则");
    var rows = view.scores(view.evaluation().key());
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var cells = new ArrayList<Block.Cell>();
      if (opens(rows, i, "level1")) {
        cells.add(cell(row.text("level1"), run(rows, i, "level1"), 1, Block.Align.CENTER));
      }
      if (opens(rows, i, "level1") || opens(rows, i, "level2")) {
        int height = Math.min(run(rows, i, "level2"), run(rows, i, "level1"));
        cells.add(cell(row.text("level2"), height, 1, Block.Align.CENTER));
      }
      cells.add(left(row.text("level3")));
      cells.add(right(points(row.decimal("weight"))));
      cells.add(left(row.has("rule") ? row.text("rule") : "—"));
      table.row(cells);
    }
    BigDecimal total =
        rows.stream().map(r -> r.decimal("weight")).reduce(BigDecimal.ZERO, BigDecimal::add);
    return table
        .row(cell("合计", 1, 3, Block.Align.CENTER), right(points(total)), left(""))
        .evenDecimals()
        .build(view.source());
  }

  private static boolean opens(List<RegisterRow> rows, int i, String level) {
    return i == 0 || !rows.get(i - 1).text(level).equals(rows.get(i).text(level));
  }

  private static int run(List<RegisterRow> rows, int from, String level) {
    int end = from;
    while (end < rows.size() && rows.get(end).text(level).equals(rows.get(from).text(level))) {
      end++;
    }
    return end - from;
  }

  /** 质量考评明细: one row an evaluation, with reward or penalty. */
  static Block quality(View view) {
    var table =
        new TableBuilder("")
            .header("序号", "评价机构", "评价对象", "方案", "实施", "报告", "时效", "得分", "奖励（万元）", "扣减（万元）");
    int n = 0;
    for (RegisterRow item : view.of(WorkRegisters.QUALITY_ITEMS, view.year())) {
      var evaluation =
          view.registers().find(BureauRegisters.EVALUATIONS, item.text("evaluation")).orElseThrow();
      table.row(
          number(++n),
          left(view.name(BureauRegisters.AGENCIES, item.text("agency"))),
          left(view.shown(evaluation, evaluation.text("object"))),
          right(points(item.decimal("planScore"))),
          right(points(item.decimal("workScore"))),
          right(points(item.decimal("reportScore"))),
          right(points(item.decimal("timeScore"))),
          right(points(qualityScore(item))),
          item.has("rewardWan") ? wan(item.amount("rewardWan")) : center("—"),
          item.has("penaltyWan") ? wan(item.amount("penaltyWan")) : center("—"));
    }
    return table
        .row(
            cell("合计", 1, 8, Block.Align.CENTER),
            right(view.fixed("reviews.reward", Map.of("year", String.valueOf(view.year())))),
            right(view.fixed("reviews.penalty", Map.of("year", String.valueOf(view.year())))))
        .build(view.source());
  }

  private static BigDecimal qualityScore(RegisterRow item) {
    return item.decimal("planScore")
        .add(item.decimal("workScore"))
        .add(item.decimal("reportScore"))
        .add(item.decimal("timeScore"));
  }

  /** 审计共享问题. */
  static Block audit(View view) {
    var table =
        new TableBuilder("").header("序号", "被审计单位", "审计发现问题", "金额（万元）", "对应评价问题", "整改状态", "共同整改措施");
    int n = 0;
    for (RegisterRow finding : view.of(CoordinationRegisters.AUDIT_FINDINGS, view.year())) {
      table.row(
          number(++n),
          left(view.shown(finding, view.name(BureauRegisters.UNITS, finding.text("unit")))),
          left(view.shown(finding, finding.text("problem"))),
          finding.has("amountWan") ? wan(finding.amount("amountWan")) : center("—"),
          left(view.shown(finding, matching(view, finding))),
          center(Rows.name(finding.text("state"))),
          left(finding.has("measure") ? view.shown(finding, finding.text("measure")) : "—"));
    }
    return table.build(view.source());
  }

  /** Our own finding that says the same. */
  private static String matching(View view, RegisterRow audit) {
    return view.registers()
        .find(BureauRegisters.FINDINGS, audit.text("finding"))
        .map(f -> f.text("category"))
        .orElse("—");
  }

  /** 结果应用建议表: what each grade asks for, with the range of a cut in money. */
  static Block application(View view) {
    var table = new TableBuilder("").header("序号", "单位", "评价对象", "得分", "等级", "预算数（万元）", "预算安排建议");
    int n = 0;
    for (RegisterRow e : view.of(BureauRegisters.EVALUATIONS, view.year())) {
      if (PublicScope.isClassified(e, view.registers())) {
        table.row(
            number(++n), left(View.CLASSIFIED), left(View.CLASSIFIED), DASH, DASH, DASH, DASH);
        continue;
      }
      table.row(
          number(++n),
          left(view.name(BureauRegisters.UNITS, e.text("unit"))),
          left(e.text("object")),
          right(points(view.total(e.key()))),
          center(view.grade(e)),
          wan(e.amount("budgetWan")),
          left(proposal(view, e)));
    }
    return table.evenDecimals().build(view.source());
  }

  private static String proposal(View view, RegisterRow evaluation) {
    String linked = YearTables.linked(view, evaluation);
    if (!linked.isEmpty()) {
      return linked;
    }
    return switch (view.grade(evaluation)) {
      case "优" -> "优先保障，可适当增加";
      case "良" -> "整改到位后按需安排";
      case "中" ->
          evaluation.text("type").equals("PROJECT")
              ? "压减10%—30%（" + share(evaluation, 10) + "—" + share(evaluation, 30) + "万元）"
              : "项目支出压减10%—30%";
      default ->
          evaluation.text("type").equals("PROJECT")
              ? "压减30%以上（不少于" + share(evaluation, 30) + "万元）直至取消"
              : "项目支出压减30%以上";
    };
  }

  private static String share(RegisterRow evaluation, int percent) {
    return evaluation
        .amount("budgetWan")
        .wan()
        .multiply(BigDecimal.valueOf(percent))
        .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
