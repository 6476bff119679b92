package org.hengping.corpus.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringRuleTest {

  /** Weight 10 throughout; an empty score means that nothing can be computed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "要点均分:4 | | 满足3项 | 7.5",
        "要点均分:3 | | ①③ | 6.67",
        "要点均分:4 | | 5 | ''",
        "要点均分:4 | | 基本满足 | ''",
        "比率 | ≥95% | 95% | 10",
        "比率 | ≥95% | 47.5% | 5",
        "比率 | 5400个 | 4560个 | 8.44",
        "比率 | =12个 | 13个 | 10",
        "比率 | ≤3天 | 2天 | 10",
        "比率 | ≤3天 | 4天 | 7.5",
        "比率 | 0起 | 1起 | 0",
        "比率 | 0起 | 0起 | 10",
        "比率 | 95%~105% | 100% | 10",
        "比率 | 90%~100% | 45% | 5",
        "比率 | 2021年6月底前 | 2021年6月30日 | 10",
        "比率 | 2021年6月底前 | 2021年7月1日 | 0",
        "比率 | 5400个 | 95% | ''",
        "比率 | 逐步改善 | 有所改善 | ''",
        "比率:超额上限=130% | 100个 | 130个 | 10",
        "比率:超额上限=130% | 100个 | 150个 | 8",
        "比率:超额上限=130% | 100个 | 400个 | 0",
        "101号 | 100% | 100% | 10",
        "101号 | 100% | 60% | 0",
        "101号 | 100% | 59.99% | 0",
        "101号 | 100% | 80% | 5",
        "101号 | 100% | 120% | 10",
        "分档:按实际值;=100%→100%;≥80%→70%;≥60%→50% | 100% | 100% | 10",
        "分档:按实际值;=100%→100%;≥80%→70%;≥60%→50% | 100% | 99.9% | 7",
        "分档:按实际值;=100%→100%;≥80%→70%;≥60%→50% | 100% | 80% | 7",
        "分档:按实际值;=100%→100%;≥80%→70%;≥60%→50% | 100% | 79.99% | 5",
        "分档:按实际值;=100%→100%;≥80%→70%;≥60%→50% | 100% | 59.99% | 0",
        "分档:按实际值;≥90%→100%;≥80%→80%;≥60%→50% | ≥95% | 90% | 10",
        "分档:按完成率;≥90%→100%;≥60%→50% | 200个 | 150个 | 5",
        "分档:按实际值;≥90%→100% | | 90个 | ''",
        "扣分:每1个百分点扣0.5分;零头按比例 | ≥98% | 93.24% | 7.62",
        "扣分:每1个百分点扣0.5分;零头进一 | ≥98% | 93.24% | 7.5",
        "扣分:每1个百分点扣0.5分;零头舍去 | ≥98% | 93.24% | 8",
        "扣分:每1个百分点扣5%;零头按比例 | ≥90% | 88% | 9",
        "扣分:每1处扣2分 | 无违规 | 3处 | 4",
        "扣分:每1处扣2分 | 无 | 无 | 10",
        "扣分:每1处扣2分 | 无违规 | 9处 | 0",
        "扣分:每1天扣0.1分 | 2021年6月底前 | 2021-07-10 | 9",
        "是否 | 是 | 是 | 10",
        "是否 | 是 | 否 | 0",
        "是否 | >95% | 95% | 0",
        "满意值 | | 90% | 10",
        "满意值 | | 88% | 9",
        "满意值 | | 70% | 0",
        "满意值 | | 非常满意80、比较满意20、无感0、比较不满意0、非常不满意0 | 10",
        "满意值 | | 非常满意0、比较满意100、无感0、比较不满意0、非常不满意0 | 2.5",
        "满意值 | | 很好 | ''",
        "定性三档 | 有效改善 | 达成90% | 9",
        "定性三档 | 有效改善 | 部分达成70% | 7",
        "定性三档 | 有效改善 | 部分达成80% | ''",
        "定性三档 | 有效改善 | 达成70% | ''",
        "定性三档 | 有效改善 | 有所改善 | ''",
      })
  void scoresOutOfTen(String rule, String target, String actual, String score) throws BadRule {
    var result =
        ScoringRule.parse(rule)
            .score(
                Measured.of(
                    BigDecimal.TEN,
                    target == null ? "" : target,
                    actual == null ? "" : actual,
                    Optional.empty()));

    if (score == null || score.isEmpty()) {
      assertInstanceOf(ScoreResult.NotComputable.class, result, result.toString());
    } else {
      var computed = assertInstanceOf(ScoreResult.Computed.class, result, result.toString());
      assertEquals(0, new BigDecimal(score).compareTo(computed.score()), computed.explanation());
    }
  }

  @Test
  void explainsItselfInOneSentence() throws BadRule {
    assertEquals(
        "得分=8.44（分值10，完成率84.44%按比例计分）；扣分原因：实际完成4560个，要求不低于5400个。",
        explanation("比率", "≥5400个", "4560个"));
    assertEquals("得分=10（分值10，完成指标值得满分），未扣分。", explanation("比率", "≥95%", "96%"));
    assertEquals(
        "得分=5（分值10，（完成率80%－60%）÷（1－60%）×分值）；扣分原因：实际完成80%，要求等于100%。",
        explanation("101号", "100%", "80%"));
    assertEquals(
        "得分=0（分值10，达到指标值得满分，否则不得分）；扣分原因：实际完成2021年7月3日，指标值为2021年6月30日，逾期3天。",
        explanation("是否", "2021年6月底前", "2021年7月3日"));
  }

  private static String explanation(String rule, String target, String actual) throws BadRule {
    var result =
        ScoringRule.parse(rule)
            .score(Measured.of(BigDecimal.TEN, target, actual, Optional.empty()));
    return assertInstanceOf(ScoreResult.Computed.class, result).explanation();
  }

  @Test
  void directionOfTheIndicatorComesBeforeTheOperator() throws BadRule {
    var exact =
        ScoringRule.parse("比率")
            .score(Measured.of(BigDecimal.TEN, "10个", "12个", Optional.of(Direction.EXACT)));
    var lower =
        ScoringRule.parse("比率")
            .score(Measured.of(BigDecimal.TEN, "10万元", "12.5万元", Optional.of(Direction.LOWER)));

    assertEquals(new BigDecimal("8.00"), ((ScoreResult.Computed) exact).score());
    assertEquals(new BigDecimal("8.00"), ((ScoreResult.Computed) lower).score());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "比例",
        "比率:超额上限=90%",
        "比率:",
        "要点均分",
        "要点均分:0",
        "要点均分:三",
        "101号:及格线=100%",
        "分档",
        "分档:≥90%→100%",
        "分档:按实际值;≥90%→120%",
        "分档:按完成率;≥90个→100%",
        "扣分:每0个百分点扣1分",
        "扣分:每1个百分点扣1",
        "是否:是",
        "满意值:满分线=120%;每低1个百分点扣5%",
        "定性三档:80",
      })
  void refusesWhatIsNoRuleAndSaysHowToWriteIt(String text) {
    var refusal = assertThrows(BadRule.class, () -> ScoringRule.parse(text));
    assertTrue(
        refusal.getMessage().contains("应写作") || refusal.getMessage().contains("类别应为"),
        refusal.getMessage());
  }

  @Test
  void textAndRuleAreInverse() throws BadRule {
    for (String text :
        List.of(
            "要点均分:4",
            "比率",
            "比率:超额上限=130%",
            "101号:及格线=60%",
            "分档:按实际值;=100%→100%;≥80%→70%",
            "扣分:每0.5个百分点扣0.2分;零头进一",
            "是否",
            "满意值:满分线=90%;每低1个百分点扣5%",
            "定性三档")) {
      assertEquals(text, ScoringRule.parse(text).text());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "按完成比例计分 | 比率",
        "完成率乘分值 | 比率",
        "每低1个百分点扣0.5分 | 扣分:每1个百分点扣0.5分;零头按比例",
        "每低1个百分点扣0.1分，零头进一 | 扣分:每1个百分点扣0.1分;零头进一",
        "每低1个百分点扣权重的5% | 扣分:每1个百分点扣5%;零头按比例",
        "101号 | 101号:及格线=60%",
        "每低1个百分点扣0.4分，按0.5向下取整 | ''",
        "达标得满分 | ''",
        "酌情扣分 | ''",
      })
  void understandsOnlyThePlainestWords(String words, String rule) {
    assertEquals(rule, ScoringRule.understand(words).map(ScoringRule::text).orElse(""), words);
  }
}
