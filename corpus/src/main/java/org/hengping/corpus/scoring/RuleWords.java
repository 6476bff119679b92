package org.hengping.corpus.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.corpus.scoring.ScoringRule.Deduction;
import org.hengping.corpus.scoring.ScoringRule.Deduction.Rest;

/**
 * Understands the plainest ways in which people write scoring rules in words, and nothing else:
 * what is not understood is left to a person.
 */
final class RuleWords {
  private static final String NUMBER = "(\\d{1,4}(?:\\.\\d{1,2})?)";
  private static final Pattern PROPORTION =
      Pattern.compile(
          "按(?:完成)?比例(?:计分|折算|得分|记分)|按完成率(?:计分|折算)|完成率乘(?:以)?(?:分值|权重)|得分=完成率×(?:分值|权重)"
              + "|得分=实际值÷目标值×(?:分值|权重)|实际值与目标值之比乘(?:分值|权重)");
  private static final Pattern DEDUCTION =
      Pattern.compile(
          "(?:达标满分,|达标得满分,)?每(?:低|差|少)"
              + NUMBER
              + "个百分点扣(?:权重的|分值的)?"
              + NUMBER
              + "(分|%)(?:,(零头进一|不足1个按1个计))?");

  private RuleWords() {}

  /** The rule that the words state, if they are of a known form as a whole. */
  static Optional<ScoringRule> read(String text) {
    String plain = RuleText.plain(text).replaceAll("[。]$", "");
    if (PROPORTION.matcher(plain).matches()) {
      return Optional.of(new ScoringRule.Proportion(Optional.empty()));
    }
    var m = DEDUCTION.matcher(plain);
    if (!m.matches() || new BigDecimal(m.group(1)).signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Deduction(
            new BigDecimal(m.group(1)),
            "个百分点",
            new BigDecimal(m.group(2)),
            m.group(3).equals("%"),
            m.group(4) == null ? Rest.PROPORTIONAL : Rest.UP));
  }
}
