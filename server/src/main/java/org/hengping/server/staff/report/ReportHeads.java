package org.hengping.server.staff.report;

import org.hengping.corpus.document.Document;
import org.hengping.corpus.people.Person;
import org.hengping.server.staff.web.Times;

/** Makes the head that all pages of a report share. */
public final class ReportHeads {
  private final VisibleDocuments visible;

  public ReportHeads(VisibleDocuments visible) {
    this.visible = visible;
  }

  /** The head of a report as a person sees it. */
  public ReportHead of(Document document, Person person) {
    return new ReportHead(
        document.id().value(),
        document.title(),
        document.kind().title(),
        document.unit(),
        document.year() == 0 ? "" : Integer.toString(document.year()),
        StateWord.of(document),
        document.restricted(),
        document.revision(),
        visible.names().getOrDefault(document.author(), document.author()),
        Times.minute(document.changedAt()),
        ReportSteps.of(document, person));
  }
}
