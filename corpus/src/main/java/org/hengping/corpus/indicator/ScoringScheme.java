package org.hengping.corpus.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.figure.Grades;
import org.hengping.corpus.register.LibraryRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.scoring.BadRule;
import org.hengping.corpus.scoring.IndicatorValue;
import org.hengping.corpus.scoring.ScoringRule;

/**
 * What the scores of an evaluation follow (评分方案): level weights and a rule for each kind of
 * indicator. Schemes are rows of the register {@code schemes}.
 *
 * @param chosen whether the evaluation chose it; otherwise it is the national one
 */
public record ScoringScheme(String name, boolean chosen, RegisterRow row, List<Level> levels) {
  public ScoringScheme {
    levels = List.copyOf(levels);
  }

  /**
   * Bounds of what some level-1 indicators weigh together.
   *
   * @param names without a trailing 指标
   */
  public record Level(List<String> names, BigDecimal min, BigDecimal max) {
    public Level {
      names = List.copyOf(names);
    }

    /** Whether a level-1 indicator belongs to it; 产出 and 产出指标 are the same. */
    public boolean includes(String level1) {
      return names.contains(shortened(level1));
    }
  }

  private static String shortened(String level) {
    return level.strip().replaceFirst("指标$", "");
  }

  /** The scheme of an evaluation: the one that it chose, otherwise the national one if held. */
  public static Optional<ScoringScheme> of(RegisterSnapshot registers, RegisterRow evaluation) {
    boolean chosen = evaluation.has("scheme");
    String name = chosen ? evaluation.text("scheme") : Grades.NATIONAL;
    return registers
        .find(LibraryRegisters.SCHEMES, name)
        .map(row -> new ScoringScheme(name, chosen, row, levels(registers, name)));
  }

  private static List<Level> levels(RegisterSnapshot registers, String scheme) {
    return registers.by(LibraryRegisters.SCHEME_LEVELS, "scheme", scheme).stream()
        .map(
            r ->
                new Level(
                    Arrays.stream(r.text("levels").split("\\+"))
                        .map(ScoringScheme::shortened)
                        .toList(),
                    r.decimal("minWeight"),
                    r.has("maxWeight") ? r.decimal("maxWeight") : BigDecimal.valueOf(100)))
        .toList();
  }

  /** Whether the level weights bind an evaluation of this type. */
  public boolean binds(RegisterRow evaluation) {
    return chosen || row.text("type").equals(evaluation.text("type"));
  }

  /** What is wrong with the level weights of an evaluation's scores, in Chinese. */
  public List<String> weightProblems(List<RegisterRow> scores) {
    var problems = new ArrayList<String>();
    for (Level level : levels) {
      var weight =
          scores.stream()
              .filter(s -> level.includes(s.text("level1")))
              .map(s -> s.decimal("weight"))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (weight.compareTo(level.min()) < 0 || weight.compareTo(level.max()) > 0) {
        problems.add(
            "“"
                + String.join("、", level.names())
                + "”分值合计"
                + Points.text(weight)
                + "分，方案“"
                + name
                + "”要求"
                + bounds(level)
                + "，请调整分值");
      }
    }
    return problems;
  }

  private static String bounds(Level level) {
    if (level.min().compareTo(level.max()) == 0) {
      return Points.text(level.min()) + "分";
    }
    return Points.text(level.min()) + "至" + Points.text(level.max()) + "分";
  }

  /** The rule for an indicator that brings none: by its name and by whether its target counts. */
  public ScoringRule rule(String indicator, IndicatorValue target) {
    if (indicator.contains("预算执行率") && row.has("executionRule")) {
      return rule("executionRule");
    } else if (indicator.contains("满意度") && row.has("satisfactionRule")) {
      return rule("satisfactionRule");
    }
    return rule(target instanceof IndicatorValue.Words ? "qualitativeRule" : "quantitativeRule");
  }

  private ScoringRule rule(String field) {
    try {
      return ScoringRule.parse(row.text(field));
    } catch (BadRule e) {
      throw new IllegalStateException(name + ": " + e.getMessage(), e);
    }
  }
}
