package org.hengping.corpus.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.proposal.problem.ReadProblems;
import org.hengping.corpus.proposal.table.IndicatorRow;
import org.hengping.corpus.proposal.table.ScoreTables;
import org.junit.jupiter.api.Test;

/**
 * Real tables in a folder beside the repository, labelled by hand. Names and numbers are compared
 * as they are; of definitions and points, whose text is not ours, the number of characters.
 */
class RealTablesTest {
  private static Path folder() {
    Path at = Path.of("").toAbsolutePath();
    for (int up = 0; up < 4 && at != null; up++) {
      Path real = at.resolve("shared").resolve("real");
      if (Files.isDirectory(real)) {
        return real;
      }
      at = at.getParent();
    }
    assumeTrue(false, "The folder shared/real is not beside the repository: skipped");
    throw new IllegalStateException();
  }

  private static Manuscript read(Path file) throws IOException {
    var reading = ReadFile.read(Files.readAllBytes(file), file.getFileName().toString());
    return assertInstanceOf(Reading.Read.class, reading).manuscript();
  }

  /** level1|level2|level3|weight|target|length of definition|length of points. */
  private static String line(IndicatorRow row) {
    return List.of(
            row.value("level1"),
            row.value("level2"),
            row.value("level3"),
            row.value("weight"),
            row.value("target"),
            length(row.value("definition")),
            length(row.value("points")))
        .stream()
        .collect(Collectors.joining("|"))
        .replaceFirst("\\|+$", "");
  }

  private static String length(String text) {
    int length = text.replaceAll("\\s+", "").length();
    return length == 0 ? "" : Integer.toString(length);
  }

  private static void compare(String name, List<String> expected) throws IOException {
    var found =
        ScoreTables.in(read(folder().resolve(name))).rows().stream()
            .map(RealTablesTest::line)
            .toList();
    long right = expected.stream().filter(found::contains).count();
    System.out.printf("%d/%d 行正确  %s%n", right, Math.max(expected.size(), found.size()), name);
    assertEquals(String.join("\n", expected), String.join("\n", found));
  }

  private static final List<String> COMMON =
      List.of(
          "预算绩效|预算管理|预算执行进度(7月)|7|40%",
          "预算绩效|预算管理|预算执行进度（11月）|8|80.21%",
          "预算绩效|预算管理|预算调整次数（实际调整数）|5|0",
          "预算绩效|预算管理|项目预算资金是否被核减|25|否",
          "预算绩效|预算管理|结转结余资金率|25|-0%",
          "预算绩效|预算管理|是否开展预算编报考评|5|是",
          "预算绩效|财务管理|用款计划差错率|7|-0%",
          "预算绩效|财务管理|是否存在违规行为|13|否",
          "预算绩效|财务管理|是否开展会计决算报表考评|5|是");

  private static List<String> withCommon(String... rows) {
    var all = new ArrayList<>(COMMON);
    all.addAll(List.of(rows));
    return all;
  }

  @Test
  void barsWithoutTheCellsThatSpanAndAFirstLevelOnItsOwnLine() throws IOException {
    compare(
        "table_sector_kpi_jyq.txt",
        withCommon(
            "项目产出|产出数量|禁止进境物检疫犬截获率|15|20%",
            "项目产出|产出数量|有害生物检疫犬截获率|15|5%",
            "项目产出|产出质量|有效开箱率|10|50%",
            "项目产出|产出质量|在岗检疫犬考核合格率|10|50%",
            "项目产出|产出时效|本年投入是否本年产出|30|是",
            "项目产出|产出成本|检疫犬生活费支出是否超出定额标准|20|否",
            "项目效果|经济效益|专项资金的投入是否提高了截获率|15|是",
            "项目效果|社会效益|专项资金投入是否增加了公众对动植物检疫工作的认知度专项资金的投入是否提高通关速度|30|是",
            "项目效果|环境效益|专项资金投入是否可增强动植物有害生物随旅客携带物、邮寄物传入我国的防控能力，保护国内生态安全|15|是",
            "项目效果|可持续影响|专项资金投入是否对不法分子携带、邮寄禁止进境物入境形成一定的威慑力|15|是",
            "项目效果|服务对象满意度|入境旅客/机场/车站/客运码头/邮政运营管理单位对应用检疫犬查验邮包名录工作表现是否认同|25|是"));
  }

  @Test
  void pointsSplitOverSeveralReasonsAreAdded() throws IOException {
    compare(
        "table_sector_kpi_zxjtf.txt",
        withCommon(
            "项目产出|产出数量|执法执勤用车平均里程数（公里）|30|3.3",
            "项目产出|产出数量|新购执法执勤车辆到位率|30|100%",
            "项目产出|产出质量|执法执勤用车车辆使用率|20|100%",
            "项目产出|产出成本|项目支出是否完成专项交通费控制目标|20|是",
            "项目效果|社会效益|是否提高检验检疫技术保障能力|50|是",
            "项目效果|可持续影响|是否有利于提高检验检疫执法保障能力|50|是"));
  }

  @Test
  void allSectorTablesAgreeWithTheirOwnSums() throws IOException {
    int rows = 0;
    var wrong = new ArrayList<String>();
    try (var files = Files.list(folder())) {
      for (Path file :
          files
              .filter(f -> f.getFileName().toString().startsWith("table_sector"))
              .sorted()
              .toList()) {
        var found = ScoreTables.in(read(file));
        rows += found.rows().size();
        var lines = found.rows().stream().map(RealTablesTest::line).toList();
        if (!lines.subList(0, COMMON.size()).equals(COMMON)) {
          wrong.add(file.getFileName() + " " + lines);
        }
        // 环境效益 of this table gives 15 points where it says 20
        found.checks().stream()
            .map(c -> file.getFileName() + " " + c.message())
            .filter(c -> !c.equals("table_sector_kpi_wscgxm.txt “环境效益”分值合计 15 与表中合计 20 不符"))
            .forEach(wrong::add);
      }
    }
    System.out.println("17 张行业指标表共读出 " + rows + " 行，各级分值合计相符");
    assertEquals(List.of(), wrong);
    assertEquals(363, rows);
  }

  @Test
  void aFrameworkOverSeveralPagesOfRecognisedText() throws IOException {
    compare(
        "reg_caiyu_2020_10_xiangmu_pingjia.txt",
        List.of(
            "决策|项目立项|立项依据充分性|||45|144",
            "决策|项目立项|立项程序规范性|||35|76",
            "决策|绩效目标|绩效目标合理性|||50|109",
            "决策|绩效目标|绩效指标明确性|||46|67",
            "决策|资金投入|预算编制科学性|||60|83",
            "决策|资金投入|资金分配合理性|||58|47",
            "过程|资金管理|资金到位率|||41|89",
            "过程|资金管理|预算执行率|||31|58",
            "过程|资金管理|资金使用合规性|||41|101",
            "过程|组织实施|管理制度健全性|||50|48",
            "过程|组织实施|制度执行有效性|||36|98",
            "产出|产出数量|实际完成率|||41|109",
            "产出|产出质量|质量达标率|||43|120",
            "产出|产出时效|完成及时性|||40|58",
            "产出|产出成本|成本节约率|||43|103",
            "效益|项目效益|实施效益|||11|49",
            "效益|项目效益|满意度|||23|48"));
  }

  @Test
  void threeFrameworksWithCutNamesAndCellsLostInRecognition() throws IOException {
    compare(
        "reg_caiyu_2013_53_gongxing_zhibiao.txt",
        List.of(
            "投入|项目立项|项目立项规范性|||36|74",
            "投入|项目立项|绩效目标合理性|||50|97",
            "投入|项目立项|绩效指标明确性|||46|89",
            "投入|资金落实|资金到位率|||43|95",
            "投入|资金落实|到位及时率|||36|87",
            "过程|业务管理|管理制度健全性|||44|42",
            "过程|业务管理|制度执行有效性|||38|98",
            "过程|业务管理|项目质量可控性|||51|57",
            "过程|财务管理|管理制度健全性|||45|51",
            "过程|财务管理|资金使用合规性|||41|118",
            "过程|财务管理|财务监控有效性|||57|47",
            "产出|项目产出|实际完成率|||41|109",
            "产出|项目产出|完成及时率|||42|94",
            "产出|项目产出|成本节约率|||43|103",
            "效果|项目效益|经济效益|||23|71",
            "效果|项目效益|社会效益|||23|71",
            "效果|项目效益|生态效益|||23|71",
            "效果|项目效益|可持续影响|||20|71",
            "效果|项目效益|社会公众或服务对象满意度|||21|48",
            "投入|目标设定|绩效目标合理性|||70|68",
            "投入|目标设定|绩效指标明确性|||60|88",
            "投入|预算配置|在职人员控制率|||48|90",
            "投入|预算配置|“三公经费”变动率|||65|95",
            "投入|预算配置|重点支出安排率|||65|122",
            "过程|预算执行|预算完成率|||42|71",
            "过程|预算执行|预算调整率|||43|101",
            "过程|预算执行|支付进度率|||51|145",
            "过程|预算执行|结转结余率|||56|61",
            "过程|预算执行|结转结余变动率|||63|59",
            "过程|预算执行|公用经费控制率|||64|37",
            "过程|预算执行|“三公经费”控制率|||58|41",
            "过程|预算执行|政府采购执行率|||54|79",
            "过程|预算管理|管理制度健全性|||74|78",
            "过程|资产管理|管理制度健全性|||76|59",
            "过程|资产管理|资产管理安全性|||62|75",
            "过程|资产管理|固定资产利用率|||53|35",
            "产出|职责履行|实际完成率|||55|112",
            "产出|职责履行|完成及时率|||53|70",
            "产出|职责履行|质量达标率|||50|91",
            "产出|职责履行|重点工作办结率|||51|62",
            "效果|履职效益|经济效益|||27|79",
            "效果|履职效益|社会效益|||27|79",
            "效果|履职效益|生态效益|||27|79",
            "效果|履职效益|社会公众或服务对象满意度|||29|47",
            "投入|预算安排|人员经费保障率|||50|96",
            "投入|预算安排|公用经费保障率|||56|72",
            "投入|预算安排|人均公用经费变动率|||57|49",
            "投入|预算安排|民生支出占比|||63|56",
            "投入|预算安排|民生支出占比变动率|||48|50",
            "投入|预算安排|“三公经费”变动率|||63|61",
            "投入|预算安排|预算完整性|||41|80",
            "投入|预算安排|预算平衡性|||44|18",
            "投入|预算安排|财政供养人员控制率|||57|52",
            "投入|预算安排|债务率|||48|71",
            "过程|预算执行|收入完成率|||51|57",
            "过程|预算执行|支出完成率|||51|83",
            "过程|预算执行|支出均衡率|||48|136",
            "过程|预算执行|资金结转率|||46|29",
            "过程|预算执行|资金结转变动率|||48|46",
            "过程|预算执行|“三公经费”控制率|||48|42",
            "过程|预算执行|总预算暂存暂付率|||59|42",
            "效果|经济效益|财政总收入占GDP的比重|||60|79",
            "效果|经济效益|税收收入占比|||80|28",
            "效果|经济效益|税收收入占比变动率|||55|49",
            "效果|经济效益|非税收入占比|||80|28",
            "效果|经济效益|非税收入占比变动率|||55|49",
            "效果|经济效益|财政支出乘数|||60|81",
            "效果|社会效益|城镇居民人均可支配收入变动率|||58|98",
            "效果|社会效益|农村居民人均纯收入变动率|||54|83",
            "效果|社会效益|人均受教育年限变动率|||46|70",
            "效果|社会效益|人均期望寿命变动率|||51|64",
            "效果|社会效益|城镇登记失业率变动率|||50|106",
            "效果|生态效益|空气质量变动率|||40|74",
            "效果|生态效益|人均公共绿地面积变动率|||40|77",
            "效果|生态效益|万元GDP能耗变动率|||48|80",
            "效果|社会公众满意度|社会公众满意度|||19|35"));
  }

  @Test
  void lawsTellNoProblemsAndHoldNoScoreTables() throws IOException {
    var told = new ArrayList<String>();
    try (var files = Files.list(folder())) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("law_")).toList()) {
        var manuscript = read(file);
        ReadProblems.in(manuscript).forEach(p -> told.add(file.getFileName() + " " + p.text()));
        ScoreTables.in(manuscript)
            .rows()
            .forEach(r -> told.add(file.getFileName() + " " + line(r)));
      }
    }
    assertEquals(List.of(), told);
  }

  @Test
  void readingIsLinearInTheSizeOfTheDocument() {
    long small = time(2_000);
    long large = time(16_000);
    assertTrue(large < 40 * Math.max(small, 5_000_000), small + " ns against " + large + " ns");
  }

  private static long time(int paragraphs) {
    var blocks = new ArrayList<org.hengping.corpus.manuscript.Block>();
    for (int i = 0; i < paragraphs; i++) {
      String text =
          switch (i % 4) {
            case 0 -> "（一）存在的问题";
            case 1 -> "1.预算执行率低。一是支付慢；二是结转多。".repeat(3);
            case 2 -> "一级指标 | 二级指标 | 三级指标 | 分值 | 得分";
            default -> "决策 | 项目立项 | 立项依据充分性 | 5 | 5";
          };
      blocks.add(
          new org.hengping.corpus.manuscript.Block.Paragraph(
              List.of(new org.hengping.corpus.manuscript.Inline.Text(text))));
    }
    var manuscript = Manuscript.of("报告", blocks);
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      ReadProposals.items(manuscript, List.of());
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }
}
