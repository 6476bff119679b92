package org.hengping.templates.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.templates.check.DraftCheck;
import org.junit.jupiter.api.Test;

class EvaluationReportsTest {
  private static final RegisterSnapshot REGISTERS = Sample.registers(Set.of());
  private static final Map<String, Manuscript> REPORTS = reports();

  private static Map<String, Manuscript> reports() {
    var reports = new LinkedHashMap<String, Manuscript>();
    for (var e : REGISTERS.by(BureauRegisters.EVALUATIONS, "year", "2021")) {
      reports.put(
          e.key(),
          Sample.compose(ReportTemplates.forEvaluation(e), e.key(), Scope.INTERNAL, REGISTERS));
    }
    return reports;
  }

  @Test
  void everyReportIsWholeAndAddsUp() {
    assertEquals(41, REPORTS.size());
    REPORTS.forEach(
        (id, report) -> assertEquals(List.of(), new DraftCheck().check(report, REGISTERS), id));
  }

  @Test
  void noTwoReportsReadAlike() {
    Map<String, Set<String>> shingles = new LinkedHashMap<>();
    REPORTS.forEach((id, report) -> shingles.put(id, shingles(report)));
    double worst = 0;
    String pair = "";
    for (String a : shingles.keySet()) {
      for (String b : shingles.keySet()) {
        if (a.compareTo(b) < 0) {
          double shared = shared(shingles.get(a), shingles.get(b));
          pair = shared > worst ? a + " " + b : pair;
          worst = Math.max(worst, shared);
        }
      }
    }
    System.out.printf("Most alike: %s share %.1f%% of their shingles%n", pair, worst * 100);
    assertTrue(worst < 0.12, pair + " share " + worst);
  }

  /** 20-character pieces of the text outside headings and tables, without white space. */
  private static Set<String> shingles(Manuscript report) {
    var pieces = new HashSet<String>();
    for (Block block : report.blocks()) {
      if (block instanceof Block.Paragraph || block instanceof Block.Listing) {
        String text = String.join("", PlainText.lines(block)).replaceAll("\\s", "");
        for (int i = 0; i + 20 <= text.length(); i++) {
          pieces.add(text.substring(i, i + 20));
        }
      }
    }
    return pieces;
  }

  private static double shared(Set<String> a, Set<String> b) {
    long common = a.stream().filter(b::contains).count();
    return (double) common / Math.min(a.size(), b.size());
  }

  @Test
  void scoreTableHasNineColumnsWithMergedLevels() {
    var table =
        REPORTS.get("PJ-2021-003").blocks().stream()
            .filter(b -> b instanceof Block.Table t && isDrawnBy(t, "scoreTable"))
            .map(b -> (Block.Table) b)
            .findFirst()
            .orElseThrow();
    assertEquals(9, table.rows().get(0).size());
    assertEquals(3, table.rows().get(1).get(0).rowSpan());
    assertEquals("投入", PlainText.of(table.rows().get(1).get(0).text()));
    var last = table.rows().get(table.rows().size() - 1);
    assertEquals("合计", PlainText.of(last.get(0).text()));
    assertEquals(3, last.get(0).columnSpan());
    assertEquals("100", PlainText.of(last.get(1).text()));
  }

  private static boolean isDrawnBy(Block.Table table, String directive) {
    var source = table.source();
    return source != null && source.directive().equals(directive);
  }

  @Test
  void projectReportFollowsTheNationalOutline() {
    assertEquals(
        List.of(
            "摘要",
            "一、基本情况",
            "二、绩效评价工作开展情况",
            "三、综合评价情况及评价结论",
            "四、绩效评价指标分析",
            "五、主要经验及做法、存在的问题及原因分析",
            "六、有关建议",
            "七、其他需要说明的问题",
            "附件1 绩效评价指标评分表",
            "附件2 问题清单及整改情况",
            "附件3 反馈意见采纳情况【内部】"),
        headings(REPORTS.get("PJ-2021-029")));
  }

  @Test
  void departmentReportHasItsNineChapters() {
    assertEquals(
        List.of(
            "摘要",
            "一、部门概况",
            "二、部门预决算及支出情况",
            "三、绩效目标",
            "四、评价工作开展情况",
            "五、综合评价结论",
            "六、绩效分析",
            "七、存在的主要问题及原因",
            "八、改进措施和有关建议",
            "九、其他需要说明的事项"),
        headings(REPORTS.get("PJ-2021-001")).subList(0, 10));
  }

  private static List<String> headings(Manuscript report) {
    return report.blocks().stream()
        .filter(b -> b instanceof Block.Heading h && h.level() == 1)
        .map(b -> PlainText.lines(b).get(0))
        .toList();
  }

  @Test
  void publicDraftHasNoInternalSection() {
    for (var e : REGISTERS.by(BureauRegisters.EVALUATIONS, "year", "2021")) {
      if (!e.has("withheldGround")) {
        var report =
            Sample.compose(ReportTemplates.forEvaluation(e), e.key(), Scope.PUBLIC, REGISTERS);
        assertFalse(PlainText.of(report).contains("【内部】"), e.key());
      }
    }
  }

  @Test
  void withheldEvaluationHasNoPublicDraft() {
    var outcome =
        new ComposeReport("")
            .compose(ReportTemplates.DEPARTMENT_EVALUATION, "PJ-2021-027", Scope.PUBLIC, REGISTERS);
    var failed = assertInstanceOf(ComposeReport.Outcome.Failed.class, outcome);
    assertEquals("评价 PJ-2021-027 依法不予公开，不能起草公开版", failed.issues().get(0).message());
  }

  @Test
  void missingDataLeavesMarkedGaps() {
    var registers =
        Sample.registers(
            Set.of(),
            rows ->
                rows.stream()
                    .filter(r -> !r.register().equals(BureauRegisters.NARRATIVES))
                    .filter(r -> !r.register().equals(BureauRegisters.NOTICES))
                    .filter(r -> !r.register().equals(BureauRegisters.ITEMS))
                    .toList());
    var report =
        Sample.compose(
            ReportTemplates.DEPARTMENT_EVALUATION, "PJ-2021-001", Scope.INTERNAL, registers);
    var gaps =
        new DraftCheck()
            .check(report, registers).stream().filter(i -> i.rule().equals("GAP")).toList();
    assertTrue(gaps.size() >= 10, gaps.toString());
    assertEquals("【待补充：部门职能、机构人员和年度重点工作】", gaps.get(0).excerpt());
  }

  @Test
  void templateForTheOtherTypeIsRefused() {
    var outcome =
        new ComposeReport("")
            .compose(ReportTemplates.PROJECT_EVALUATION, "PJ-2021-001", Scope.INTERNAL, REGISTERS);
    var failed = assertInstanceOf(ComposeReport.Outcome.Failed.class, outcome);
    assertEquals(
        "评价 PJ-2021-001 应使用模板 department-evaluation-report（部门整体支出绩效评价报告）",
        failed.issues().get(0).message());
  }

  @Test
  void briefingsAndSummaryAreWhole() {
    for (var template : List.of(ReportTemplates.BRIEFING, ReportTemplates.INTEGRATED_SUMMARY)) {
      for (String subject : ReportTemplates.subjects(template, 2021, REGISTERS)) {
        for (Scope scope : Scope.values()) {
          var report = Sample.compose(template, subject, scope, REGISTERS);
          assertEquals(List.of(), new DraftCheck().check(report, REGISTERS), subject);
        }
      }
    }
  }
}
