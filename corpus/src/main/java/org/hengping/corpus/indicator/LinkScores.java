package org.hengping.corpus.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hengping.corpus.register.RegisterRow;

/**
 * Finds the indicator that a score is of: the one that the score names, otherwise the only one at
 * the same place of a framework, otherwise the only one of the same name. Indicators of the
 * evaluation's own industry and kind of spending come before the rest; of several equally good ones
 * none is taken.
 */
final class LinkScores {
  private final Map<List<String>, List<IndicatorVersion>> byPath = new HashMap<>();
  private final Map<String, List<IndicatorVersion>> byName = new HashMap<>();

  /**
   * @param current the version of each indicator that is in force
   */
  LinkScores(Iterable<IndicatorVersion> current) {
    for (IndicatorVersion version : current) {
      byPath.computeIfAbsent(path(version.row()), p -> new ArrayList<>(1)).add(version);
      byName.computeIfAbsent(version.name(), n -> new ArrayList<>(1)).add(version);
    }
  }

  private static List<String> path(RegisterRow row) {
    return List.of(row.text("level1"), row.text("level2"), row.text("level3"));
  }

  /** The version that name and levels point to. */
  Optional<IndicatorVersion> propose(RegisterRow score, Optional<RegisterRow> evaluation) {
    return best(byPath.getOrDefault(path(score), List.of()), evaluation)
        .or(() -> best(byName.getOrDefault(score.text("level3"), List.of()), evaluation));
  }

  private static Optional<IndicatorVersion> best(
      List<IndicatorVersion> candidates, Optional<RegisterRow> evaluation) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    String industry = evaluation.map(e -> e.text("industry")).orElse("");
    String spending =
        evaluation.map(e -> e.text("type")).orElse("").equals("DEPARTMENT_OVERALL")
            ? "部门整体支出"
            : "项目支出";
    List<Predicate<IndicatorVersion>> preferences =
        List.of(
            v -> v.text("industry").equals(industry) && !industry.isEmpty(),
            v -> v.text("industry").isEmpty() && v.text("projectType").equals(spending),
            v -> v.text("industry").isEmpty() && v.text("projectType").isEmpty());
    for (var preference : preferences) {
      var fitting = candidates.stream().filter(preference).toList();
      if (!fitting.isEmpty()) {
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
