package org.hengping.publisher.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.people.People;
import org.hengping.corpus.people.Person;
import org.hengping.publisher.bundle.BundleKind;

/**
 * The second half of every release: the bundle is on disk, now the portal takes it and the document
 * moves on. Whatever a crash leaves undone here is done by the next call.
 */
public final class FinishRelease {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Documents documents;
  private final ReleaseArchive archive;
  private final PushBundles pushing;

  public FinishRelease(Documents documents, ReleaseArchive archive, PushBundles pushing) {
    this.documents = documents;
    this.archive = archive;
    this.pushing = pushing;
  }

  /** Pushes what the portal lacks. */
  PushBundles.Pushed push() {
    return pushing.push();
  }

  /** Moves the document of a bundle on when the portal has accepted it. */
  ReleaseOutcome finish(ReleaseRecord record, PushBundles.Pushed pushed, Person person) {
    if (record.sequence() > pushed.accepted()) {
      return new ReleaseOutcome.Waiting(
          record.publicId(), record.sequence(), pushed.refusal().orElse("门户尚未接收"));
    }
    var document = documents.find(new DocumentId(record.document())).orElseThrow();
    if (isDue(record, document)) {
      documents.advance(document.id(), document.revision(), target(record), detail(record), person);
    }
    return new ReleaseOutcome.Released(
        record.publicId(), record.sequence(), path(document) + record.publicId());
  }

  /** A bundle about this very state of a document that was written before and not finished. */
  Optional<ReleaseRecord> begun(Document document, BundleKind... kinds) {
    return archive
        .about(document.id())
        .filter(r -> r.kind() == BundleKind.WITHDRAW || r.revision() == document.revision())
        .filter(r -> java.util.Arrays.asList(kinds).contains(r.kind()));
  }

  private static String path(Document document) {
    return document.kind() == DocumentKind.POLICY ? "/policies/" : "/reports/";
  }

  private static boolean isDue(ReleaseRecord record, Document document) {
    return record.kind() == BundleKind.WITHDRAW
        ? document.releasedRevision() > 0
        : document.state() == ReportState.APPROVED && document.revision() == record.revision();
  }

  private static ReportState target(ReleaseRecord record) {
    return record.kind() == BundleKind.WITHDRAW ? ReportState.WITHDRAWN : ReportState.RELEASED;
  }

  private static String detail(ReleaseRecord record) {
    var detail = JSON.createObjectNode();
    detail.put("kind", record.kind().name());
    detail.put("publicId", record.publicId());
    detail.put("sequence", record.sequence());
    detail.put("manifest", record.manifest());
    if (!record.reason().isEmpty()) {
      detail.put("reason", record.reason());
    }
    return detail.toString();
  }

  /**
   * Finishes whatever was interrupted: pushes bundles and moves their documents on in the name of
   * the person who released them. To be called when the program starts.
   *
   * @return how many documents were moved on
   */
  public int resume(People people) {
    var pushed = push();
    int moved = 0;
    for (ReleaseRecord record : archive.records()) {
      var document = documents.find(new DocumentId(record.document()));
      boolean newest =
          document.flatMap(d -> archive.about(d.id())).filter(record::equals).isPresent();
      if (newest && record.sequence() <= pushed.accepted() && isDue(record, document.get())) {
        people.find(record.actor()).ifPresent(person -> finish(record, pushed, person));
        moved++;
      }
    }
    return moved;
  }
}
