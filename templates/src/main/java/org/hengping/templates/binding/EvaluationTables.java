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
import java.util.List;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;

/** Tables about one evaluation. */
final class EvaluationTables {
  private EvaluationTables() {}

  static Block cover(View view) {
    var e = view.evaluation();
    String unit = view.name(BureauRegisters.UNITS, e.text("unit"));
    boolean thirdParty = e.text("mode").equals("THIRD_PARTY");
    String team =
        thirdParty ? view.name(BureauRegisters.AGENCIES, e.text("agency")) : e.text("leader");
    String people = thirdParty ? e.text("leadEvaluator") : e.text("members");
    return new TableBuilder("")
        .row(head("评价对象"), wide(e.text("object")))
        .row(head("被评价单位"), left(unit), head("所属行业"), left(e.text("industry")))
        .row(
            head("评价类型"),
            left(Rows.name(e.text("type"))),
            head("组织方式"),
            left(Rows.name(e.text("mode"))))
        .row(
            head(thirdParty ? "评价机构" : "带队领导"),
            left(team),
            head(thirdParty ? "主评人" : "评价组成员"),
            left(people))
        .row(head("评价资金"), wide(view.print("evaluation.funds", "evaluation", e.key())))
        .row(head("评价时间"), wide(period(e)))
        .build(view.source());
  }

  private static String period(RegisterRow e) {
    return e.date("startedOn").map(Rows::date).orElse("")
        + "至"
        + e.date("finishedOn").map(Rows::date).orElse("");
  }

  private static Block.Cell head(String text) {
    return center(text);
  }

  private static Block.Cell wide(String text) {
    return cell(text, 1, 3, Block.Align.LEFT);
  }

  /** 附件1: nine columns, merged levels, a subtotal for each level 1 and the total. */
  static Block scores(View view) {
    var evaluation = view.evaluation();
    var rows = view.scores(evaluation.key());
    var table =
        new TableBuilder("")
            .header("一级指标", "二级指标", "三级指标", "分值", "指标值", "实际完成值", "评分规则", "评价意见", "得分");
    for (int i = 0; i < rows.size(); ) {
      int level1 = run(rows, i, "level1");
      for (int j = i; j < i + level1; ) {
        int level2 = Math.min(run(rows, j, "level2"), i + level1 - j);
        for (int k = j; k < j + level2; k++) {
          table.row(scoreRow(rows.get(k), k == i ? level1 : 0, k == j ? level2 : 0));
        }
        j += level2;
      }
      table.row(sum(rows.get(i).text("level1") + "小计", rows.subList(i, i + level1)));
      i += level1;
    }
    return table.row(sum("合计", rows)).evenDecimals().build(view.source());
  }

  private static int run(List<RegisterRow> rows, int from, String level) {
    int end = from;
    while (end < rows.size() && rows.get(end).text(level).equals(rows.get(from).text(level))) {
      end++;
    }
    return end - from;
  }

  private static List<Block.Cell> scoreRow(RegisterRow score, int level1, int level2) {
    var cells = new ArrayList<Block.Cell>();
    if (level1 > 0) {
      cells.add(cell(score.text("level1"), level1, 1, Block.Align.CENTER));
    }
    if (level2 > 0) {
      cells.add(cell(score.text("level2"), level2, 1, Block.Align.CENTER));
    }
    cells.add(left(score.text("level3")));
    cells.add(right(points(score.decimal("weight"))));
    cells.add(left(score.text("target")));
    cells.add(left(score.text("actual")));
    cells.add(left(score.text("rule")));
    cells.add(left(score.text("opinion")));
    cells.add(right(points(score.decimal("score"))));
    return cells;
  }

  private static Block.Cell[] sum(String name, List<RegisterRow> rows) {
    return new Block.Cell[] {
      cell(name, 1, 3, Block.Align.CENTER),
      right(points(total(rows, "weight"))),
      cell("", 1, 4, Block.Align.LEFT),
      right(points(total(rows, "score")))
    };
  }

  private static BigDecimal total(List<RegisterRow> rows, String field) {
    return rows.stream().map(r -> r.decimal(field)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static Block levels(View view) {
    String id = view.evaluation().key();
    var table = new TableBuilder("各级指标得分情况").header("一级指标", "指标数（个）", "分值", "得分", "得分率");
    var levels = view.scores(id).stream().map(s -> s.text("level1")).distinct().toList();
    for (String level : levels) {
      table.row(
          center(level),
          right(
              String.valueOf(
                  view.scores(id).stream().filter(s -> s.text("level1").equals(level)).count())),
          right(view.print("evaluation.levelWeight", "evaluation", id, "level1", level)),
          right(view.print("evaluation.levelScore", "evaluation", id, "level1", level)),
          right(view.print("evaluation.levelRate", "evaluation", id, "level1", level)));
    }
    return table
        .row(
            center("合计"),
            right(String.valueOf(view.scores(id).size())),
            right(view.print("evaluation.weight", "evaluation", id)),
            right(view.print("evaluation.score", "evaluation", id)),
            right(view.print("evaluation.levelRate", "evaluation", id)))
        .evenDecimals()
        .build(view.source());
  }

  /** 附件2: every finding with what is asked and how far it is. */
  static Block findings(View view) {
    var table =
        new TableBuilder("").header("序号", "问题类别", "问题描述", "具体表现", "涉及金额（万元）", "整改要求", "整改状态");
    int n = 0;
    for (RegisterRow finding : view.findings(view.evaluation().key())) {
      var item = view.registers().find(BureauRegisters.ITEMS, finding.key());
      table.row(
          number(++n),
          left(finding.text("category")),
          left(finding.text("text")),
          left(finding.text("detail")),
          finding.has("amountWan") ? wan(finding.amount("amountWan")) : center("—"),
          left(item.map(i -> i.text("requirement")).orElse("")),
          center(item.map(i -> Rows.name(i.text("state"))).orElse("未下发")));
    }
    return table.build(view.source());
  }

  static Block feedback(View view) {
    var table = new TableBuilder("").header("序号", "涉及问题", "单位意见", "是否采纳", "采纳说明");
    int n = 0;
    for (RegisterRow finding : view.findings(view.evaluation().key())) {
      for (RegisterRow opinion :
          view.registers().by(BureauRegisters.FEEDBACK, "finding", finding.key())) {
        table.row(
            number(++n),
            left(finding.text("text")),
            left(opinion.text("opinion")),
            center(opinion.flag("adopted") ? "采纳" : "不采纳"),
            left(opinion.text("reason")));
      }
    }
    return table.build(view.source());
  }
}
