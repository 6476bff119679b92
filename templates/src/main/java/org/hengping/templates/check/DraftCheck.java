package org.hengping.templates.check;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.figure.Identities;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inlines;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.register.RegisterSnapshot;

/** Checks a manuscript. Stateless and thread-safe. */
public final class DraftCheck {
  private final Identities identities = new Identities();

  /** What the text itself shows: gaps, sums of tables, grades, parts and wholes, known slips. */
  public List<Issue> check(Manuscript manuscript) {
    var issues = new ArrayList<Issue>();
    issues.addAll(TextRules.check(manuscript, GradeScale.NATIONAL));
    issues.addAll(PartsOfFigures.issues(identities.check(figures(manuscript))));
    issues.addAll(ScoreTables.check(manuscript));
    return issues;
  }

  /** The same, with the bureau's own grades, and what the registers say otherwise now. */
  public List<Issue> check(Manuscript manuscript, RegisterSnapshot registers) {
    var issues = new ArrayList<Issue>();
    issues.addAll(TextRules.check(manuscript, GradeScale.of(manuscript, registers)));
    issues.addAll(PartsOfFigures.issues(identities.check(figures(manuscript), registers)));
    issues.addAll(ScoreTables.check(manuscript));
    issues.addAll(stale(manuscript, registers));
    return issues;
  }

  /** Every figure of a manuscript in reading order. */
  public static List<Figure> figures(Manuscript manuscript) {
    return manuscript.blocks().stream().flatMap(b -> Inlines.figures(b).stream()).toList();
  }

  /** Figures, tables and charts whose values differ from the registers now. */
  public List<Issue> stale(Manuscript manuscript, RegisterSnapshot registers) {
    return StaleParts.check(manuscript, registers);
  }
}
