package org.hengping.publisher.guard;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.RegisterSnapshot;

/**
 * Totals over all evaluations of a year that differ from the public ones: written by hand in a
 * public text they would tell what was withheld, as the public total can be taken away from them.
 */
final class InternalTotals {
  private static final List<Map<String, String>> CUTS =
      List.of(
          Map.of(),
          Map.of("type", "DEPARTMENT_OVERALL"),
          Map.of("type", "PROJECT"),
          Map.of("mode", "THIRD_PARTY"),
          Map.of("mode", "BUREAU_TEAM"));
  private static final String COUNTED = " ?[个项家份](?:单位|部门|项目|财政|重点|绩效|整体|支出){0,6}(?:绩效)?(?:评价|报告)";
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

  private final List<Pattern> patterns = new ArrayList<>();

  /**
   * The totals of a year.
   *
   * @param year 0 for none
   */
  InternalTotals(int year, FigureCatalogue catalogue, RegisterSnapshot registers) {
    for (var cut : CUTS) {
      for (String calculation : List.of("evaluations.count", "evaluations.funds")) {
        var parameters = new java.util.TreeMap<>(cut);
        parameters.put("year", Integer.toString(year));
        var all = catalogue.compute(calculation, parameters, Scope.INTERNAL, registers);
        var open = catalogue.compute(calculation, parameters, Scope.PUBLIC, registers);
        if (!all.text().equals(open.text())) {
          add(all);
        }
      }
    }
  }

  private void add(Figure total) {
    switch (total.unit()) {
      case "亿元" -> {
        number(total.text().replace("亿元", ""), "亿元");
        number(shown(total.value().multiply(WAN)), "万元");
      }
      case "万元" -> {
        number(total.text().replace("万元", ""), "万元");
        number(shown(total.value().divide(WAN)), "亿元");
      }
      default -> number(shown(total.value()), COUNTED);
    }
  }

  private static String shown(BigDecimal value) {
    return value.setScale(2, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  private void number(String digits, String after) {
    patterns.add(Pattern.compile("(?<![0-9.])" + Pattern.quote(digits) + "0? ?" + after));
  }

  /** Whether a text states one of them. */
  boolean statedIn(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\p{Cf}", "")
            .replaceAll("(?<=[0-9]),(?=[0-9]{3})", "");
    return patterns.stream().anyMatch(p -> p.matcher(plain).find());
  }
}
