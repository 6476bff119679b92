package org.hengping.templates.revise;

import java.util.List;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.templates.check.Issue;

/**
 * A report as it came back.
 *
 * @param manuscript the edited text with its figures, tables and charts
 * @param kept how many figures are linked with the registers as before
 * @param issues what a person should look at: numbers, tables and charts that were changed by hand
 */
public record TakenBack(Manuscript manuscript, int kept, List<Issue> issues) {
  public TakenBack {
    issues = List.copyOf(issues);
  }
}
