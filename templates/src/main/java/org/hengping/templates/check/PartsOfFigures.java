package org.hengping.templates.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inlines;
import org.hengping.corpus.manuscript.Manuscript;

/** Figures that count the same things, whole and by part, must agree (41 = 27 + 14 = 29 + 12). */
final class PartsOfFigures {
  private static final Map<String, Set<String>> WHOLE_BY =
      Map.of(
          "type", Set.of("DEPARTMENT_OVERALL", "PROJECT"),
          "mode", Set.of("THIRD_PARTY", "BUREAU_TEAM"),
          "grade", Set.of("优", "良", "中", "差"));
  private static final Set<String> COUNTED =
      Set.of("evaluations.count", "evaluations.funds", "plan.count", "findings.count");

  private PartsOfFigures() {}

  static List<Issue> check(Manuscript manuscript) {
    var figures = new LinkedHashMap<String, Figure>();
    for (Block block : manuscript.blocks()) {
      Inlines.figures(block).stream()
          .filter(f -> COUNTED.contains(f.calculation()))
          .forEach(f -> figures.putIfAbsent(f.calculation() + f.scope() + f.parameters(), f));
    }
    var issues = new ArrayList<Issue>();
    for (Figure whole : figures.values()) {
      WHOLE_BY.forEach(
          (name, values) -> {
            if (!whole.parameters().containsKey(name)) {
              compare(whole, name, values, figures).ifPresent(issues::add);
            }
          });
    }
    released(figures(manuscript), issues);
    return issues;
  }

  private static Map<String, Figure> figures(Manuscript manuscript) {
    var byCalculation = new HashMap<String, Figure>();
    for (Block block : manuscript.blocks()) {
      for (Figure f : Inlines.figures(block)) {
        if (f.parameters().keySet().equals(Set.of("year"))) {
          byCalculation.put(f.calculation() + f.parameters().get("year"), f);
        }
      }
    }
    return byCalculation;
  }

  /** 41 = 40 + 1: evaluations are released, withheld, or still open. */
  private static void released(Map<String, Figure> figures, List<Issue> issues) {
    figures.forEach(
        (key, released) -> {
          if (!released.calculation().equals("evaluations.released")) {
            return;
          }
          String year = released.parameters().get("year");
          var all = figures.get("evaluations.count" + year);
          var withheld = figures.get("evaluations.withheld" + year);
          if (all != null
              && withheld != null
              && released.value().signum() > 0
              && released.value().add(withheld.value()).compareTo(all.value()) != 0) {
            issues.add(
                new Issue(
                    "PARTS",
                    Severity.WARNING,
                    "已公开"
                        + released.text()
                        + "个、不予公开"
                        + withheld.text()
                        + "个，合计不等于评价总数"
                        + all.text()
                        + "个，请核对是否还有未公开的报告",
                    released.text(),
                    Optional.empty()));
          }
        });
  }

  private static Optional<Issue> compare(
      Figure whole, String name, Set<String> values, Map<String, Figure> figures) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String value : values) {
      var parameters = new TreeMap<>(whole.parameters());
      parameters.put(name, value);
      var part = figures.get(whole.calculation() + whole.scope() + parameters);
      if (part == null) {
        return Optional.empty();
      }
      sum = sum.add(part.value());
    }
    if (sum.compareTo(whole.value()) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Issue(
            "PARTS",
            Severity.ERROR,
            "分项之和" + sum.toPlainString() + "与总数" + whole.text() + "不符，请核对台账后更新文中数字",
            whole.text(),
            Optional.<Anchor>empty()));
  }
}
