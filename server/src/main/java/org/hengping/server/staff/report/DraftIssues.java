package org.hengping.server.staff.report;

import java.util.Comparator;
import java.util.List;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.register.Registers;
import org.hengping.templates.check.DraftCheck;
import org.hengping.templates.check.Issue;
import org.hengping.templates.check.Severity;

/** What the checks find in a report that we draft; imported documents are not checked. */
public final class DraftIssues {
  private final DraftCheck check = new DraftCheck();
  private final Registers registers;

  public DraftIssues(Registers registers) {
    this.registers = registers;
  }

  /** The issues as the panel shows them, errors first. */
  public List<PanelView.IssueLine> of(Document document, Manuscript manuscript) {
    if (document.original().isPresent()) {
      return List.of();
    }
    return check.check(manuscript, registers.snapshot()).stream()
        .sorted(Comparator.comparing(Issue::severity))
        .map(DraftIssues::line)
        .toList();
  }

  private static PanelView.IssueLine line(Issue issue) {
    return new PanelView.IssueLine(
        issue.severity().title(),
        issue.severity() == Severity.ERROR ? "poor" : "fair",
        issue.message(),
        issue.excerpt(),
        issue.anchor().map(a -> "#b-" + a.block()).orElse(""));
  }
}
