package org.hengping.templates.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.corpus.ingest.metadata.ReadMetadata;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Element;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.templates.binding.Subject;
import org.hengping.templates.binding.SubjectKind;
import org.hengping.templates.check.DraftCheck;
import org.junit.jupiter.api.Test;

/** Every kind of report over the sample: what all must hold, and what each says. */
class EveryKindTest {
  private static final RegisterSnapshot REGISTERS = Sample.registers(Set.of());

  static {
    BureauRegisters.ALL.forEach(REGISTERS::rows); // read before anything is timed
  }

  private static final ComposeReport COMPOSING = new ComposeReport(Sample.NOTICE, "示例市财政局");

  /** What no text of ours may hold: leftovers, and punctuation that stands double. */
  private static final List<String> SLIPS =
      List.of(
          "null", "${", "、。", "：。", "，，", "。。", "；。", "，。", "：，", "、、", "；；", "（）", "《》", "“”",
          "。，", "、，", "，；");

  /** Of the only classified unit of the sample. */
  private static final String CLASSIFIED = "磐石";

  private static final int A_FEW = 3;

  private static List<Subject> subjects(ReportTemplate template) {
    var chosen = new ArrayList<Subject>();
    for (int year = 2020; year <= 2022; year++) {
      var all = template.subject().all(year, REGISTERS);
      for (int i = 0; i < all.size(); i++) {
        if (i % (all.size() / A_FEW + 1) == 0 || all.get(i).restricted()) {
          chosen.add(all.get(i));
        }
      }
    }
    return chosen;
  }

  private static Manuscript compose(
      ReportTemplate template, Optional<String> variant, String subject, Scope scope) {
    var outcome = COMPOSING.compose(template, variant, subject, scope, REGISTERS);
    return assertInstanceOf(
            ComposeReport.Outcome.Composed.class, outcome, () -> template.id() + " " + outcome)
        .manuscript();
  }

  private static Manuscript compose(String template, String subject) {
    var found = ReportTemplates.find(template).orElseThrow();
    return compose(found, Optional.empty(), subject, Scope.INTERNAL);
  }

  private static String text(String template, String subject) {
    var report = compose(template, subject);
    return report.title() + "\n" + PlainText.of(report);
  }

  private static void assertSays(String text, String... facts) {
    for (String fact : facts) {
      assertTrue(text.contains(fact), () -> "“" + fact + "” is not in: " + text);
    }
  }

  @Test
  void everyKindHasSubjectsInTheSampleAndReadsClean() {
    for (ReportTemplate template : ReportTemplates.ALL) {
      var subjects = subjects(template);
      assertFalse(subjects.isEmpty(), template.id());
      for (Subject subject : subjects) {
        for (Outline outline : template.outlines()) {
          var report =
              compose(template, Optional.of(outline.variant()), subject.id(), Scope.INTERNAL);
          assertClean(template.id() + " " + outline.variant() + " " + subject.id(), report);
        }
      }
    }
  }

  @Test
  void documentThatComesBackIsKnownByItsTitle() {
    for (ReportTemplate template : ReportTemplates.ALL) {
      for (Subject subject : subjects(template)) {
        var report = compose(template, Optional.empty(), subject.id(), Scope.INTERNAL);
        assertEquals(template.kind(), ReadMetadata.of(report).kind(), report.title());
      }
    }
  }

  @Test
  void ofAClassifiedUnitTheProposalToTheBudgetSectionTellsNothing() {
    String report = text("result-application-proposal", "2021");
    String row = report.lines().filter(l -> l.contains("（涉密单位，略）")).findFirst().orElseThrow();
    assertEquals("27\t（涉密单位，略）\t（涉密单位，略）\t—\t—\t—\t—", row);
  }

  private static void assertClean(String where, Manuscript report) {
    String text = PlainText.of(report);
    for (String slip : SLIPS) {
      int at = text.indexOf(slip);
      assertTrue(
          at < 0,
          () -> where + ": “" + slip + "” in " + text.substring(Math.max(0, at - 30), at + 3));
    }
    var issues =
        new DraftCheck()
            .check(report, REGISTERS).stream().filter(i -> !i.rule().equals("GAP")).toList();
    assertEquals(List.of(), issues, where);
  }

  @Test
  void whatMayNotGoOutHasNoPublicDraftOfAnyKind() {
    int refused = 0;
    for (ReportTemplate template : ReportTemplates.ALL) {
      for (Subject subject : subjects(template)) {
        var outcome = COMPOSING.compose(template, subject.id(), Scope.PUBLIC, REGISTERS);
        if (subject.restricted()) {
          assertInstanceOf(ComposeReport.Outcome.Failed.class, outcome, subject.id());
          refused++;
        } else {
          String text =
              PlainText.of(
                  assertInstanceOf(ComposeReport.Outcome.Composed.class, outcome).manuscript());
          assertFalse(text.contains(CLASSIFIED), template.id() + " " + subject.id());
        }
      }
    }
    assertTrue(refused >= 10, "refused " + refused);
  }

  @Test
  void documentsAboutTheYearNameNoClassifiedUnit() {
    for (ReportTemplate template : ReportTemplates.ALL) {
      if (template.subject() == SubjectKind.YEAR) {
        assertFalse(text(template.id(), "2021").contains(CLASSIFIED), template.id());
      }
    }
  }

  @Test
  void outlineFollowsTheYearUnlessAskedFor() {
    var project = ReportTemplates.PROJECT_EVALUATION;
    assertEquals("framework-2013", project.outline(2019).variant());
    assertEquals("national", project.outline(2021).variant());
    var provincial = compose(project, Optional.of("provincial"), "PJ-2021-029", Scope.INTERNAL);
    assertEquals(
        List.of("摘要", "一、项目基本情况", "二、评价结论和绩效分析", "三、主要成效、存在的问题及原因分析", "四、工作建议", "五、其他需要说明的问题"),
        headings(provincial).subList(0, 6));
    var outcome =
        COMPOSING.compose(project, Optional.of("x"), "PJ-2021-029", Scope.INTERNAL, REGISTERS);
    String message =
        assertInstanceOf(ComposeReport.Outcome.Failed.class, outcome).issues().get(0).message();
    assertSays(message, "没有名为“x”的大纲", "provincial（省级六部分大纲）");
  }

  private static List<String> headings(Manuscript report) {
    return report.blocks().stream()
        .filter(b -> b instanceof Block.Heading h && h.level() == 1)
        .map(b -> PlainText.lines(b).get(0))
        .toList();
  }

  @Test
  void evaluationNoticeTellsTheUnitWhatIsEvaluatedByWhomAndWhen() {
    assertSays(
        text("evaluation-notice", "PJ-2021-001"),
        "关于对示例市教育局2020年度部门整体支出开展绩效评价的通知",
        "纳入评价的资金118436.72万元",
        "委托示例乙信会计师事务所实施，主评人虞怀砚",
        "自2021年4月19日开始，2021年9月24日前完成");
  }

  @Test
  void workPlanHasTheIndicatorsWithoutScores() {
    var plan = compose("work-plan", "PJ-2021-001");
    assertSays(
        PlainText.of(plan),
        "投入：分值16分",
        "90分（含）以上为“优”，80分（含）至90分为“良”，60分（含）至80分为“中”，60分以下为“差”",
        "报告初稿交付期限为2021年10月1日");
    assertFalse(PlainText.of(plan).contains("86.4"));
  }

  @Test
  void requestForCommentsGivesEveryProblemARowToAnswer() {
    var request = compose("request-for-comments", "PJ-2021-001");
    assertSays(PlainText.of(request), "报告指出问题5个，涉及金额1277.01万元", "10个工作日内书面反馈");
    var form =
        request.blocks().stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(6, form.rows().size());
  }

  @Test
  void feedbackTableCountsWhatWasAdopted() {
    assertSays(text("feedback-table", "PJ-2021-001"), "提出意见3条", "采纳1条，不采纳2条，理由逐条列明");
    var silent =
        Sample.registers(
            Set.of(),
            rows ->
                rows.stream().filter(r -> !r.register().equals(BureauRegisters.FEEDBACK)).toList());
    var template = ReportTemplates.find("feedback-table").orElseThrow();
    assertSays(
        PlainText.of(Sample.compose(template, "PJ-2021-001", Scope.INTERNAL, silent)),
        "没有提出不同意见，报告按征求意见稿定稿");
  }

  @Test
  void rectificationNoticeIsAnOfficialDocument() {
    var notice = compose("rectification-notice", "TZ-2021-001");
    assertSays(
        PlainText.of(notice), "综合得分86.4分，等级为“良”", "“资产管理不到位”类问题在上年评价中已经指出", "请于2021年12月28日前完成整改");
    var elements = new LinkedHashSet<Element>();
    for (Block block : notice.blocks()) {
      if (block instanceof Block.Paragraph p && p.element() != Element.TEXT) {
        elements.add(p.element());
      }
    }
    assertEquals(
        List.of(
            Element.ORGAN_MARK,
            Element.DOCUMENT_NUMBER,
            Element.RECIPIENTS,
            Element.ATTACHMENTS,
            Element.SIGNATURE,
            Element.DATE,
            Element.NOTE,
            Element.COPY_TO,
            Element.PRINTED_BY,
            Element.PRINTED_ON),
        List.copyOf(elements));
  }

  @Test
  void rectificationReportGoesThroughEveryItem() {
    assertSays(
        text("rectification-report", "TZ-2021-001"),
        "列入整改台账的事项5项，整改期限为2021年12月28日",
        "结论为要求补充材料",
        "2022年1月21日经祝临溪核查销号",
        "盘活或调剂闲置实训设备",
        "附件1 整改台账",
        "附件2 佐证材料目录");
  }

  @Test
  void ledgerOfTheYearAddsUp() {
    assertSays(text("rectification-ledger", "2021"), "下发整改通知书41份", "（涉密单位，略）");
    assertSays(text("rectification-ledger", "2022"), "2022年台账中没有整改事项。");
  }

  @Test
  void selfEvaluationFormAndSummaryAgree() {
    assertSays(
        text("self-evaluation-form", "2021/DW-001"),
        "示例市教育局2020年度绩效自评表",
        "118436.72",
        "执行率95.3%",
        "5项指标全部得满分，自评得分100分");
    assertSays(text("self-evaluation-summary", "2021/DW-001"), "共38个单位报送了2020年度绩效自评", "执行率94.3%");
  }

  @Test
  void monitoringReportNamesWhoIsSlow() {
    assertSays(
        text("monitoring-report", "2021/DW-001"),
        "1—7月执行12.13亿元，执行率53.5%",
        "落后时间进度10个百分点以上的单位有8个",
        "尚未报送监控表");
  }

  @Test
  void exAnteReportHasFiveDimensionsAndOneConclusion() {
    assertSays(
        text("ex-ante-report", "SQ-2022-01"), "综合得分90分，结论为“建议予以支持”。建议按申请金额安排860万元。", "（五）筹资合规性");
    assertSays(text("ex-ante-report", "SQ-2022-02"), "建议调整完善后予以支持", "建议安排1500万元");
  }

  @Test
  void goalReviewOpinionSaysWhatFollows() {
    assertSays(text("goal-review-opinion", "2021/ZX-01"), "资金规模6440万元", "绩效目标审核通过");
    assertSays(text("goal-review-opinion", "2021/ZX-03"), "绩效目标退回修改");
    assertSays(text("goal-review-opinion", "2022/ZX-01"), "绩效目标正在审核");
  }

  @Test
  void evaluationReportTellsOfLastYearAndWhatCameBack() {
    assertSays(
        text("department-evaluation-report", "PJ-2021-001"),
        "（三）上年问题整改情况",
        "2020年对示例市教育局2019年度部门整体支出的评价",
        "与上年同类的有1个，属于“资产管理不到位”");
  }

  @Test
  void summaryHasTheFiveCharts() {
    var titles = new ArrayList<String>();
    for (String report :
        List.of("integrated-summary/2021", "project-evaluation-report/PJ-2021-029")) {
      for (Block block : compose(report.split("/")[0], report.split("/")[1]).blocks()) {
        if (block instanceof Block.Chart chart) {
          titles.add(chart.title());
        }
      }
    }
    assertEquals(
        List.of("2021年评价等级分布", "2021年评价资金按等级分布", "与上年度比较", "部门整体支出问题分类", "项目支出问题分类", "一级指标得分率"),
        titles);
  }
}
