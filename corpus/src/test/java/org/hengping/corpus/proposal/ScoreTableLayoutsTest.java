package org.hengping.corpus.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hengping.corpus.ingest.format.Reading;
import org.hengping.corpus.ingest.worker.ReadFile;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.proposal.Layout.Format;
import org.hengping.corpus.proposal.table.IndicatorRow;
import org.hengping.corpus.proposal.table.ScoreTables;
import org.junit.jupiter.api.Test;

/** Score tables of many layouts, written as files, read by ingest, and compared cell by cell. */
class ScoreTableLayoutsTest {
  private record Labelled(String name, Layout layout, List<String> expected) {}

  private static Labelled labelled(String name, Layout layout, String... expected) {
    return new Labelled(name, layout, List.of(expected));
  }

  private static Manuscript read(Layout layout) {
    var reading = ReadFile.read(layout.bytes(), "评分表." + layout.format().extension);
    return assertInstanceOf(Reading.Read.class, reading, reading.toString()).manuscript();
  }

  /** level1|level2|level3|weight|score and then the texts that there are, by name. */
  static String line(IndicatorRow row) {
    String head =
        List.of("level1", "level2", "level3", "weight", "score").stream()
            .map(row::value)
            .collect(Collectors.joining("|"));
    String texts =
        IndicatorRow.FIELDS.stream()
            .skip(5)
            .filter(f -> !row.value(f).isEmpty())
            .map(f -> "|" + f + "=" + row.value(f).replaceAll("\\s+", ""))
            .collect(Collectors.joining());
    return head + texts;
  }

  private static final List<Labelled> SET =
      List.of(
          labelled(
              "九列评分表，合并单元格，Word",
              Layout.of(
                  Format.DOCX,
                  "# 附件1 评分表",
                  "一级指标|二级指标|三级指标|分值|指标解释|指标说明|评分规则|评价意见|得分",
                  "决策|项目立项|立项依据充分性|5|立项是否合规|①符合规划；\\n②符合职责。|每项占二分之一|依据齐全|5",
                  "^|^|立项程序规范性|5|程序是否合规|①有申请；②有论证。|缺一项扣2分|缺少论证材料|3",
                  "^|资金投入|预算编制科学性|10|预算是否有测算|测算依据充分|按要点给分|测算较粗|7.5",
                  "过程|资金管理|预算执行率|10|支出与到位之比|支出/到位×100%|执行率×分值|执行率88%|8.8",
                  "产出|产出数量|栈桥修复完成率|40|完成数与计划数之比|完成/计划|比率计分|全部完成|40",
                  "效益|社会效益|通行时间缩短|30|缩短多少|问卷与测速|分档计分|缩短12分钟|28",
                  "合计|<|<|100|||||92.3"),
              "决策|项目立项|立项依据充分性|5|5|definition=立项是否合规|points=①符合规划；②符合职责。|rule=每项占二分之一|opinion=依据齐全",
              "决策|项目立项|立项程序规范性|5|3|definition=程序是否合规|points=①有申请；②有论证。|rule=缺一项扣2分|opinion=缺少论证材料",
              "决策|资金投入|预算编制科学性|10|7.5|definition=预算是否有测算|points=测算依据充分|rule=按要点给分|opinion=测算较粗",
              "过程|资金管理|预算执行率|10|8.8|definition=支出与到位之比|points=支出/到位×100%|rule=执行率×分值|opinion=执行率88%",
              "产出|产出数量|栈桥修复完成率|40|40|definition=完成数与计划数之比|points=完成/计划|rule=比率计分|opinion=全部完成",
              "效益|社会效益|通行时间缩短|30|28|definition=缩短多少|points=问卷与测速|rule=分档计分|opinion=缩短12分钟"),
          labelled(
              "自评表，表头在表中，Word",
              Layout.of(
                  Format.DOCX,
                  "项目名称|<|<|云岭古道修缮|<|<|<|<|<",
                  "主管部门|<|<|云岭市文旅局|<|实施单位|<|云岭市文保所|<",
                  "项目资金\\n（万元）|<|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
                  "^|<|年度资金总额|120.00|130.00|117.00|10|90%|9",
                  "^|<|其中：当年财政拨款|120.00|130.00|117.00|—|90%|—",
                  "年度总体目标|预期目标|<|<|<|实际完成情况|<|<|<",
                  "^|修缮古道3公里|<|<|<|修缮3公里|<|<|<",
                  "绩\\n效\\n指\\n标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
                  "^|产出指标|数量指标|指标1：修缮古道里程|≥3公里|3公里|20|20|",
                  "^|^|质量指标|验收合格率|100%|100%|15|15|无偏差",
                  "^|^|时效指标|按期完工|2023年11月底前|2024年1月|15|10|汛期停工，下年提前开工",
                  "^|效益指标|社会效益指标|游客人次增长|≥5%|6.2%|30|30|",
                  "^|满意度指标|服务对象满意度指标|游客满意度|≥90%|86%|10|9|如厕不便",
                  "总分|<|<|<|<|<|100|93|"),
              "预算执行率||预算执行率|10|9|actual=90%",
              "产出指标|数量指标|修缮古道里程|20|20|target=≥3公里|actual=3公里",
              "产出指标|质量指标|验收合格率|15|15|target=100%|actual=100%|opinion=无偏差",
              "产出指标|时效指标|按期完工|15|10|target=2023年11月底前|actual=2024年1月|opinion=汛期停工，下年提前开工",
              "效益指标|社会效益指标|游客人次增长|30|30|target=≥5%|actual=6.2%",
              "满意度指标|服务对象满意度指标|游客满意度|10|9|target=≥90%|actual=86%|opinion=如厕不便"),
          labelled(
              "两行表头，工作簿",
              Layout.of(
                  Format.XLSX,
                  "评价指标|<|<|权重（%）|评价标准|评价结果|<",
                  "一级指标|二级指标|三级指标|^|^|得分|扣分原因",
                  "投入|目标设定|绩效目标合理性|6|有依据得满分|6|",
                  "^|^|绩效指标明确性|6|不可量化每项扣1分|4|两项不可量化",
                  "^|预算配置|在职人员控制率|8|不超编得满分|8|",
                  "过程|预算执行|预算完成率|20|每低1%扣0.5分|17.5|结转较多",
                  "产出|职责履行|培训完成率|30|完成率×权重|30|",
                  "效果|履职效益|公众满意度|30|90%以上满分|27|满意度86%",
                  "合计|||100||92.5|"),
              "投入|目标设定|绩效目标合理性|6|6|rule=有依据得满分",
              "投入|目标设定|绩效指标明确性|6|4|rule=不可量化每项扣1分|opinion=两项不可量化",
              "投入|预算配置|在职人员控制率|8|8|rule=不超编得满分",
              "过程|预算执行|预算完成率|20|17.5|rule=每低1%扣0.5分|opinion=结转较多",
              "产出|职责履行|培训完成率|30|30|rule=完成率×权重",
              "效果|履职效益|公众满意度|30|27|rule=90%以上满分|opinion=满意度86%"),
          labelled(
              "级名带分值，逐级小计，Word",
              Layout.of(
                  Format.DOCX,
                  "一级|二级|三级|标准分|评分标准|自评得分|评价得分|得分说明",
                  "决策（20分）|立项规范（10分）|立项程序|6|缺一项扣3分|6|3|未见集体决策记录",
                  "^|^|立项依据|4|无依据不得分|4|4|",
                  "^|目标设置（10分）|目标明确|10|每项扣2分|10|8|一项不明确",
                  "决策小计|<|<|20||20|15|",
                  "产出（80分）|数量（80分）|渠道清淤长度|80|按比例|80|72|完成九成",
                  "产出小计|<|<|80||80|72|",
                  "总分|<|<|100||100|87|"),
              "决策|立项规范|立项程序|6|3|rule=缺一项扣3分|opinion=未见集体决策记录",
              "决策|立项规范|立项依据|4|4|rule=无依据不得分",
              "决策|目标设置|目标明确|10|8|rule=每项扣2分|opinion=一项不明确",
              "产出|数量|渠道清淤长度|80|72|rule=按比例|opinion=完成九成"),
          labelled(
              "一级指标独占一行，表头字间空格，Markdown",
              Layout.of(
                  Format.MARKDOWN,
                  "指 标 名 称|分 值|得 分|扣 分 原 因",
                  "一、决策（15分）|||",
                  "立项依据充分性|8|8|",
                  "绩效目标明确性|7|5|目标笼统",
                  "二、过程（25分）|||",
                  "预算执行率|15|12.6|执行率84%",
                  "制度执行有效性|10|10|",
                  "三、产出（60分）|||",
                  "路灯更换数量|60|57|少换六盏",
                  "合 计|100|92.6|"),
              "决策||立项依据充分性|8|8",
              "决策||绩效目标明确性|7|5|opinion=目标笼统",
              "过程||预算执行率|15|12.6|opinion=执行率84%",
              "过程||制度执行有效性|10|10",
              "产出||路灯更换数量|60|57|opinion=少换六盏"),
          labelled(
              "编号三层写在一列，工作簿",
              Layout.of(
                  Format.XLSX,
                  "序号|评价内容|分值|评分办法|得分|评价意见",
                  "1|一、投入|20||17|",
                  "2|（一）立项|12||10|",
                  "3|1.立项规范|7|不规范扣2分|5|缺批复",
                  "4|2.目标合理|5|不合理不得分|5|",
                  "5|（二）资金|8||7|",
                  "6|1.到位率|8|按比例|7|到位率八成七",
                  "7|二、产出|80||76|",
                  "8|（一）数量|80||76|",
                  "9|1.修井口数|80|按比例|76|少修两口",
                  "|合计|100||93|"),
              "投入|立项|立项规范|7|5|rule=不规范扣2分|opinion=缺批复",
              "投入|立项|目标合理|5|5|rule=不合理不得分",
              "投入|资金|到位率|8|7|rule=按比例|opinion=到位率八成七",
              "产出|数量|修井口数|80|76|rule=按比例|opinion=少修两口"),
          labelled(
              "级别单元格逐行重复，CSV",
              Layout.of(
                  Format.CSV,
                  "指标一级,指标二级,指标三级,满分,评分,目标值,实际完成值".replace(',', '|'),
                  "决策|立项|立项论证充分性|10分|8分|有论证报告|有论证报告但无测算",
                  "决策|目标|目标可衡量性|10分|10分|可衡量|可衡量",
                  "产出|数量|安装净水设备|40分|36分|50套|45套",
                  "产出|时效|按期通水|20分|20分|6月底前|6月20日",
                  "效益|社会效益|受益户数|20分|20分|≥1200户|1310户"),
              "决策|立项|立项论证充分性|10|8|target=有论证报告|actual=有论证报告但无测算",
              "决策|目标|目标可衡量性|10|10|target=可衡量|actual=可衡量",
              "产出|数量|安装净水设备|40|36|target=50套|actual=45套",
              "产出|时效|按期通水|20|20|target=6月底前|actual=6月20日",
              "效益|社会效益|受益户数|20|20|target=≥1200户|actual=1310户"),
          labelled(
              "级别单元格留空，全角数字，制表符文本",
              Layout.of(
                  Format.TABS,
                  "一级指标|二级指标|三级指标|权重|得分|评价依据及说明",
                  "决策|项目立项|立项依据充分性|５|５|文件齐全",
                  "|| 立项程序规范性|５|４．５|会议纪要晚于开工",
                  "|绩效目标|绩效目标合理性|１０|８|",
                  "过程|组织实施|制度执行有效性|２０|１６|两份合同倒签",
                  "产出|产出质量|一次验收合格率|３０|３０|",
                  "效益|满意度|村民满意度|３０|２７|问卷满意度九成",
                  "总计|||１００|９０．５|"),
              "决策|项目立项|立项依据充分性|5|5|opinion=文件齐全",
              "决策|项目立项|立项程序规范性|5|4.5|opinion=会议纪要晚于开工",
              "决策|绩效目标|绩效目标合理性|10|8",
              "过程|组织实施|制度执行有效性|20|16|opinion=两份合同倒签",
              "产出|产出质量|一次验收合格率|30|30",
              "效益|满意度|村民满意度|30|27|opinion=问卷满意度九成"),
          labelled(
              "合并单元格不重写，竖线文本",
              Layout.of(
                  Format.RAGGED_BARS,
                  "一级指标|分值|二级指标|分值|三级指标|分值|目标值|得分|得分理由",
                  "投入|20|项目立项|12|立项规范性|6|规范|6|程序完整",
                  "^|^|^|^|目标合理性|6|合理|4|目标偏高",
                  "^|^|资金落实|8|资金到位率|8|100%|7.2|到位九成",
                  "产出|80|项目产出|80|植树成活率|50|≥95%|46|成活率91%",
                  "^|^|^|^|抚育面积|30|300亩|30|已完成",
                  "合计|100|得分|93.2"),
              "投入|项目立项|立项规范性|6|6|target=规范|opinion=程序完整",
              "投入|项目立项|目标合理性|6|4|target=合理|opinion=目标偏高",
              "投入|资金落实|资金到位率|8|7.2|target=100%|opinion=到位九成",
              "产出|项目产出|植树成活率|50|46|target=≥95%|opinion=成活率91%",
              "产出|项目产出|抚育面积|30|30|target=300亩|opinion=已完成"),
          labelled(
              "空格对齐的文本",
              Layout.of(
                  Format.SPACES,
                  "一级指标|二级指标|三级指标|分值|得分|扣分原因",
                  "决策|项目立项|立项依据充分性|10|10|",
                  "^|^|立项程序规范性|10|6|未经论证",
                  "过程|资金管理|预算执行率|20|18|",
                  "^|^|资金使用合规性|20|16|一笔列支不当",
                  "产出|产出数量|检测批次|40|38|少检两批",
                  "合计|||100|88|"),
              "决策|项目立项|立项依据充分性|10|10",
              "决策|项目立项|立项程序规范性|10|6|opinion=未经论证",
              "过程|资金管理|预算执行率|20|18",
              "过程|资金管理|资金使用合规性|20|16|opinion=一笔列支不当",
              "产出|产出数量|检测批次|40|38|opinion=少检两批"),
          labelled(
              "识别文本里的标记，跨页重复表头、切断的字",
              Layout.of(
                  Format.MARKUP,
                  "一级指\\n标|二级指\\n标|三级指标|指标解释|评价要点|分值|得分",
                  "决\\n策|项目立项|立项依据充分性|立项是否有依据|①有规划；\\n②有批复。|8|8",
                  "^|^|立项程序规范|程序是否完整|①有论证。|8|6",
                  "====",
                  "一级指标|二级指标|三级指标|指标解释|评价要点|分值|得分",
                  "||性||||",
                  "^|^|立项内容必要性|是否必要|②有需求调查。|4|4",
                  "产出|产出质量|设备完好率|完好台数占比|完好/全部|80|78",
                  "合计|<|<|||100|96"),
              "决策|项目立项|立项依据充分性|8|8|definition=立项是否有依据|points=①有规划；②有批复。",
              "决策|项目立项|立项程序规范性|8|6|definition=程序是否完整|points=①有论证。",
              "决策|项目立项|立项内容必要性|4|4|definition=是否必要|points=②有需求调查。",
              "产出|产出质量|设备完好率|80|78|definition=完好台数占比|points=完好/全部"),
          labelled(
              "网页上的评分表，复核得分与自评得分并列",
              Layout.of(
                  Format.HTML,
                  "一级指标|二级指标|三级指标|分值|自评得分|复核得分|扣分说明",
                  "过程（30分）|资金管理|资金使用合规性|30|30|26|两笔支出无附件",
                  "产出（70分）|产出数量|站点安装数|40|40|38|少装2处",
                  "^|产出质量|站点完好率|30|30|30|",
                  "合计|<|<|100|100|94|"),
              "过程|资金管理|资金使用合规性|30|26|opinion=两笔支出无附件",
              "产出|产出数量|站点安装数|40|38|opinion=少装2处",
              "产出|产出质量|站点完好率|30|30"),
          labelled(
              "无续表头的跨页表，跨页续文，Word",
              Layout.of(
                  Format.DOCX,
                  "一级指标|二级指标|三级指标|分值|评价得分|评价意见",
                  "决策|项目立项|立项依据充分性|10|9|依据基本充分，",
                  "====",
                  "|||||但缺少专家意见",
                  "|绩效目标|绩效指标明确性|10|7|三项指标不可衡量",
                  "产出|产出成本|成本节约率|80|80|节约3%",
                  "合计|||100|96|"),
              "决策|项目立项|立项依据充分性|10|9|opinion=依据基本充分，但缺少专家意见",
              "决策|绩效目标|绩效指标明确性|10|7|opinion=三项指标不可衡量",
              "产出|产出成本|成本节约率|80|80|opinion=节约3%"),
          labelled(
              "指标编码、扣分列、合并的分值，工作簿",
              Layout.of(
                  Format.XLSX,
                  "一级指标|二级指标|三级指标|指标内涵|计分方法|分值|扣分|扣分理由",
                  "A决策|A1项目立项|A11立项依据充分性|依据是否充分|不充分扣分|5|0|",
                  "^|^|A12立项程序规范性|程序是否规范|不规范扣分|5|1.5|论证不足",
                  "B产出|B1产出数量|B11巡护里程|里程完成率|按比例扣分|60|3|少巡30公里",
                  "^|B2产出质量|B21巡护记录完整率|记录是否完整|每缺一次扣1分|30|2|缺两次"),
              "决策|项目立项|立项依据充分性|5|5|definition=依据是否充分|rule=不充分扣分",
              "决策|项目立项|立项程序规范性|5|3.5|definition=程序是否规范|rule=不规范扣分|opinion=论证不足",
              "产出|产出数量|巡护里程|60|57|definition=里程完成率|rule=按比例扣分|opinion=少巡30公里",
              "产出|产出质量|巡护记录完整率|30|28|definition=记录是否完整|rule=每缺一次扣1分|opinion=缺两次"),
          labelled(
              "一项指标的要点分行打分，Word",
              Layout.of(
                  Format.DOCX,
                  "一级指标|二级指标|三级指标|评价要点|分值|得分",
                  "过程|组织实施|管理制度健全性|有财务制度|2|2",
                  "^|^|^|有业务制度|2|1",
                  "^|^|^|制度合规|1|1",
                  "^|^|合同管理规范性|合同要素齐全|5|5",
                  "产出|产出数量|清运量|达到计划|90|85.5",
                  "合计|<|<||100|94.5"),
              "过程|组织实施|管理制度健全性|5|4|points=有财务制度有业务制度制度合规",
              "过程|组织实施|合同管理规范性|5|5|points=合同要素齐全",
              "产出|产出数量|清运量|90|85.5|points=达到计划"),
          labelled(
              "没有得分的指标库，Word",
              Layout.of(
                  Format.DOCX,
                  "行业领域|一级指标|二级指标|三级指标|指标解释|指标值|评扣分标准",
                  "水利|产出指标|数量指标|渠系维修长度|当年维修的渠道长度|≥12公里|按完成比例计分",
                  "^|^|质量指标|单元工程合格率|合格单元占比|100%|低于95%不得分",
                  "^|效益指标|社会效益指标|改善灌溉面积|受益灌面|≥0.8万亩|按完成比例计分"),
              "产出指标|数量指标|渠系维修长度|||target=≥12公里|definition=当年维修的渠道长度|rule=按完成比例计分",
              "产出指标|质量指标|单元工程合格率|||target=100%|definition=合格单元占比|rule=低于95%不得分",
              "效益指标|社会效益指标|改善灌溉面积|||target=≥0.8万亩|definition=受益灌面|rule=按完成比例计分"),
          labelled(
              "只有两级，类别代一级，满意度跨两列，工作簿",
              Layout.of(
                  Format.XLSX,
                  "指标类别|二级指标|三级指标|年初目标值|全年完成值|分值设定|自评分|未完成原因分析",
                  "产出|数量|慰问户数|300户|300户|30|30|",
                  "^|时效|发放及时率|100%|96%|30|28|两批名单核对晚",
                  "效益|社会效益|因灾返困户数|0户|0户|30|30|",
                  "满意度|受助对象满意度|<|≥95%|97%|10|10|",
                  "总分||||| 100|98|"),
              "产出|数量|慰问户数|30|30|target=300户|actual=300户",
              "产出|时效|发放及时率|30|28|target=100%|actual=96%|opinion=两批名单核对晚",
              "效益|社会效益|因灾返困户数|30|30|target=0户|actual=0户",
              "满意度|受助对象满意度|受助对象满意度|10|10|target=≥95%|actual=97%"));

  @Test
  void rowsOfManyLayoutsAreReadCellByCell() {
    int right = 0;
    int total = 0;
    var wrong = new ArrayList<String>();
    for (Labelled one : SET) {
      var found = ScoreTables.in(read(one.layout())).rows().stream().map(this::asLine).toList();
      int hits = (int) one.expected().stream().filter(found::contains).count();
      int surplus = found.size() - hits;
      int of = one.expected().size() + Math.max(0, found.size() - one.expected().size());
      System.out.printf("%d/%d 行正确  %s（%s）%n", hits, of, one.name(), one.layout().format());
      right += hits;
      total += of;
      if (hits < of) {
        wrong.add(one.name() + "\n  应为 " + String.join("\n       ", one.expected()));
        wrong.add("  读出 " + String.join("\n       ", found) + "\n  多余 " + surplus);
      }
    }
    System.out.printf("共 %d/%d 行正确（%.1f%%）%n", right, total, 100.0 * right / total);
    assertTrue(right * 10 >= total * 9, String.join("\n", wrong));
    assertEquals(List.of(), wrong);
  }

  private String asLine(IndicatorRow row) {
    return line(row);
  }
}
