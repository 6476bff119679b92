package org.hengping.server.staff.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.outbox.Outbox;
import org.hengping.corpus.register.Registers;
import org.hengping.templates.check.DraftCheck;
import org.hengping.templates.check.Issue;
import org.hengping.templates.check.Severity;

/**
 * What the checks find in a report that we draft; imported documents are not checked. Remembers
 * what it found until something is written to the corpus. Thread-safe.
 */
public final class DraftIssues {
  private static final int REMEMBERED = 500;

  private record Key(DocumentId document, int revision, long written) {}

  private final DraftCheck check = new DraftCheck();
  private final Registers registers;
  private final Outbox outbox;
  private final Map<Key, List<PanelView.IssueLine>> found =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<PanelView.IssueLine>> eldest) {
          return size() > REMEMBERED;
        }
      };

  public DraftIssues(Registers registers, Outbox outbox) {
    this.registers = registers;
    this.outbox = outbox;
  }

  /** The issues as the panel shows them, errors first. */
  public List<PanelView.IssueLine> of(Document document, Revision revision) {
    if (document.original().isPresent()) {
      return List.of();
    }
    var key = new Key(document.id(), revision.number(), outbox.last());
    synchronized (found) {
      if (found.containsKey(key)) {
        return found.get(key);
      }
    }
    var lines =
        check.check(revision.manuscript(), registers.snapshot()).stream()
            .sorted(Comparator.comparing(Issue::severity))
            .map(DraftIssues::line)
            .toList();
    synchronized (found) {
      found.put(key, lines);
    }
    return lines;
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
