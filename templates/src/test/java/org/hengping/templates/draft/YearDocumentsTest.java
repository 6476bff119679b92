package org.hengping.templates.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hengping.corpus.figure.Identities;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.CoordinationRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.WorkRegisters;
import org.hengping.templates.check.DraftCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The year's plan, its circulars, minutes and the proposal to the budget section. */
class YearDocumentsTest {
  private static final RegisterSnapshot REGISTERS = Sample.registers(Set.of());
  private static final String PLAN = "annual-evaluation-plan";
  private static final String AGENCIES = "agency-quality-circular";
  private static final String COUNTIES = "county-assessment-circular";
  private static final String COMMENDATION = "commendation-circular";
  private static final String MINUTES = "joint-meeting-minutes";
  private static final String PROPOSAL = "result-application-proposal";
  private static final List<String> SLIPS =
      List.of("null", "${", "、。", "：。", "，，", "。。", "；。", "，。", "、、", "。；", "。：", "（）", "、，");

  private static Manuscript compose(
      String template, String subject, Scope scope, RegisterSnapshot registers) {
    return Sample.compose(ReportTemplates.find(template).orElseThrow(), subject, scope, registers);
  }

  private static String text(String template, String subject, RegisterSnapshot registers) {
    return PlainText.of(compose(template, subject, Scope.INTERNAL, registers));
  }

  private static void states(String template, String subject, String... facts) {
    String text = text(template, subject, REGISTERS);
    for (String fact : facts) {
      assertTrue(text.contains(fact), fact + " is not in: " + text);
    }
  }

  /** The registers with each row changed, dropped or joined by others. */
  private static RegisterSnapshot changed(Function<RegisterRow, List<RegisterRow>> change) {
    return Sample.registers(
        Set.of(), rows -> rows.stream().flatMap(r -> change.apply(r).stream()).toList());
  }

  private static RegisterRow with(RegisterRow row, String field, Object value) {
    var values = new HashMap<>(row.values());
    values.put(field, value);
    return new RegisterRow(row.register(), values);
  }

  @Test
  void planNamesItsEvaluationsByTypeModeMonthAndFunds() {
    states(
        PLAN,
        "2022",
        "财政重点绩效评价34个",
        "对22个部门（单位）上年度整体支出",
        "对12个专项资金和项目",
        "委托第三方机构实施29个",
        "由财政评价组实施5个",
        "4月启动8个，5月启动11个，6月启动11个，7月启动4个",
        "非涉密部门（单位）的预算合计44.41亿元",
        "老城区雨污分流政府债券项目全过程绩效管理试点",
        "小计（22个）\t444063.14",
        "合计（34个）\t444063.14",
        "2021年度科技专项资金\t示例市科学技术局\t教科文科\t委托第三方机构\t5月");
  }

  @Test
  void agencyCircularGivesScoresGradesRatiosAndMoney() {
    states(
        AGENCIES,
        "2021",
        "8家第三方机构，涉及其承担的评价项目29个",
        "2021年12月16日，我局召开第三方机构绩效评价质量考评会",
        "平均得分86.41分",
        "“优秀”的2家、“良好”的3家、“合格”的3家",
        "得分最高的是示例甲诚会计师事务所，92.5分；得分最低的是示例辛澄会计师事务所，78.3分",
        "示例己明资产评估有限公司拨付95%，示例丙和工程咨询有限公司拨付90%，示例辛澄会计师事务所拨付85%",
        "给予奖励，合计9.7万元",
        "扣减，合计12.31万元",
        "示例丙和工程咨询有限公司扣减4.63万元",
        "小计（3个）\t0.00\t5.54");
  }

  @Test
  void countyCircularRanksAndComparesWithTheRulesOfTheNextYear() {
    states(
        COUNTIES,
        "2021",
        "考核县市区8个，其中县（市）5个、区3个",
        "平均得分79.38分，县（市）平均81.05分，区平均76.58分",
        "澄阳县（91.25分，“优秀”，全省第4名）、云汀区（88.6分",
        "从2022年度考核起实行奖励：县（市）得分达到80分、等级为“优秀”、全省排名进入前10名的，区得分达到70分",
        "已经达到这一条件的有澄阳县、云汀区、梧川县，共3个，按该规则测算的奖励经费为130万元",
        "对石渡县、柳岸区进行工作约谈",
        "柳岸区，设立专职绩效岗位");
  }

  @Test
  void countiesAreRewardedByTheRulesOfTheirOwnYear() {
    var registers =
        changed(
            r ->
                r.register().equals(BureauRegisters.ASSESSMENT_RULES)
                    ? List.of(r, with(r, "year", 2021L))
                    : List.of(r));
    String text = text(COUNTIES, "2021", registers);
    assertTrue(text.contains("按照2021年度考核奖励规则，县（市）得分达到80分"), text);
    assertTrue(text.contains("共3个，奖励经费合计130万元"), text);
    assertTrue(text.contains("澄阳县\t1\t91.25\t优秀\t4\t50.00"), text);
    assertTrue(text.contains("云汀区\t2\t88.60\t优秀\t7\t30.00"), text);
    assertFalse(text.contains("测算"), text);
  }

  @Test
  void commendationCircularPraisesAndAdmonishes() {
    states(
        COMMENDATION,
        "2021",
        "“优秀”的3个县市区予以通报表彰",
        "“优秀”的2家机构予以通报表彰：示例甲诚会计师事务所（92.5分）、示例戊安会计师事务所（90.6分）",
        "石渡县。考核得分71.55分，等级为“合格”，全省第63名",
        "18个单位的25项逾期",
        "示例辛澄会计师事务所（78.3分，费用按85%拨付）");
  }

  @Test
  void minutesTellWhatWasSharedAndDecided() {
    states(
        MINUTES,
        "LX-2021-01",
        "2022年2月25日，市财政局、市审计局召开2021年度财审联席会议",
        "审计发现问题5个，涉及金额2.06亿元",
        "有4个与财政绩效评价指出的问题相同或者相关",
        "正在整改4个，尚未启动整改1个",
        "（二）棠溪区滞留的征拆补偿资金由两家联合督办",
        "（四）同一问题只建一本台账",
        "棠溪区财政专户滞留征拆补偿款4316.80万元未拨付到户\t4316.80\t资金滞留县财政未及时拨付");
  }

  @Test
  void aMeetingThatIsOnlyPlannedHasNoMinutes() {
    var minutes = ReportTemplates.find(MINUTES).orElseThrow();
    assertEquals(List.of("LX-2021-01"), ReportTemplates.subjects(minutes, 2021, REGISTERS));
    assertEquals(List.of(), ReportTemplates.subjects(minutes, 2022, REGISTERS));
  }

  @Test
  void proposalGivesAmountsOfOneFundAndOfSeveralTogether() {
    states(
        PROPOSAL,
        "2021",
        "实施绩效评价41个，涉及资金138.98亿元",
        "编制2021年预算时已对科技专项资金调增960万元。",
        "2019年度科技专项资金绩效评价（得分96.5分，等级为“优”）",
        "建议对人才专项资金、旅游专项资金合计调减6000万元，各项资金的具体数额由预算科会同业务科室核定",
        "2020年度人才专项资金（73.4分，中）；2020年度旅游专项资金（67.6分，中）",
        "2020年度人才专项资金\t73.4\t中\t9871.56\t2022年预算调减",
        "评价等级为“中”的12个：建议压减");
  }

  @Test
  void proposalTellsACancelledFundAndTheShares() {
    var registers =
        changed(
            r -> {
              if (r.register().equals(BureauRegisters.LINKAGE) && r.key().equals("GG-2021-01")) {
                return List.of(with(with(r, "direction", "CANCEL"), "budgetYear", 2022L));
              }
              if (r.register().equals(WorkRegisters.LINKAGE_FUNDS) && r.key().contains("2022")) {
                String yuan = r.text("fund").equals("ZX-02") ? "3500" : "2500";
                return List.of(with(r, "amountWan", Amount.ofWan(new BigDecimal(yuan))));
              }
              return List.of(r);
            });
    String text = text(PROPOSAL, "2021", registers);
    assertTrue(text.contains("建议取消科技专项资金，涉及资金960万元。"), text);
    assertTrue(text.contains("合计调减6000万元，其中人才专项资金3500万元、旅游专项资金2500万元。"), text);
    assertTrue(text.contains("旅游专项资金\t示例市文化旅游广电体育局\t2500.00"), text);
    assertFalse(text.contains("由预算科会同业务科室核定"), text);
  }

  static Stream<List<String>> documents() {
    return Stream.of(
        List.of(PLAN, "2022"),
        List.of(AGENCIES, "2021"),
        List.of(COUNTIES, "2021"),
        List.of(COMMENDATION, "2021"),
        List.of(MINUTES, "LX-2021-01"),
        List.of(PROPOSAL, "2021"));
  }

  /** As shipped, with nothing on record, and with one row of each register and year. */
  static Stream<RegisterSnapshot> registers() {
    Set<Register> counted =
        Set.of(
            BureauRegisters.PLAN,
            BureauRegisters.QUALITY_REVIEWS,
            BureauRegisters.COUNTY_ASSESSMENTS,
            BureauRegisters.LINKAGE,
            CoordinationRegisters.AUDIT_FINDINGS,
            CoordinationRegisters.COMMITMENTS);
    var none = changed(r -> counted.contains(r.register()) ? List.of() : List.of(r));
    var one =
        Sample.registers(
            Set.of(),
            rows ->
                rows.isEmpty() || !counted.contains(rows.get(0).register())
                    ? rows
                    : rows.subList(0, 1));
    return Stream.of(REGISTERS, none, one);
  }

  @ParameterizedTest
  @MethodSource("registers")
  void textReadsWellHoweverMuchThereIsToTell(RegisterSnapshot registers) {
    documents()
        .forEach(
            d -> {
              for (Scope scope : Scope.values()) {
                var manuscript = compose(d.get(0), d.get(1), scope, registers);
                String text = PlainText.of(manuscript);
                SLIPS.forEach(slip -> assertFalse(text.contains(slip), slip + " in " + text));
                assertEquals(List.of(), emptySections(manuscript), text);
                assertFalse(text.contains("磐石"), text);
                assertEquals(List.of(), faults(manuscript, registers));
              }
            });
  }

  /** Headings that are followed by a heading of the same or a higher level, or by nothing. */
  private static List<String> emptySections(Manuscript manuscript) {
    var empty = new ArrayList<String>();
    Block before = null;
    for (Block block : manuscript.blocks()) {
      if (before instanceof Block.Heading above
          && block instanceof Block.Heading h
          && h.level() <= above.level()) {
        empty.add(PlainText.of(above.text()));
      }
      before = block;
    }
    return empty;
  }

  private static List<String> faults(Manuscript manuscript, RegisterSnapshot registers) {
    return new DraftCheck()
        .check(manuscript, registers).stream()
            .filter(i -> !i.rule().equals("GAP"))
            .map(i -> manuscript.title() + ": " + i)
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    AGENCIES + ",2021",
    COUNTIES + ",2021",
    COMMENDATION + ",2021",
    MINUTES + ",LX-2021-01"
  })
  void circularsAndMinutesHaveAHeadAndAFoot(String template, String subject) {
    var elements =
        compose(template, subject, Scope.INTERNAL, REGISTERS).blocks().stream()
            .filter(b -> b instanceof Block.Paragraph p && p.element() != Element.TEXT)
            .map(b -> ((Block.Paragraph) b).element())
            .toList();
    assertEquals(List.of(Element.ORGAN_MARK, Element.DOCUMENT_NUMBER), elements.subList(0, 2));
    int size = elements.size();
    assertEquals(
        List.of(Element.COPY_TO, Element.PRINTED_BY, Element.PRINTED_ON),
        elements.subList(size - 3, size));
  }

  @Test
  void publicEditionTellsNothingOfAClassifiedUnit() {
    for (var d : documents().toList()) {
      var text = PlainText.of(compose(d.get(0), d.get(1), Scope.PUBLIC, REGISTERS));
      assertFalse(text.contains("（涉密单位，略）"), d.get(0));
    }
    String plan = PlainText.of(compose(PLAN, "2022", Scope.PUBLIC, REGISTERS));
    assertTrue(plan.contains("财政重点绩效评价33个"), plan);
  }

  @Test
  void partsOfTheYearAddUp() {
    for (Scope scope : Scope.values()) {
      assertEquals(List.of(), new Identities().check(2021, scope, REGISTERS));
      assertEquals(List.of(), new Identities().check(2022, scope, REGISTERS));
    }
  }
}
