package org.hengping.publisher.release;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Step;
import org.hengping.corpus.people.Person;
import org.hengping.publisher.audit.WrittenFile;
import org.hengping.publisher.bundle.Bundle;
import org.hengping.publisher.bundle.BundleKind;
import org.hengping.publisher.bundle.Hash;
import org.hengping.publisher.bundle.Manifest;
import org.hengping.publisher.bundle.SigningKeys;
import org.hengping.publisher.log.PublicationLog;
import org.hengping.publisher.review.Approvals;

/** Numbers, signs and keeps bundles. One writer per archive. Thread-safe. */
public final class WriteBundle {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private final ReleaseArchive archive;
  private final SigningKeys keys;
  private final byte[] commitmentKey;
  private final InstantSource clock;

  /**
   * A writer.
   *
   * @param commitmentKey the staff zone's secret for the publication log, 32 bytes
   */
  public WriteBundle(
      ReleaseArchive archive, SigningKeys keys, byte[] commitmentKey, InstantSource clock) {
    this.archive = archive;
    this.keys = keys;
    this.commitmentKey = commitmentKey.clone();
    this.clock = clock;
  }

  /** A bundle that brings the files of a release; its record is made here, as it has the number. */
  synchronized ReleaseRecord release(PreparedRelease release, Person person) {
    var document = release.draft().document();
    var before = archive.about(document.id()).filter(r -> r.kind() != BundleKind.WITHDRAW);
    Instant now = now();
    int year = document.year() > 0 ? document.year() : now.atZone(BEIJING).getYear();
    String publicId =
        before.map(ReleaseRecord::publicId).orElseGet(() -> archive.nextPublicId(year));
    var files = new ArrayList<>(release.files());
    files.add(record(release, publicId, now));
    var kind = before.isPresent() ? BundleKind.REPLACE : BundleKind.PUBLISH;
    var approvals = new ArrayList<Manifest.Approval>();
    approvals(release.approvals(), approvals);
    approvals.add(approval("PUBLISH", "DISCLOSURE", now));
    return write(kind, publicId, files, approvals, "", now, note(document, person, ""));
  }

  private WrittenFile record(PreparedRelease release, String publicId, Instant now) {
    String version = Integer.toString(archive.versions(publicId) + 1);
    String salt = PublicationLog.commitment(commitmentKey, List.of("salt", publicId, version));
    var today = now.atZone(BEIJING).toLocalDate();
    return new WrittenFile(
        Manifest.RECORD, release.describing().describe(publicId, today, salt).bytes());
  }

  /**
   * A bundle that takes a public id off the portal.
   *
   * @param shown the reason as the public reads it; when empty, nothing is shown at all
   */
  synchronized ReleaseRecord withdrawal(
      Document document, ReleaseRecord live, Person person, String reason, String shown) {
    Instant now = now();
    var approvals = List.of(approval("WITHDRAW", "DISCLOSURE", now));
    return write(
        BundleKind.WITHDRAW,
        live.publicId(),
        List.of(),
        approvals,
        shown,
        now,
        note(document, person, reason));
  }

  private record Note(String document, int revision, String actor, String reason) {}

  private static Note note(Document document, Person person, String reason) {
    return new Note(document.id().value(), document.revision(), person.user(), reason);
  }

  private ReleaseRecord write(
      BundleKind kind,
      String publicId,
      List<WrittenFile> files,
      List<Manifest.Approval> approvals,
      String shown,
      Instant now,
      Note note) {
    var contents =
        files.stream()
            .map(f -> new Manifest.Content(f.name(), Hash.of(f.bytes()), f.bytes().length))
            .toList();
    var parts = new ArrayList<>(List.of(kind.name(), publicId));
    contents.forEach(c -> parts.add(c.name() + " " + c.hash()));
    var manifest =
        new Manifest(
            Manifest.VERSION,
            archive.last() + 1,
            archive.lastHash(),
            kind,
            publicId,
            contents,
            approvals,
            shown,
            now.toString(),
            PublicationLog.commitment(commitmentKey, parts));
    var bundle = Bundle.sign(manifest, files.stream().map(WrittenFile::bytes).toList(), keys);
    var record =
        new ReleaseRecord(
            manifest.sequence(),
            kind,
            note.document(),
            note.revision(),
            publicId,
            note.actor(),
            manifest.hash(),
            note.reason());
    archive.append(bundle, record);
    return record;
  }

  private static void approvals(Approvals from, List<Manifest.Approval> into) {
    from.review().ifPresent(s -> into.add(approval("REVIEW", "DISCLOSURE", s)));
    from.approval().ifPresent(s -> into.add(approval("APPROVE", "LEADER", s)));
  }

  private static Manifest.Approval approval(String step, String role, Step taken) {
    return approval(step, role, taken.at());
  }

  private static Manifest.Approval approval(String step, String role, Instant at) {
    return new Manifest.Approval(step, role, at.atZone(BEIJING).toLocalDate().toString());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
