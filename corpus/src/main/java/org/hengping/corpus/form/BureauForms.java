package org.hengping.corpus.form;

import static org.hengping.corpus.form.FormPieces.LEVEL1;
import static org.hengping.corpus.form.FormPieces.LEVEL2;
import static org.hengping.corpus.form.FormPieces.ROW;
import static org.hengping.corpus.form.FormPieces.SELF_SCORE;
import static org.hengping.corpus.form.FormPieces.SELF_WEIGHT;
import static org.hengping.corpus.form.FormPieces.codeLine;
import static org.hengping.corpus.form.FormPieces.column;
import static org.hengping.corpus.form.FormPieces.departmentFunds;
import static org.hengping.corpus.form.FormPieces.fixed;
import static org.hengping.corpus.form.FormPieces.goalChecks;
import static org.hengping.corpus.form.FormPieces.goalColumns;
import static org.hengping.corpus.form.FormPieces.goalFunds;
import static org.hengping.corpus.form.FormPieces.goalTotal;
import static org.hengping.corpus.form.FormPieces.input;
import static org.hengping.corpus.form.FormPieces.label;
import static org.hengping.corpus.form.FormPieces.line;
import static org.hengping.corpus.form.FormPieces.monitoringChecks;
import static org.hengping.corpus.form.FormPieces.monitoringColumns;
import static org.hengping.corpus.form.FormPieces.monitoringFunds;
import static org.hengping.corpus.form.FormPieces.note;
import static org.hengping.corpus.form.FormPieces.parts;
import static org.hengping.corpus.form.FormPieces.projectHead;
import static org.hengping.corpus.form.FormPieces.selfChecks;
import static org.hengping.corpus.form.FormPieces.selfFunds;
import static org.hengping.corpus.form.FormPieces.tall;
import static org.hengping.corpus.form.FormPieces.title;

import java.util.List;
import java.util.Optional;
import org.hengping.corpus.form.FormPart.Table;

/**
 * Every form that the bureau sends out. Labels follow 财预〔2020〕10号 附1 (self-evaluation) and the
 * provincial and city forms for goals and monitoring; the layout is ours. A change of labels or
 * slots is a new version of the form.
 */
public final class BureauForms {
  private static final String OVERALL = "部门整体";

  private static final List<List<String>> STARTERS =
      List.of(
          List.of("产出指标", "数量指标"),
          List.of("产出指标", "数量指标"),
          List.of("产出指标", "质量指标"),
          List.of("产出指标", "时效指标"),
          List.of("产出指标", "成本指标"),
          List.of("效益指标", "经济效益指标"),
          List.of("效益指标", "社会效益指标"),
          List.of("效益指标", "生态效益指标"),
          List.of("效益指标", "可持续影响指标"),
          List.of("满意度指标", "服务对象满意度指标"));

  private static final List<List<String>> DEPARTMENT_STARTERS =
      List.of(
          List.of("履职效能", "整体工作完成"),
          List.of("履职效能", "重点工作完成"),
          List.of("管理效率", "预算管理"),
          List.of("管理效率", "绩效管理"),
          List.of("运行成本", "成本控制成效"),
          List.of("服务对象满意度", "服务对象满意度"),
          List.of("可持续发展能力", "体制机制改革"));

  /** 项目支出绩效目标申报表. */
  public static final Form PROJECT_GOAL =
      new Form(
          "project-goal",
          1,
          "项目支出绩效目标申报表",
          "GOAL",
          "",
          0,
          false,
          List.of(5.0, 11.0, 15.0, 25.0, 17.0, 11.0, 22.0),
          parts(
              title("项目支出绩效目标申报表", 7),
              projectHead(7, 4),
              List.of(
                  line(
                      ROW,
                      tall("项目资金\n（万元）", 0, 2, 5),
                      fixed("资金来源", 2, 2),
                      label("年度预算数", 4, 1),
                      label("实施期预算数", 5, 2)),
                  goalFunds("TOTAL", "资金总额"),
                  goalFunds("FISCAL", "其中：当年财政拨款"),
                  goalFunds("CARRYOVER", "上年结转资金"),
                  goalFunds("OTHER", "其他资金"),
                  line(ROW, tall("总体目标", 0, 2, 2), label("实施期目标", 2, 2), label("年度目标", 4, 3)),
                  line(
                      96,
                      input(Slot.optional("periodGoal", "实施期目标", Slot.Type.LONG_TEXT), 2, 2),
                      input(Slot.required("goal", "年度目标", Slot.Type.LONG_TEXT), 4, 3)),
                  new Table("indicators", "绩效指标", List.copyOf(goalColumns()), STARTERS, 14),
                  goalTotal(),
                  note(
                      "填表说明：1. 金额以万元为单位。2. 指标值写成“≥95%”“≤90万元”的样子，不能量化的写定性要求。3. 分值合计为100（预算执行率另计10分的，合计为90）。",
                      7))),
          goalChecks(true));

  /** 部门整体绩效目标申报表. */
  public static final Form DEPARTMENT_GOAL =
      new Form(
          "department-goal",
          1,
          "部门整体绩效目标申报表",
          "GOAL",
          OVERALL,
          0,
          false,
          List.of(5.0, 11.0, 15.0, 25.0, 17.0, 11.0, 22.0),
          parts(
              title("部门整体绩效目标申报表", 7),
              List.of(
                  line(
                      ROW,
                      label("部门名称", 0, 2),
                      input(Slot.locked("unitName", "部门名称", Slot.Type.TEXT), 2, 5)),
                  codeLine(7, 4),
                  line(ROW, tall("部门预算\n（万元）", 0, 2, 7), fixed("资金构成", 2, 2), label("年度预算数", 4, 3)),
                  departmentFunds("TOTAL", "部门预算总额", true),
                  departmentFunds("FISCAL", "按来源：当年财政拨款", false),
                  departmentFunds("CARRYOVER", "上年结转资金", false),
                  departmentFunds("OTHER", "其他资金", false),
                  departmentFunds("BASIC", "按性质：基本支出", false),
                  departmentFunds("PROJECT", "项目支出", false),
                  line(
                      96,
                      label("年度总体目标", 0, 2),
                      input(Slot.required("goal", "年度总体目标", Slot.Type.LONG_TEXT), 2, 5)),
                  new Table(
                      "tasks",
                      "年度主要任务",
                      List.of(
                          column(Slot.required("name", "任务名称", Slot.Type.TEXT), 1, 2),
                          column(Slot.required("content", "主要内容", Slot.Type.LONG_TEXT), 3, 2),
                          column(Slot.required("amount", "预算金额（万元）", Slot.Type.MONEY), 5, 2)),
                      List.of(),
                      4),
                  new Table(
                      "indicators", "绩效指标", List.copyOf(goalColumns()), DEPARTMENT_STARTERS, 10),
                  goalTotal(),
                  note(
                      "填表说明：1. 金额以万元为单位，预算总额既等于按来源的三项之和，也等于基本支出与项目支出之和。2. 分值合计为100（预算执行率另计10分的，合计为90）。",
                      7))),
          goalChecks(false));

  /** 绩效运行监控表. */
  public static final Form MONITORING =
      new Form(
          "monitoring",
          1,
          "绩效运行监控表",
          "MONITORING",
          "",
          0,
          true,
          List.of(
              5.0, 10.0, 12.0, 19.0, 12.0, 13.0, 13.0, 6.5, 6.5, 6.5, 6.5, 6.5, 18.0, 12.0, 14.0),
          parts(
              title("绩效运行监控表", 15),
              projectHead(15, 6),
              List.of(
                  line(
                      ROW,
                      tall("项目资金\n（万元）", 0, 2, 5),
                      fixed("资金来源", 2, 2),
                      label("年初预算数", 4, 1),
                      label("全年预算数", 5, 1),
                      label("1—7月执行数", 6, 1),
                      label("1—7月执行率", 7, 2),
                      label("全年预计执行数", 9, 3),
                      fixed("", 12, 3)),
                  monitoringFunds("TOTAL", "年度资金总额"),
                  monitoringFunds("FISCAL", "其中：当年财政拨款"),
                  monitoringFunds("CARRYOVER", "上年结转资金"),
                  monitoringFunds("OTHER", "其他资金"),
                  line(
                      60,
                      label("年度总体目标", 0, 2),
                      input(Slot.required("goal", "年度总体目标", Slot.Type.LONG_TEXT), 2, 13)),
                  new Table("indicators", "绩效指标", monitoringColumns(), STARTERS, 12),
                  note(
                      "填表说明：1. 偏差原因：与预期目标有偏差的指标，在经费保障、制度保障、人员保障、硬件条件保障、其他各列打“√”并说明原因。"
                          + "2. 完成目标可能性：分确定能、有可能、完全不可能三级。3. 备注：预计到年底不能完成目标的，写明原因和拟采取的措施。",
                      15))),
          monitoringChecks());

  /** 项目支出绩效自评表. */
  public static final Form SELF_EVALUATION =
      new Form(
          "self-evaluation",
          1,
          "项目支出绩效自评表",
          "SELF_EVALUATION",
          "",
          1,
          false,
          List.of(5.0, 10.0, 12.0, 19.0, 12.0, 12.0, 12.0, 8.0, 11.0, 10.0),
          parts(
              title("项目支出绩效自评表", 10),
              projectHead(10, 5),
              List.of(
                  line(
                      ROW,
                      tall("项目资金\n（万元）", 0, 2, 5),
                      fixed("资金来源", 2, 2),
                      label("年初预算数", 4, 1),
                      label("全年预算数", 5, 1),
                      label("全年执行数", 6, 1),
                      label("分值", 7, 1),
                      label("执行率", 8, 1),
                      label("得分", 9, 1)),
                  selfFunds("TOTAL", "年度资金总额"),
                  selfFunds("FISCAL", "其中：当年财政拨款"),
                  selfFunds("CARRYOVER", "上年结转资金"),
                  selfFunds("OTHER", "其他资金"),
                  line(ROW, tall("年度总体目标", 0, 2, 2), label("预期目标", 2, 4), label("实际完成情况", 6, 4)),
                  line(
                      96,
                      input(Slot.required("goal", "预期目标", Slot.Type.LONG_TEXT), 2, 4),
                      input(Slot.required("achieved", "实际完成情况", Slot.Type.LONG_TEXT), 6, 4)),
                  new Table(
                      "indicators",
                      "绩效指标",
                      List.of(
                          LEVEL1,
                          LEVEL2,
                          column(Slot.required("name", "三级指标", Slot.Type.TEXT), 3, 1),
                          column(Slot.required("target", "年度指标值", Slot.Type.TEXT), 4, 1),
                          column(Slot.required("actual", "实际完成值", Slot.Type.TEXT), 5, 1),
                          column(Slot.required("weight", "分值", Slot.Type.POINTS), 6, 1),
                          column(Slot.required("score", "得分", Slot.Type.POINTS), 7, 1),
                          column(Slot.optional("reason", "偏差原因分析及改进措施", Slot.Type.TEXT), 8, 2)),
                      STARTERS,
                      14),
                  line(
                      ROW,
                      label("总分", 0, 6),
                      input(
                          Slot.calculated("totalWeight", "总分（分值）", Slot.Type.POINTS, SELF_WEIGHT),
                          6,
                          1),
                      input(
                          Slot.calculated("totalScore", "总分（得分）", Slot.Type.POINTS, SELF_SCORE),
                          7,
                          1),
                      fixed("", 8, 2)),
                  note(
                      "填表说明：1. 金额以万元为单位；预算执行率10分，其余指标分值合计90分（产出50、效益30、满意度10）。"
                          + "2. 得分保留两位小数，不超过分值。3. 未达到指标值的，写明偏差原因和改进措施。",
                      10))),
          selfChecks());

  /** All forms. */
  public static final List<Form> ALL =
      List.of(PROJECT_GOAL, DEPARTMENT_GOAL, MONITORING, SELF_EVALUATION);

  private BureauForms() {}

  /** The form with this name. */
  public static Optional<Form> named(String name) {
    return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
