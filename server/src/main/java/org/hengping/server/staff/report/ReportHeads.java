package org.hengping.server.staff.report;

import java.util.function.Function;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.people.Person;
import org.hengping.server.staff.web.Times;

/** Makes the head that all pages of a report share. */
public final class ReportHeads {
  private final VisibleDocuments visible;
  private final ReportSteps steps;
  private final Function<Document, String> publicAddress;

  /**
   * @param publicAddress where the public finds a report that is released
   */
  public ReportHeads(
      VisibleDocuments visible, StepRights rights, Function<Document, String> publicAddress) {
    this.visible = visible;
    this.steps = new ReportSteps(rights);
    this.publicAddress = publicAddress;
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
        document.original().isPresent(),
        document.revision(),
        visible.names().getOrDefault(document.author(), document.author()),
        Times.minute(document.changedAt()),
        document.releasedRevision() > 0 ? publicAddress.apply(document) : "",
        steps.of(document, person));
  }
}
