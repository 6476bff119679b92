package org.hengping.templates.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.templates.check.DraftCheck;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnualWorkReportTest {
  private static final RegisterSnapshot REGISTERS = Sample.registers(allButWithheld());

  private static Set<String> allButWithheld() {
    var registers = Sample.registers(Set.of());
    return registers.by(BureauRegisters.EVALUATIONS, "year", "2021").stream()
        .filter(e -> PublicScope.includes(e, registers))
        .map(RegisterRow::key)
        .collect(Collectors.toSet());
  }

  private static Manuscript compose(Scope scope, RegisterSnapshot registers) {
    return Sample.compose(ReportTemplates.ANNUAL_WORK_REPORT, "2021", scope, registers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“良好”等次",
        "编报绩效目标表的有268个单位",
        "提交自评报告的有243个单位",
        "绩效运行监控表的有248个单位",
        "财政绩效评价41个",
        "138.98亿元",
        "部门整体支出评价27个",
        "项目支出评价14个",
        "委托第三方机构实施29个",
        "评价组实施12个",
        "40个评价报告在市财政局门户网站公开",
        "1个报告因被评价单位涉密",
        "整改通知书，共41份",
        "收到整改报告及佐证资料",
        "科技专项资金调增960万元",
        "人才专项资金、旅游专项资金合计调减6000万元",
        "绩效专报3个",
        "《2021年财政重点绩效评价综合材料》1份",
        "首次将预算绩效管理水平列为",
        "市委、市政府两办",
        "《示例市预算绩效管理办法》",
        "4月举办第三方机构绩效评价业务培训",
        "6月举办绩效管理知识讲座",
        "10月举办预算管理一体化系统绩效目标填报培训",
        "4月召开县市区预算绩效管理座谈会",
        "考核工作目标承诺书",
        "考核得分达到80分的县（市）",
        "考核得分达到70分的区",
        "考核等级为优秀",
        "全省前10名",
        "财审联席会议1次",
        "重点绩效评价34个",
        "部门整体支出22个",
        "专项资金和项目12个",
        "会计师事务所等第三方机构承担29个",
        "财政绩效评价组承担5个",
        "5月开展市级专项资金绩效目标集中审核",
        "选取2个项目先行",
        "老城区雨污分流政府债券项目",
        "第二生活垃圾填埋场封场工程",
        "制定制度2项",
        "《绩效评价结果运用管理办法》和《第三方机构绩效评价工作质量考核办法》",
        "长沙、岳阳、常德",
      })
  void everyFactOfTheYearIsStated(String fact) {
    assertTrue(PlainText.of(compose(Scope.INTERNAL, REGISTERS)).contains(fact), fact);
  }

  @Test
  void reportHasNoIssues() {
    assertEquals(List.of(), new DraftCheck().check(compose(Scope.INTERNAL, REGISTERS), REGISTERS));
    assertEquals(List.of(), new DraftCheck().check(compose(Scope.PUBLIC, REGISTERS), REGISTERS));
  }

  @Test
  void changedLinkageChangesTheTextAndMakesTheOldOneStale() {
    var before = compose(Scope.INTERNAL, REGISTERS);
    var changed =
        Sample.registers(
            Set.of(),
            rows ->
                rows.stream()
                    .map(
                        r ->
                            r.register().equals(BureauRegisters.LINKAGE)
                                    && r.key().equals("GG-2021-01")
                                ? with(r, "amountWan", Amount.ofWan(new BigDecimal("961")))
                                : r)
                    .toList());
    String after = PlainText.of(compose(Scope.INTERNAL, changed));
    assertTrue(after.contains("961万元"));
    assertFalse(after.contains("960万元"));
    var stale = new DraftCheck().stale(before, changed);
    assertTrue(
        stale.stream().anyMatch(i -> i.message().contains("文中为960万元，台账现为961万元")), stale.toString());
    assertTrue(PlainText.of(new UpdateFromRegisters().update(before, changed)).contains("961万元"));
  }

  private static RegisterRow with(RegisterRow row, String field, Object value) {
    var values = new HashMap<>(row.values());
    values.put(field, value);
    return new RegisterRow(row.register(), values);
  }

  @Test
  void figuresAreFiguresNotTyped() {
    var figures = DraftCheck.figures(compose(Scope.INTERNAL, REGISTERS));
    assertTrue(figures.size() >= 70, "figures: " + figures.size());
    for (String text : List.of("268", "41", "138.98亿元", "960万元", "6000万元", "34", "40")) {
      assertTrue(figures.stream().map(Figure::text).anyMatch(text::equals), text);
    }
  }

  @Test
  void publicEditionCountsOnlyThePublicSetAndNamesNothingWithheld() {
    var text = PlainText.of(compose(Scope.PUBLIC, REGISTERS));
    assertTrue(text.contains("财政绩效评价40个"), text);
    assertTrue(text.contains("部门整体支出评价26个"));
    assertTrue(text.contains("评价组实施11个"));
    assertTrue(text.contains("重点绩效评价33个"));
    assertFalse(text.contains("磐石"));
    assertFalse(text.contains("涉密"));
  }

  @Test
  void opensWithTheSampleNoticeAndKeepsTheOutline() {
    var report = compose(Scope.INTERNAL, REGISTERS);
    assertEquals("2021年预算绩效管理工作情况汇报", report.title());
    assertEquals(Sample.NOTICE, PlainText.lines(report.blocks().get(0)).get(0));
    assertEquals(
        List.of("一、2021年主要工作", "二、2022年工作重点", "附表 2022年财政重点绩效评价计划"),
        report.blocks().stream()
            .filter(b -> b instanceof Block.Heading h && h.level() == 1)
            .map(b -> PlainText.lines(b).get(0))
            .toList());
  }

  /** The wording is our own: no run of 18 signs in common with the report that it follows. */
  @Test
  void wordingIsNotTakenFromTheSeed() throws IOException {
    Path seed = Path.of("../../shared/domain/seed.txt");
    Assumptions.assumeTrue(Files.exists(seed), "The seed text is not beside the repository");
    String there = Files.readString(seed).replaceAll("\\s", "");
    String here =
        PlainText.of(compose(Scope.INTERNAL, REGISTERS))
            .replaceAll("《[^》]*》", "《》")
            .replaceAll("\\s", "");
    for (int i = 0; i + 18 <= here.length(); i++) {
      String run = here.substring(i, i + 18);
      assertFalse(there.contains(run), run);
    }
  }
}
