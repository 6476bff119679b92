package org.hengping.server.staff.proposal;

import java.util.Comparator;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.proposal.Proposals;
import org.hengping.server.staff.report.VisibleDocuments;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;

/** Lists the documents with open proposals, those last changed first. */
public final class ListProposals {
  private final VisibleDocuments visible;
  private final Proposals proposals;

  public ListProposals(VisibleDocuments visible, Proposals proposals) {
    this.visible = visible;
    this.proposals = proposals;
  }

  /** Answers {@code GET /proposals}. */
  public void show(Visit visit) {
    var open = proposals.open();
    var rows =
        visible.list(visit.person()).stream()
            .filter(d -> open.containsKey(d.id()))
            .sorted(
                Comparator.comparing(Document::changedAt).reversed().thenComparing(Document::id))
            .map(d -> row(d, open.get(d.id())))
            .toList();
    visit.show(
        "proposal-list.ftlh",
        new ProposalListView(visit.frame(Messages.text("proposals.title"), "proposals"), rows));
  }

  private static ProposalListView.Row row(Document d, int open) {
    return new ProposalListView.Row(
        d.id().value(),
        d.title(),
        d.kind().title(),
        d.unit(),
        d.year() == 0 ? "" : Integer.toString(d.year()),
        d.restricted(),
        open);
  }
}
