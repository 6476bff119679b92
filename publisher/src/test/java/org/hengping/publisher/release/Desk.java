package org.hengping.publisher.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterFile;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.publisher.bundle.SigningKeys;
import org.hengping.publisher.guard.DisclosureGuard;
import org.hengping.publisher.portal.Edition;
import org.hengping.publisher.portal.PortalDoor;
import org.hengping.publisher.portal.PortalStore;
import org.hengping.publisher.redaction.RedactionKey;
import org.hengping.publisher.redaction.Redactor;
import org.hengping.publisher.review.ApproveReport;
import org.hengping.publisher.review.PreparePublicVersion;
import org.hengping.publisher.review.ReturnReport;
import org.hengping.publisher.review.ReviewReport;
import org.hengping.publisher.review.SubmitReport;
import org.hengping.templates.docx.DocxWriter;
import org.hengping.templates.draft.ComposeReport;
import org.hengping.templates.draft.ReportTemplates;
import org.hengping.templates.draft.WriteDraft;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.pdf.PdfWriter;

/**
 * A bureau with the shipped sample registers, its publishing desk and its portal, in one folder.
 */
final class Desk implements AutoCloseable {
  static final Person AUTHOR = new Person("wang", "王起草", EnumSet.of(Role.PERFORMANCE));
  static final Person REVIEWER = new Person("li", "李公开", EnumSet.of(Role.DISCLOSURE));
  static final Person LEADER = new Person("zhou", "周批准", EnumSet.of(Role.LEADER));
  static final Person ALL_ROLES = new Person("quan", "全能", EnumSet.allOf(Role.class));

  private static final PdfWriter PDF = new PdfWriter();
  private static final Path SAMPLE =
      Path.of("../server/src/main/resources/org/hengping/server/sample");

  final Path folder;
  final CorpusStore store;
  final SigningKeys keys;
  final Redactor redactor;
  final PortalStore portal;
  final ReleaseArchive archive;
  final SubmitReport submitting;
  final ReviewReport reviewing;
  final ApproveReport approving;
  final ReturnReport returning;
  final FinishRelease finishing;
  final PublishReport publishing;
  final WithdrawReport withdrawing;

  private Desk(Path folder, boolean portalOpen) {
    this.folder = folder;
    store = CorpusStore.open(folder, InstantSource.fixed(Instant.parse("2022-03-01T02:00:00Z")));
    Path keyFolder = folder.resolve("keys");
    keys = SigningKeys.open(keyFolder);
    redactor = new Redactor(new RedactionKey(SigningKeys.secret(keyFolder, "redaction")));
    Path portalFolder = folder.resolve("portal");
    keys.trusted().install(PortalStore.keys(portalFolder));
    portal = PortalStore.open(portalFolder, Desk::pages, (edition, index) -> {});
    archive = ReleaseArchive.open(folder.resolve("releases"));
    var guard = new DisclosureGuard(redactor);
    var documents = store.documents();
    var registers = store.registers();
    submitting = new SubmitReport(documents, registers, guard);
    reviewing =
        new ReviewReport(
            documents, registers, new PreparePublicVersion(documents, redactor), guard);
    approving = new ApproveReport(documents);
    returning = new ReturnReport(documents);
    var writing =
        new WriteBundle(
            archive,
            keys,
            SigningKeys.secret(keyFolder, "log"),
            InstantSource.fixed(Instant.parse("2022-03-01T02:00:00Z")));
    PortalDoor door = portalOpen ? portal : new ClosedDoor();
    finishing = new FinishRelease(documents, archive, new PushBundles(archive, door));
    var making =
        new MakePublicFiles(
            documents, redactor, guard, new PublicFiles(new HtmlWriter(), new DocxWriter(), PDF));
    publishing = new PublishReport(documents, registers, making, writing, finishing);
    withdrawing = new WithdrawReport(documents, registers, guard, archive, writing, finishing);
  }

  static Desk open(Path folder) {
    return new Desk(folder, true);
  }

  /** A desk whose portal cannot be reached. */
  static Desk withoutPortal(Path folder) {
    return new Desk(folder, false);
  }

  private static void pages(Edition edition, Path site) throws IOException {
    var list = new StringBuilder();
    edition
        .items()
        .forEach(i -> list.append(i.id()).append(' ').append(i.record().title()).append('\n'));
    Files.writeString(site.resolve("index.txt"), list);
  }

  private static final class ClosedDoor implements PortalDoor {
    @Override
    public long lastSequence() {
      return 0;
    }

    @Override
    public List<org.hengping.publisher.portal.Acceptance> acceptAll(List<byte[]> bundles) {
      return bundles.stream()
          .<org.hengping.publisher.portal.Acceptance>map(
              b -> new org.hengping.publisher.portal.Acceptance.Refused("门户连接不上"))
          .toList();
    }
  }

  Documents documents() {
    return store.documents();
  }

  /** Loads what evaluation reports need. */
  Desk withSample() throws IOException {
    for (Register register :
        List.of(
            BureauRegisters.UNITS,
            BureauRegisters.AGENCIES,
            BureauRegisters.EVALUATIONS,
            BureauRegisters.NARRATIVES,
            BureauRegisters.SCORES,
            BureauRegisters.FINDINGS,
            BureauRegisters.RECOMMENDATIONS,
            BureauRegisters.FEEDBACK,
            BureauRegisters.NOTICES,
            BureauRegisters.ITEMS,
            BureauRegisters.GRADES)) {
      var content = RegisterFile.read(register, SAMPLE.resolve(register.name() + ".csv"));
      store.registers().put(register, content.rows(), AUTHOR);
    }
    return this;
  }

  List<RegisterRow> evaluations(int year) {
    return store.registers().rows(BureauRegisters.EVALUATIONS).stream()
        .filter(e -> e.whole("year") == year)
        .toList();
  }

  Document draft(String evaluation) {
    var row =
        store.registers().snapshot().find(BureauRegisters.EVALUATIONS, evaluation).orElseThrow();
    var drafting = new WriteDraft(store.documents(), store.registers(), new ComposeReport("示例数据"));
    var outcome =
        drafting.write(ReportTemplates.forEvaluation(row), evaluation, Scope.INTERNAL, AUTHOR);
    return ((WriteDraft.Outcome.Written) outcome).draft().document();
  }

  /** Takes a draft up to its approval. */
  DocumentId approved(String evaluation) {
    var id = draft(evaluation).id();
    done(submitting.submit(id, AUTHOR));
    done(reviewing.review(id, REVIEWER));
    done(approving.approve(id, LEADER));
    return id;
  }

  static Document done(org.hengping.publisher.review.Outcome outcome) {
    if (outcome instanceof org.hengping.publisher.review.Outcome.Done done) {
      return done.document();
    }
    throw new AssertionError(outcome.toString());
  }

  @Override
  public void close() {
    store.close();
  }
}
