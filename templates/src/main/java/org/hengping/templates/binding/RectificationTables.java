package org.hengping.templates.binding;

import static org.hengping.templates.binding.TableBuilder.center;
import static org.hengping.templates.binding.TableBuilder.left;
import static org.hengping.templates.binding.TableBuilder.number;
import static org.hengping.templates.binding.TableBuilder.wan;

import java.util.List;
import java.util.stream.Collectors;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.WorkRegisters;

/** Tables of problems and what is done about them. */
final class RectificationTables {
  private RectificationTables() {}

  /** 问题清单: what the unit has to mend. */
  static Block problems(View view) {
    var table = new TableBuilder("").header("序号", "问题类别", "问题描述", "具体表现", "涉及金额（万元）", "整改要求");
    int n = 0;
    for (RegisterRow finding : view.findings(view.evaluation().key())) {
      var item = view.registers().find(BureauRegisters.ITEMS, finding.key());
      table.row(
          number(++n),
          left(finding.text("category")),
          left(finding.text("text")),
          left(finding.text("detail")),
          finding.has("amountWan") ? wan(finding.amount("amountWan")) : center("—"),
          left(item.map(i -> i.text("requirement")).orElse("—")));
    }
    return table.build(view.source());
  }

  /** 征求意见表: a form for the unit's opinion about each problem. */
  static Block opinionForm(View view) {
    var table = new TableBuilder("").header("序号", "报告指出的问题", "涉及金额（万元）", "单位意见", "理由和依据");
    int n = 0;
    for (RegisterRow finding : view.findings(view.evaluation().key())) {
      table.row(
          number(++n),
          left(finding.text("text")),
          finding.has("amountWan") ? wan(finding.amount("amountWan")) : center("—"),
          left(""),
          left(""));
    }
    return table.build(view.source());
  }

  /** 整改台账 of one notice. */
  static Block ledger(View view) {
    String notice = view.parameter("notice");
    var table = header(false);
    int n = 0;
    for (RegisterRow item : view.registers().by(BureauRegisters.ITEMS, "notice", notice)) {
      var finding = finding(view, item);
      table.row(
          number(++n),
          left(finding.text("category")),
          left(finding.text("text")),
          left(item.text("requirement")),
          center(item.text("responsible")),
          left(item.has("measure") ? item.text("measure") : "—"),
          center(Rows.name(item.text("state"))),
          left(materials(view, finding)),
          center(item.has("checker") ? item.text("checker") : "—"),
          center(item.date("closedOn").map(Rows::date).orElse("—")));
    }
    return table.build(view.source());
  }

  /** 整改台账 of a year; of a classified unit nothing is told but that there is an item. */
  static Block yearLedger(View view) {
    var table = header(true);
    int n = 0;
    for (RegisterRow evaluation : view.of(BureauRegisters.EVALUATIONS, view.year())) {
      for (RegisterRow finding : view.findings(evaluation.key())) {
        var item = view.registers().find(BureauRegisters.ITEMS, finding.key());
        if (item.isPresent()) {
          table.row(yearRow(view, ++n, evaluation, finding, item.get()));
        }
      }
    }
    return table.build(view.source());
  }

  private static List<Block.Cell> yearRow(
      View view, int n, RegisterRow evaluation, RegisterRow finding, RegisterRow item) {
    return List.of(
        number(n),
        left(view.shown(evaluation, view.name(BureauRegisters.UNITS, evaluation.text("unit")))),
        left(view.shown(evaluation, finding.text("category"))),
        left(view.shown(evaluation, finding.text("text"))),
        left(view.shown(evaluation, item.text("requirement"))),
        center(view.shown(evaluation, item.text("responsible"))),
        left(view.shown(evaluation, item.has("measure") ? item.text("measure") : "—")),
        center(Rows.name(item.text("state"))),
        center(item.date("closedOn").map(Rows::date).orElse("—")));
  }

  private static TableBuilder header(boolean year) {
    return year
        ? new TableBuilder("")
            .header("序号", "被评价单位", "问题类别", "问题描述", "整改要求", "责任科室", "整改措施", "整改状态", "销号日期")
        : new TableBuilder("")
            .header("序号", "问题类别", "问题描述", "整改要求", "责任科室", "整改措施", "整改状态", "佐证", "核查人", "销号日期");
  }

  /** 佐证材料目录 of one notice. */
  static Block evidence(View view) {
    String notice = view.parameter("notice");
    var table = new TableBuilder("").header("序号", "材料名称", "对应问题", "份数", "收到日期");
    int n = 0;
    for (RegisterRow material : view.registers().by(WorkRegisters.EVIDENCE, "notice", notice)) {
      table.row(
          number(++n),
          left(material.text("name")),
          left(finding(view, material).text("text")),
          center(material.has("copies") ? material.text("copies") : "—"),
          center(material.date("receivedOn").map(Rows::date).orElse("—")));
    }
    return table.build(view.source());
  }

  private static RegisterRow finding(View view, RegisterRow row) {
    return view.registers().find(BureauRegisters.FINDINGS, row.text("finding")).orElseThrow();
  }

  private static String materials(View view, RegisterRow finding) {
    String names =
        view.registers().by(WorkRegisters.EVIDENCE, "finding", finding.key()).stream()
            .map(e -> e.text("name"))
            .collect(Collectors.joining("；"));
    return names.isEmpty() ? "—" : names;
  }
}
