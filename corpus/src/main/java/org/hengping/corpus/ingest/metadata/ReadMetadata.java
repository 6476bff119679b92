package org.hengping.corpus.ingest.metadata;

import java.util.Optional;
import org.hengping.corpus.ingest.format.Proposal;
import org.hengping.corpus.ingest.format.ProposedValue;
import org.hengping.corpus.manuscript.Manuscript;

/** Reads what a manuscript says about itself. Thread-safe, linear in the text. */
public final class ReadMetadata {
  private Proposal so = Proposal.NONE;

  private ReadMetadata() {}

  /** What the manuscript says; a person confirms it. */
  public static Proposal of(Manuscript manuscript) {
    return new ReadMetadata().read(manuscript);
  }

  private Proposal read(Manuscript manuscript) {
    var lines = Lines.of(manuscript);
    var title = TitleReader.find(manuscript.title(), lines.head());
    var name = TitleReader.read(title);
    so = so.with(name);
    take(KindReader.read(title, name.value(), lines));
    take(NumberReader.read(lines.head()));
    take(new Issuers(lines, title.text()).read());
    var dates = new DateReader(lines);
    var formed = dates.formed();
    take(formed);
    take(dates.printed());
    take(dates.effective(formed));
    var subject = new SubjectReader(lines, title);
    take(subject.unit(so.kind()));
    take(subject.year(so));
    return so;
  }

  private void take(Optional<ProposedValue> value) {
    value.ifPresent(v -> so = so.with(v));
  }
}
