package org.hengping.publisher.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.Registers;
import org.hengping.publisher.bundle.BundleKind;

/**
 * Brings approved reports to the portal. There is no way around review, approval, guard and audit.
 * Publishing the same revision again pushes its bundle again and changes nothing else.
 */
public final class PublishReport {
  private final Documents documents;
  private final Registers registers;
  private final MakePublicFiles making;
  private final WriteBundle writing;
  private final FinishRelease finishing;

  public PublishReport(
      Documents documents,
      Registers registers,
      MakePublicFiles making,
      WriteBundle writing,
      FinishRelease finishing) {
    this.documents = documents;
    this.registers = registers;
    this.making = making;
    this.writing = writing;
    this.finishing = finishing;
  }

  /**
   * Publishes one report.
   *
   * @throws org.hengping.corpus.access.NotAllowed when the person may not, or the report is not
   *     approved
   * @throws IllegalArgumentException when there is no such document
   */
  public ReleaseOutcome publish(DocumentId id, Person person) {
    return publishAll(List.of(id), person, () -> {}).get(id);
  }

  /**
   * Publishes several reports with one switch of the portal's edition; those that are blocked do
   * not hold up the others. Public ids follow the order given.
   *
   * @param each called when the files of a report are ready, from several threads
   */
  public Map<DocumentId, ReleaseOutcome> publishAll(
      List<DocumentId> ids, Person person, Runnable each) {
    var written = new LinkedHashMap<DocumentId, ReleaseRecord>();
    var outcomes = new LinkedHashMap<DocumentId, ReleaseOutcome>();
    var fresh = new ArrayList<Document>();
    for (DocumentId id : ids) {
      var document = allowed(id, person);
      outcomes.put(id, new ReleaseOutcome.Blocked(List.of()));
      finishing
          .begun(document, BundleKind.PUBLISH, BundleKind.REPLACE)
          .ifPresentOrElse(r -> written.put(id, r), () -> fresh.add(document));
    }
    for (var made : make(fresh, each).entrySet()) {
      if (made.getValue() instanceof MakePublicFiles.Made.Ready ready) {
        write(made.getKey(), ready.release(), person, written, outcomes);
      } else if (made.getValue() instanceof MakePublicFiles.Made.Refused refused) {
        outcomes.put(made.getKey(), new ReleaseOutcome.Blocked(refused.issues()));
      }
    }
    var pushed = finishing.push();
    written.forEach((id, record) -> outcomes.put(id, finishing.finish(record, pushed, person)));
    return outcomes;
  }

  /** A released report may be published again, which only pushes its bundle again. */
  private Document allowed(DocumentId id, Person person) {
    var document = documents.find(id).orElseThrow(() -> new IllegalArgumentException("没有文档 " + id));
    boolean again =
        document.state() == ReportState.RELEASED
            && finishing.begun(document, BundleKind.PUBLISH, BundleKind.REPLACE).isPresent();
    if (again) {
      Permissions.check(person, Action.PUBLISH);
    } else {
      Permissions.check(person, Action.PUBLISH, document);
    }
    return document;
  }

  private void write(
      DocumentId id,
      PreparedRelease release,
      Person person,
      Map<DocumentId, ReleaseRecord> written,
      Map<DocumentId, ReleaseOutcome> outcomes) {
    var now = documents.find(id).orElseThrow();
    if (now.revision() == release.draft().document().revision()
        && now.state() == ReportState.APPROVED) {
      written.put(id, writing.release(release, person));
    } else {
      outcomes.put(
          id, new ReleaseOutcome.Blocked(MakePublicFiles.changed(release.draft().document())));
    }
  }

  private Map<DocumentId, MakePublicFiles.Made> make(List<Document> fresh, Runnable each) {
    int threads = Math.max(1, Math.min(fresh.size(), Runtime.getRuntime().availableProcessors()));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      var running = new LinkedHashMap<DocumentId, Future<MakePublicFiles.Made>>();
      for (Document document : fresh) {
        running.put(
            document.id(),
            pool.submit(
                () -> {
                  var made = making.make(document, registers.snapshot());
                  each.run();
                  return made;
                }));
      }
      var made = new LinkedHashMap<DocumentId, MakePublicFiles.Made>();
      for (var one : running.entrySet()) {
        made.put(one.getKey(), result(one.getValue()));
      }
      return made;
    } finally {
      pool.shutdownNow();
    }
  }

  private static MakePublicFiles.Made result(Future<MakePublicFiles.Made> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("发布被中断", e);
    }
  }
}
