package org.hengping.corpus.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengping.corpus.figure.Grades;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.LibraryRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterFile;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.junit.jupiter.api.Test;

class CheckScoresTest {

  private static RegisterSnapshot registers(String scheme, String scores) throws IOException {
    Map<Register, List<RegisterRow>> rows = new HashMap<>();
    for (Register register :
        List.of(
            LibraryRegisters.SCHEMES, LibraryRegisters.SCHEME_LEVELS, LibraryRegisters.GRADES)) {
      rows.put(register, ShippedLibrary.content(register).rows());
    }
    rows.put(
        BureauRegisters.EVALUATIONS,
        read(
            BureauRegisters.EVALUATIONS,
            "id,year,unit,object,type,mode,industry,fundsWan,budgetWan,executedWan,status,scheme\n"
                + "PJ-1,2021,DW-1,某项目,PROJECT,THIRD_PARTY,教育,1,1,1,COMPLETED,"
                + scheme
                + "\n"));
    rows.put(
        BureauRegisters.SCORES,
        read(
            BureauRegisters.SCORES,
            "evaluation,sequence,level1,level2,level3,weight,score,target,actual,rule,indicator\n"
                + scores));
    return new RegisterSnapshot(r -> rows.getOrDefault(r, List.of()), Set.of());
  }

  private static List<RegisterRow> read(Register register, String csv) throws IOException {
    var content =
        RegisterFile.readCsv(
            register, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(), content.faults());
    return content.rows();
  }

  private static CheckScores.Report check(String scheme, String scores) throws IOException {
    return new CheckScores(registers(scheme, scores)).check("PJ-1");
  }

  @Test
  void theSameNumbersGiveOtherScoresUnderAnotherScheme() throws IOException {
    String scores =
        """
        PJ-1,1,预算执行率,预算执行率,预算执行率,10,7,100%,85%,,
        PJ-1,2,产出指标,数量指标,培训人次,50,25,100人次,80人次,,
        PJ-1,3,效益指标,社会效益指标,社会影响,30,27,明显,达成90%,,
        PJ-1,4,满意度指标,服务对象满意度指标,学员满意度,10,8,≥90%,85%,,
        """;
    var of101 = check("财预〔2021〕101号（不设成本指标）", scores);
    var of10 = check("财预〔2020〕10号（自评）", scores);

    assertEquals(List.of(), of101.problems());
    assertEquals(List.of("7.00", "25.00", "27.00", "8.00"), computed(of101));
    assertEquals(List.of(), of101.differing());
    assertEquals(List.of("8.50", "40.00", "27.00", "9.44"), computed(of10));
    assertEquals(
        List.of("-1.50", "-15.00", "-1.44"),
        of10.differing().stream().map(c -> c.difference().toPlainString()).toList());
    assertTrue(
        of10.differing().get(1).explanation().contains("完成率80%按比例计分"),
        of10.differing().get(1).explanation());
  }

  private static List<String> computed(CheckScores.Report report) {
    return report.scores().stream()
        .map(c -> c.computed().map(BigDecimal::toPlainString).orElse("无"))
        .toList();
  }

  @Test
  void levelWeightsAndBoundsOfScoresAreChecked() throws IOException {
    var report =
        check(
            "",
            """
            PJ-1,1,决策,项目立项,立项依据充分性,30,31,,,,ZB-000099.v1
            PJ-1,2,过程,资金管理,预算执行率,20,20,,,,
            PJ-1,3,产出,产出数量,实际完成率,40,40,,,,
            PJ-1,4,效益,项目效益,满意度,9,9,,,,
            """);

    assertEquals(
        List.of(
            "分值合计99分，应为100分，请核对各指标分值",
            "“产出、效益”分值合计49分，方案“财预〔2020〕10号”要求60至100分，请调整分值",
            "第1项“立项依据充分性”得分31分，超过分值30分，请改正",
            "第1项“立项依据充分性”指向的指标版本 ZB-000099.v1 不在指标库中，请核对（应如 ZB-000017.v2）"),
        report.problems());
  }

  @Test
  void aScoresOwnRuleComesFirstAndWordsAreLeftToAPerson() throws IOException {
    var report =
        check(
            "",
            """
            PJ-1,1,产出,产出质量,合格率,50,45,≥98%,96%,每低1个百分点扣1分,
            PJ-1,2,产出,产出时效,及时性,50,40,按期,略迟,酌情扣分,
            """);

    assertEquals(List.of("48.00", "无"), computed(report));
    assertTrue(report.scores().get(1).explanation().contains("由评价人判断"));
  }

  @Test
  void gradesFollowTheSchemeOfTheEvaluation() throws IOException {
    var sichuan = registers("四川省（2025）", "");
    var national = registers("", "");
    var selfEvaluation = registers("财预〔2020〕10号（自评）", "");

    assertEquals("差", grade(sichuan, "69.99"));
    assertEquals("中", grade(sichuan, "70"));
    assertEquals("中", grade(national, "69.99"));
    assertEquals("中", grade(selfEvaluation, "69.99"));
    var unknown = registers("没有的方案", "");
    assertThrows(IllegalArgumentException.class, () -> grade(unknown, "80"));
  }

  private static String grade(RegisterSnapshot registers, String score) {
    var evaluation = registers.rows(BureauRegisters.EVALUATIONS).get(0);
    return Grades.of(registers, evaluation).grade(new BigDecimal(score));
  }
}
