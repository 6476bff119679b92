package org.hengping.templates.check;

import java.util.List;
import java.util.Optional;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.figure.Identities;

/** Printed figures that do not add up; which must is declared in {@link Identities}. */
final class PartsOfFigures {
  private PartsOfFigures() {}

  static List<Issue> issues(List<Identities.Broken> broken) {
    return broken.stream().map(PartsOfFigures::issue).toList();
  }

  private static Issue issue(Identities.Broken broken) {
    var whole = broken.whole();
    return new Issue(
        "PARTS",
        broken.missing().isEmpty() ? Severity.ERROR : Severity.WARNING,
        new FigureCatalogue().title(whole.calculation()).orElse("总数")
            + "："
            + broken.forPeople()
            + "，请核对台账后更新文中数字",
        whole.text(),
        Optional.empty());
  }
}
