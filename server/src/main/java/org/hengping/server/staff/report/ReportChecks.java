package org.hengping.server.staff.report;

import java.util.List;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.manuscript.Manuscript;

/** What the checks find in a report, as the panel shows it. */
public interface ReportChecks {
  List<PanelView.IssueLine> of(Document document, Manuscript manuscript);
}
