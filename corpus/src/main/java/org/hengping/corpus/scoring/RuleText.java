package org.hengping.corpus.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hengping.corpus.scoring.IndicatorValue.Operator;
import org.hengping.corpus.scoring.ScoringRule.AllOrNothing;
import org.hengping.corpus.scoring.ScoringRule.Deduction;
import org.hengping.corpus.scoring.ScoringRule.EqualPoints;
import org.hengping.corpus.scoring.ScoringRule.Ladder;
import org.hengping.corpus.scoring.ScoringRule.PassLine;
import org.hengping.corpus.scoring.ScoringRule.Proportion;
import org.hengping.corpus.scoring.ScoringRule.Satisfaction;
import org.hengping.corpus.scoring.ScoringRule.ThreeBands;

/** Reads scoring rules as they stand in a register. */
final class RuleText {
  private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,4})?)";

  /** How each kind is written, shown when a text does not fit. */
  private static final Map<String, String> FORMS =
      Map.of(
          "要点均分", "要点均分:4",
          "比率", "比率 或 比率:超额上限=130%",
          "101号", "101号 或 101号:及格线=60%",
          "分档", "分档:按实际值;≥90%→100%;≥80%→80%;≥60%→50%（或 按完成率）",
          "扣分", "扣分:每1个百分点扣0.5分;零头按比例（或 零头进一、零头舍去，扣分可写作权重的百分比）",
          "是否", "是否",
          "满意值", "满意值 或 满意值:满分线=90%;每低1个百分点扣5%",
          "定性三档", "定性三档");

  private static final Pattern POINTS = Pattern.compile("([1-9]\\d?)");
  private static final Pattern EXCESS = Pattern.compile("超额上限=" + NUMBER + "%");
  private static final Pattern LINE = Pattern.compile("及格线=" + NUMBER + "%");
  private static final Pattern SATISFACTION =
      Pattern.compile("满分线=" + NUMBER + "%;每低1个百分点扣" + NUMBER + "%");
  private static final Pattern LADDER = Pattern.compile("(按实际值|按完成率);(.+)");
  private static final Pattern STEP =
      Pattern.compile("(≥|>|≤|<|=)" + NUMBER + "([%‰]|[\\p{IsHan}/a-zA-Z]{0,8})→" + NUMBER + "%");
  private static final Pattern DEDUCTION =
      Pattern.compile(
          "每"
              + NUMBER
              + "(个百分点|[\\p{IsHan}%‰/a-zA-Z]{0,8}?)扣"
              + NUMBER
              + "(分|%)(?:;(零头按比例|零头进一|零头舍去))?");

  private RuleText() {}

  /** Full-width signs made narrow, spaces dropped. */
  static String plain(String text) {
    return text.strip()
        .replaceAll("[\\s　]", "")
        .replace('：', ':')
        .replace('；', ';')
        .replace('，', ',')
        .replace('＝', '=')
        .replace('％', '%')
        .replace("->", "→");
  }

  static ScoringRule parse(String text) throws BadRule {
    String plain = plain(text);
    int colon = plain.indexOf(':');
    String kind = colon < 0 ? plain : plain.substring(0, colon);
    Optional<String> details =
        colon < 0 ? Optional.empty() : Optional.of(plain.substring(colon + 1));
    if (!FORMS.containsKey(kind)) {
      throw new BadRule(
          "“"
              + text
              + "”不是评分规则，类别应为："
              + String.join("、", FORMS.keySet().stream().sorted().toList()));
    }
    return rule(kind, details)
        .orElseThrow(() -> new BadRule("评分规则“" + text + "”写法不对，应写作：" + FORMS.get(kind)));
  }

  private static Optional<? extends ScoringRule> rule(String kind, Optional<String> details) {
    return switch (kind) {
      case "要点均分" -> match(POINTS, details).map(m -> new EqualPoints(Integer.parseInt(m.group(1))));
      case "比率" ->
          details.isEmpty()
              ? Optional.of(new Proportion(Optional.empty()))
              : match(EXCESS, details)
                  .map(m -> number(m, 1))
                  .filter(l -> l.compareTo(BigDecimal.valueOf(100)) > 0)
                  .map(l -> new Proportion(Optional.of(l)));
      case "101号" ->
          details.isEmpty()
              ? Optional.of(new PassLine(BigDecimal.valueOf(60)))
              : match(LINE, details)
                  .map(m -> number(m, 1))
                  .filter(l -> l.compareTo(BigDecimal.valueOf(100)) < 0)
                  .map(PassLine::new);
      case "分档" -> match(LADDER, details).flatMap(RuleText::ladder);
      case "扣分" -> match(DEDUCTION, details).flatMap(RuleText::deduction);
      case "满意值" ->
          details.isEmpty()
              ? Optional.of(new Satisfaction(BigDecimal.valueOf(90), BigDecimal.valueOf(5)))
              : match(SATISFACTION, details)
                  .filter(m -> isPercent(number(m, 1)))
                  .map(m -> new Satisfaction(number(m, 1), number(m, 2)));
      case "是否" -> details.isEmpty() ? Optional.of(new AllOrNothing()) : Optional.empty();
      default -> details.isEmpty() ? Optional.of(new ThreeBands()) : Optional.empty();
    };
  }

  private static Optional<Matcher> match(Pattern pattern, Optional<String> details) {
    return details.map(pattern::matcher).filter(Matcher::matches);
  }

  private static BigDecimal number(Matcher m, int group) {
    return new BigDecimal(m.group(group));
  }

  private static boolean isPercent(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(100)) <= 0;
  }

  private static Optional<Ladder> ladder(Matcher m) {
    boolean ofRate = m.group(1).equals("按完成率");
    List<Ladder.Step> steps = new ArrayList<>();
    for (String part : m.group(2).split(";", -1)) {
      var step = STEP.matcher(part);
      if (!step.matches() || ofRate && !step.group(3).equals("%") || !isPercent(number(step, 4))) {
        return Optional.empty();
      }
      steps.add(
          new Ladder.Step(
              operator(step.group(1)), number(step, 2), step.group(3), number(step, 4)));
    }
    return Optional.of(new Ladder(ofRate, steps));
  }

  private static Operator operator(String sign) {
    for (Operator operator : Operator.values()) {
      if (operator.sign().equals(sign)) {
        return operator;
      }
    }
    throw new IllegalArgumentException("No operator " + sign);
  }

  private static Optional<Deduction> deduction(Matcher m) {
    var rest = Deduction.Rest.PROPORTIONAL;
    for (Deduction.Rest one : Deduction.Rest.values()) {
      rest = one.words().equals(m.group(5)) ? one : rest;
    }
    return number(m, 1).signum() == 0
        ? Optional.empty()
        : Optional.of(
            new Deduction(number(m, 1), m.group(2), number(m, 3), m.group(4).equals("%"), rest));
  }
}
