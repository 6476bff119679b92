package org.hengping.templates.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.markdown.MarkdownReader;
import org.junit.jupiter.api.Test;

class DraftCheckTest {
  private static List<Issue> check(String markdown) {
    return new DraftCheck().check(MarkdownReader.read("报告", markdown));
  }

  private static List<String> rules(String markdown) {
    return check(markdown).stream().map(Issue::rule).toList();
  }

  @Test
  void gapIsFoundWithItsPlace() {
    var issues = check("第一段。\n\n经核查，【待补充：金额】未到位。");
    assertEquals(List.of("GAP"), issues.stream().map(Issue::rule).toList());
    assertEquals("p0b1c4-12", issues.get(0).anchor().orElseThrow().toString());
  }

  @Test
  void gradeMustFitTheScore() {
    assertEquals(List.of("GRADE"), rules("综合得分89.99分，评价等级为“优”。"));
    assertEquals(List.of(), rules("综合得分90分，评价等级为“优”。"));
    assertEquals(List.of("GRADE"), rules("得分为59.5分，等级为中。"));
  }

  @Test
  void partsAfterQizhongMustAddUp() {
    assertEquals(List.of(), rules("开展评价41个，其中部门整体27个，项目14个，委托29个，自行12个；40个公开，1个不公开。"));
    assertEquals(List.of("PARTS"), rules("共确定项目34个，其中部门整体支出22个，专项资金和项目11个。"));
  }

  @Test
  void scoresMustAddUpToTheTotalAndStayWithinTheirWeights() {
    String head = "| 一级指标 | 三级指标 | 分值 | 得分 |\n|---|---|---|---|\n";
    assertEquals(
        List.of(),
        rules(head + "| 投入 | 甲 | 40 | 35.5 |\n| 产出 | 乙 | 60 | 50 |\n| 合计 |  | 100 | 85.5 |\n"));
    var issues =
        check(
            head
                + "| 投入 | 甲 | 40 | 41 |\n| 投入小计 |  | 40 | 40 |\n| 产出 | 乙 | 50 | 50 |\n| 合计 |  | 90 | 92 |\n");
    assertEquals(
        List.of(
            "得分41超过分值40，请核对",
            "投入小计的得分为40，各项相加为41，请核对",
            "合计的得分为92，各项相加为91，请核对",
            "各项分值合计为90分，应为100分"),
        issues.stream().map(Issue::message).toList());
    assertEquals(4, issues.get(3).anchor().orElseThrow().row());
  }

  @Test
  void knownSlipsAreShown() {
    assertEquals(List.of("SLIP", "SLIP"), rules("要建立建全制度。\n\n报告在政局门户网站公开。"));
    assertEquals(List.of(), rules("报告在财政局门户网站公开。"));
  }

  @Test
  void figuresOfPartsMustAddUpToTheWhole() {
    var manuscript =
        Manuscript.of(
            "报告",
            List.of(
                new Block.Paragraph(
                    List.of(
                        count("41", Map.of("year", "2021")),
                        count("27", Map.of("year", "2021", "type", "DEPARTMENT_OVERALL")),
                        count("13", Map.of("year", "2021", "type", "PROJECT")),
                        new Inline.Text("个")))));
    var issues = new DraftCheck().check(manuscript);
    assertEquals(1, issues.size());
    assertTrue(issues.get(0).message().contains("分项之和40与总数41不符（27＋13）"), issues.toString());
  }

  private static Figure count(String number, Map<String, String> parameters) {
    return new Figure(
        "evaluations.count", parameters, Scope.INTERNAL, new BigDecimal(number), "个", number, "f");
  }
}
