package org.hengping.templates.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Block.Align;
import org.hengping.corpus.manuscript.Block.Cell;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Inline.Text;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.manuscript.Source;

/** Manuscripts for tests of the writers. */
public final class Everything {
  /** What {@link #manuscript} holds for staff only. */
  public static final List<String> INTERNAL =
      List.of(
          "evaluations.count",
          "evaluations.funds",
          "f00df00d",
          "year=2021",
          "D-000123",
          "p3b12r0c5",
          "chart.grades",
          "table.funds",
          "PJ-2021-001",
          "PHONE",
          "个人信息保护法",
          "政府信息公开条例",
          "INTERNAL",
          "abababab",
          "javascript:");

  private static final String PROSE =
      "示例市教育局围绕年度重点任务统筹安排预算资金，全年开展现场核查十二次，抽查学校三十六所，发放问卷一千二百份，"
          + "回收有效问卷一千一百零七份。核查发现，部分项目前期论证不充分，资金下达与工程进度不匹配，年末集中支付占比偏高。"
          + "评价组据此提出分类整改的意见，并与主管科室逐项核对了佐证资料。";

  private Everything() {}

  /** One block of every kind that may be released, and every inline. */
  public static Manuscript manuscript() {
    var blocks = new ArrayList<Block>();
    blocks.add(heading(1, "一、基本情况"));
    blocks.add(heading(2, "（一）项目概况"));
    blocks.add(
        new Block.Paragraph(
            List.of(
                new Text("2021年，示例市财政局选取"),
                figure("evaluations.count", "41", "个"),
                new Text("项目和部门开展重点绩效评价，涉及资金"),
                figure("evaluations.funds", "138.98", "亿元"),
                new Text("。依据"),
                new Inline.Citation("《项目支出绩效评价管理办法》第十八条", "D-000123@r3", "p3b12r0c5-9"),
                new Text("，评价结果分为优、良、中、差四个等级。"),
                new Inline.Footnote(
                    List.of(new Text("等级以综合得分为准，90分（含）以上为优。"), figure("grades.count", "4", "个"))),
                new Inline.Strong(
                    List.of(new Text("评价发现的问题须逐条整改"), figure("findings.count", "168", "条"))),
                new Text("，联系电话"),
                new Inline.Redacted("PHONE", "个人信息保护法第二十八条", "［已隐去：个人信息］"),
                new Text("。详见"),
                new Inline.Link(
                    List.of(new Text("公开页面")), "https://example.invalid/reports/1?a=1&b=2"),
                new Text("，"),
                new Inline.Link(List.of(new Text("不安全链接")), "javascript:alert(1)"),
                new Text("。"),
                new Inline.LineBreak(),
                new Text("换行之后的文字。"))));
    blocks.add(heading(4, "（1）跳级标题"));
    blocks.add(
        paragraph(
            "敌意文字：<script>alert('x')</script> &amp; ]]> <!-- --> {{x}} ${y} | [a](b) \"引号\" '单引号' \\n"));
    blocks.add(
        paragraph(
            "不可见\u200B字\u0000符\u0007与\u202E方向\u2066控制\uFEFF，孤立\uD800代理，全角　空格，不换行\u00A0空格，软\u00AD连字符。"));
    blocks.add(
        paragraph(
            "生僻字：堃喆玥镕翀垚䶮㙦𬬭𬭎𫖯𬱖，符号：①⑳㎡‰℃²³≥≤±×÷★□☑〔2021〕…—·～％；English words and 1,234.56."));
    blocks.add(
        new Block.Listing(
            true,
            List.of(
                item(0, "压实主体责任"),
                item(0, "完善制度"),
                item(1, "修订办法"),
                item(1, "细化指标"),
                item(0, "严格考核"))));
    blocks.add(new Block.Listing(false, List.of(item(0, "无序一"), item(1, "无序二"), item(0, "无序三"))));
    blocks.add(new Block.Listing(true, List.of(item(0, "重新编号"))));
    blocks.add(merged());
    blocks.add(heading(1, "二、评价结果"));
    blocks.add(
        new Block.Chart(
            Block.ChartShape.COLUMN,
            "评价等级分布",
            "个",
            List.of("优", "良", "中", "差"),
            List.of(new Block.Series("2021年", numbers("5", "28", "8", "0"))),
            new Source("chart.grades", Map.of("year", "2021"))));
    blocks.add(
        new Block.Chart(
            Block.ChartShape.BAR,
            "两年对比",
            "万元",
            List.of("部门整体支出", "项目支出"),
            List.of(
                new Block.Series("2020年", numbers("100.50", "60")),
                new Block.Series("2021年", numbers("120.00", "-3.5"))),
            null));
    blocks.add(new Block.Picture("ab".repeat(32), "image/png", "项目现场照片：新建校舍外景"));
    blocks.add(new Block.Withheld("INTERNAL", "政府信息公开条例第十六条", "［本节不予公开：内部事务信息］"));
    blocks.add(new Block.PageBreak());
    blocks.add(scores(14));
    blocks.add(paragraph("报告完。"));
    return Manuscript.of("示例市教育局2020年度部门整体支出绩效评价报告", blocks);
  }

  /** An official document with every element, sealed. */
  public static Manuscript official() {
    var blocks = new ArrayList<Block>();
    blocks.add(element(Element.ORGAN_MARK, "示例市财政局文件"));
    blocks.add(element(Element.DOCUMENT_NUMBER, "示财绩〔2022〕5号"));
    blocks.add(element(Element.SIGNER, "签发人：张示范"));
    blocks.add(element(Element.RECIPIENTS, "示例市教育局、示例市卫生健康委员会、示例市交通运输局、示例市农业农村局："));
    blocks.add(heading(1, "一、评价结果"));
    blocks.add(heading(2, "（一）总体情况"));
    blocks.add(heading(4, "（1）资金"));
    for (int i = 0; i < 6; i++) {
      blocks.add(paragraph(PROSE + PROSE));
    }
    blocks.add(heading(2, "（二）主要问题"));
    blocks.add(heading(1, "二、整改要求"));
    blocks.add(paragraph(PROSE));
    blocks.add(
        new Block.Paragraph(
            Element.ATTACHMENTS,
            List.of(
                new Text("附件：1. 示例市2021年度财政重点绩效评价发现问题清单及整改责任分工一览表"),
                new Inline.LineBreak(),
                new Text("2. 整改情况报告格式"))));
    blocks.add(element(Element.SIGNATURE, "示例市财政局"));
    blocks.add(element(Element.DATE, "2022年3月1日"));
    blocks.add(element(Element.NOTE, "（此件公开发布）"));
    blocks.add(element(Element.COPY_TO, "抄送：市委办公室，市人大常委会办公室，市政府办公室，市政协办公室，市纪委监委，市审计局。"));
    blocks.add(element(Element.PRINTED_BY, "示例市财政局办公室"));
    blocks.add(element(Element.PRINTED_ON, "2022年3月1日印发"));
    return Manuscript.of("关于示例市教育局2021年度教育专项资金绩效评价发现问题的整改通知书", blocks);
  }

  /** A report with a table of contents, a note and a signature that is not sealed. */
  public static Manuscript book() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Contents());
    blocks.add(new Block.PageBreak());
    blocks.addAll(report().blocks());
    blocks.add(
        new Block.Paragraph(
            List.of(
                new Text("正文"), new Inline.Footnote(List.of(new Text("注释的文字。"))), new Text("。"))));
    blocks.add(element(Element.SIGNATURE, "示例市财政局预算绩效管理科"));
    blocks.add(element(Element.DATE, "2022年3月1日"));
    return Manuscript.of("示例市教育局2020年度部门整体支出绩效评价报告", blocks);
  }

  private static Block element(Element element, String text) {
    return new Block.Paragraph(element, List.of(new Text(text)));
  }

  /** The same with a block that nobody understood. */
  public static Manuscript withUnrecognised() {
    var blocks = new ArrayList<>(manuscript().blocks());
    blocks.add(1, new Block.Unrecognised("嵌入对象", "第2页"));
    return manuscript().withBlocks(blocks);
  }

  /** A chart of a shape with two decimals, one and none. */
  public static Block.Chart chart(Block.ChartShape shape) {
    return new Block.Chart(
        shape,
        "评价等级分布",
        "个",
        List.of("优秀", "良好", "一般"),
        List.of(new Block.Series("2021年", numbers("5.25", "28", "8.5"))),
        null);
  }

  private static Block.Table merged() {
    return new Block.Table(
        List.of(new Text("表1 资金安排情况（单位：万元）")),
        2,
        List.of(
            List.of(cell("资金来源", 2, 1), cell("预算数", 1, 2), cell("执行数", 2, 1), cell("执行率", 2, 1)),
            List.of(cell("年初", 1, 1), cell("调整后", 1, 1)),
            List.of(
                cell("财政拨款", 1, 1),
                right("12000.00"),
                right("12345.67"),
                right("12000.01"),
                right("97.20%")),
            List.of(cell("其他资金", 2, 1), right("1.00"), cell("合并右下", 2, 2), right("90%")),
            List.of(right("2.00"), right("80%")),
            List.of(cell("合计", 1, 3), right("12003.01"))),
        new Source("table.funds", Map.of("evaluation", "PJ-2021-001")));
  }

  /** A scoring table of nine columns as in the annex of an evaluation report. */
  public static Block.Table scores(int rows) {
    var all = new ArrayList<List<Cell>>();
    all.add(
        List.of(
            Cell.of("一级指标"),
            Cell.of("二级指标"),
            Cell.of("三级指标"),
            Cell.of("分值"),
            Cell.of("指标解释"),
            Cell.of("指标说明"),
            Cell.of("评分规则"),
            Cell.of("评价意见"),
            Cell.of("得分")));
    for (int r = 0; r < rows; r++) {
      var row = new ArrayList<Cell>();
      if (r % 7 == 0) {
        row.add(
            new Cell(
                List.of(new Text(r == 0 ? "投入" : "过程")), Math.min(7, rows - r), 1, Align.CENTER));
      }
      if (r % 7 == 0 || r % 7 == 4) {
        row.add(
            new Cell(
                List.of(new Text("目标设定")),
                Math.min(r % 7 == 0 ? 4 : 3, rows - r),
                1,
                Align.CENTER));
      }
      row.add(Cell.of("绩效目标合理性" + (r + 1)));
      row.add(new Cell(List.of(new Text("5")), 1, 1, Align.RIGHT));
      row.add(Cell.of("部门所设立的整体绩效目标依据是否充分，是否符合客观实际，用以反映和考核部门整体绩效目标与部门履职的相符情况。"));
      row.add(Cell.of("①是否符合国家法律法规；②是否符合部门“三定”方案确定的职责；③是否符合部门制定的中长期实施规划。"));
      row.add(Cell.of("每有一项不符合扣1分，扣完为止。"));
      row.add(Cell.of("11项目标中9项与职责匹配，信息化运维、教师培训2项未细化，扣1分。"));
      row.add(new Cell(List.of(figure("score", "4." + r, "")), 1, 1, Align.RIGHT));
      all.add(row);
    }
    return new Block.Table(List.of(new Text("附件1 绩效评价评分表")), 1, all, null);
  }

  /** About eight pages of prose with a scoring table, to measure with. */
  public static Manuscript report() {
    var blocks = new ArrayList<>(prose().blocks());
    blocks.add(new Block.PageBreak());
    blocks.add(scores(14));
    return prose().withBlocks(blocks);
  }

  /** The prose of {@link #report()}. */
  public static Manuscript prose() {
    var blocks = new ArrayList<Block>();
    for (int i = 1; i <= 7; i++) {
      blocks.add(heading(1, "第" + i + "部分、绩效分析"));
      for (int j = 1; j <= 4; j++) {
        blocks.add(heading(2, "（" + j + "）情况说明"));
        blocks.add(paragraph("第" + i + "之" + j + "。" + PROSE));
      }
    }
    return Manuscript.of("示例市教育局2020年度部门整体支出绩效评价报告", blocks);
  }

  static Block heading(int level, String text) {
    return new Block.Heading(level, List.of(new Text(text)));
  }

  static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Text(text)));
  }

  private static Block.Item item(int depth, String text) {
    return new Block.Item(depth, List.of(new Text(text)));
  }

  private static Cell cell(String text, int rows, int columns) {
    return new Cell(List.of(new Text(text)), rows, columns, Align.CENTER);
  }

  private static Cell right(String text) {
    return new Cell(List.of(new Text(text)), 1, 1, Align.RIGHT);
  }

  private static List<BigDecimal> numbers(String... values) {
    return List.of(values).stream().map(BigDecimal::new).toList();
  }

  private static Figure figure(String calculation, String value, String unit) {
    return new Figure(
        calculation,
        Map.of("year", "2021"),
        Scope.INTERNAL,
        new BigDecimal(value),
        unit,
        value + unit,
        "f00d".repeat(16));
  }
}
