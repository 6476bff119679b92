package org.hengping.server.release;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.store.CorpusStore;
import org.hengping.publisher.bundle.SigningKeys;
import org.hengping.publisher.guard.DisclosureGuard;
import org.hengping.publisher.portal.PortalDoor;
import org.hengping.publisher.portal.PortalStore;
import org.hengping.publisher.redaction.RedactionKey;
import org.hengping.publisher.redaction.Redactor;
import org.hengping.publisher.release.FinishRelease;
import org.hengping.publisher.release.MakePublicFiles;
import org.hengping.publisher.release.PublicFiles;
import org.hengping.publisher.release.PublishReport;
import org.hengping.publisher.release.PushBundles;
import org.hengping.publisher.release.ReleaseArchive;
import org.hengping.publisher.release.WithdrawReport;
import org.hengping.publisher.release.WriteBundle;
import org.hengping.publisher.review.ApproveReport;
import org.hengping.publisher.review.PreparePublicVersion;
import org.hengping.publisher.review.ReturnReport;
import org.hengping.publisher.review.ReviewReport;
import org.hengping.publisher.review.SubmitReport;
import org.hengping.server.Settings;
import org.hengping.server.portal.PortalApp;
import org.hengping.server.portal.RemotePortal;
import org.hengping.server.portal.Site;

/**
 * Review, approval and release over one data folder: its keys, its bundles and the door to its
 * portal, which is the folder {@code portal} unless the settings name an address.
 */
public final class Releases {
  private final CorpusStore store;
  private final Settings settings;
  private final SigningKeys keys;
  private final Redactor redactor;
  private final DisclosureGuard guard;
  private final PreparePublicVersion preparing;
  private final ReleaseArchive archive;
  private final WriteBundle writing;
  private final MakePublicFiles making;
  private final PortalDoor door;

  private Releases(CorpusStore store, Settings settings, PublicFiles files) throws IOException {
    Path secrets = store.folder().resolve("keys");
    this.store = store;
    this.settings = settings;
    this.keys = SigningKeys.open(secrets);
    this.redactor = new Redactor(new RedactionKey(SigningKeys.secret(secrets, "redaction")));
    this.guard = new DisclosureGuard(redactor);
    this.preparing = new PreparePublicVersion(store.documents(), redactor);
    this.archive = ReleaseArchive.open(store.folder().resolve("releases"));
    this.writing =
        new WriteBundle(archive, keys, SigningKeys.secret(secrets, "commitment"), settings.clock());
    this.making = new MakePublicFiles(store.documents(), redactor, guard, files);
    this.door = openDoor();
  }

  /** Opens keys, bundles and the portal of a data folder; they are made when missing. */
  public static Releases open(CorpusStore store, Settings settings, PublicFiles files)
      throws IOException {
    var releases = new Releases(store, settings, files);
    if (releases.archive.last() > 0) {
      releases.finishing(releases.door).resume(store.people());
    }
    return releases;
  }

  private PortalDoor openDoor() throws IOException {
    if (settings.portalUrl().isPresent()) {
      return new RemotePortal(URI.create(settings.portalUrl().get()));
    }
    Path portal = portalFolder();
    Files.createDirectories(portal);
    keys.trusted().install(PortalStore.keys(portal));
    new Site(
            settings.siteName(),
            settings.siteDomain(),
            settings.siteCode(),
            settings.note(),
            "",
            "")
        .write(portal);
    return PortalApp.store(portal);
  }

  /** The portal zone's own folder when it lies in the data folder. */
  public Path portalFolder() {
    return store.folder().resolve("portal");
  }

  public Redactor redactor() {
    return redactor;
  }

  /** The bundles written so far. */
  public ReleaseArchive archive() {
    return archive;
  }

  public SubmitReport submit() {
    return new SubmitReport(store.documents(), store.registers(), guard);
  }

  public ReviewReport review() {
    return new ReviewReport(store.documents(), store.registers(), preparing, guard);
  }

  public ReturnReport giveBack() {
    return new ReturnReport(store.documents());
  }

  public ApproveReport approve() {
    return new ApproveReport(store.documents());
  }

  public PreparePublicVersion preparing() {
    return preparing;
  }

  /** Publishes to the portal of the settings. */
  public PublishReport publish() {
    return publish(door);
  }

  /** Publishes into a folder of bundles that is carried to the portal. */
  public PublishReport publishTo(Path folder) {
    return publish(new CarriedDoor(folder));
  }

  private PublishReport publish(PortalDoor to) {
    return new PublishReport(store.documents(), store.registers(), making, writing, finishing(to));
  }

  public WithdrawReport withdraw() {
    return new WithdrawReport(
        store.documents(), store.registers(), guard, archive, writing, finishing(door));
  }

  private FinishRelease finishing(PortalDoor to) {
    return new FinishRelease(store.documents(), archive, new PushBundles(archive, to));
  }

  /**
   * The document that a person means: its id, or the subject that it was drafted for.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Document document(String name) {
    if (name.startsWith("D-")) {
      return store
          .documents()
          .find(new DocumentId(name))
          .orElseThrow(() -> new IllegalArgumentException("没有文档 " + name));
    }
    return store.documents().list().stream()
        .filter(d -> d.subject().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    store.registers().snapshot().find(BureauRegisters.EVALUATIONS, name).isPresent()
                        ? name + " 还没有起草报告，请先起草"
                        : "没有文档 " + name));
  }

  /** What is wrong with bundles and portal, in Chinese; empty when all is well. */
  public List<String> verify() {
    var problems = new ArrayList<>(archive.verify(keys.trusted()));
    if (door instanceof PortalStore portal) {
      problems.addAll(portal.verify());
    }
    return problems;
  }
}
