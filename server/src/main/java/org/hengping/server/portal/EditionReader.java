package org.hengping.server.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.people.Role;
import org.hengping.publisher.bundle.BundleKind;
import org.hengping.publisher.bundle.Manifest;
import org.hengping.publisher.bundle.PublicRecord;
import org.hengping.publisher.portal.Edition;
import org.hengping.publisher.portal.PublicItem;

/** Reads an edition as reports and policies. */
final class EditionReader {
  private final Edition edition;
  private final Site site;

  private EditionReader(Edition edition, Site site) {
    this.edition = edition;
    this.site = site;
  }

  static Released read(Edition edition, Site site) {
    return new EditionReader(edition, site).released();
  }

  /** Whether a record is of a policy; everything else is shown as a report. */
  static boolean isPolicy(PublicRecord record) {
    return record.kind().equals(DocumentKind.POLICY.name());
  }

  private Released released() {
    var reports = new ArrayList<PublishedReport>();
    var policies = new ArrayList<PublishedPolicy>();
    for (PublicItem item : edition.items()) {
      if (isPolicy(item.record())) {
        policies.add(policy(item));
      } else {
        reports.add(report(item));
      }
    }
    var gone =
        edition.tombstones().stream()
            .filter(t -> !t.reason().isEmpty())
            .map(t -> new Tombstone(t.publicId(), day(t.withdrawn()), t.reason()))
            .toList();
    return new Released(site, edition.at(), reports, policies, gone);
  }

  private PublishedReport report(PublicItem item) {
    var r = item.record();
    return new PublishedReport(
        r.publicId(),
        r.year(),
        r.title(),
        r.object().isEmpty() ? r.title() : r.object(),
        r.unit(),
        type(r),
        r.mode().equals("THIRD_PARTY"),
        r.agency(),
        r.industry(),
        r.funds().map(Amount::ofWan).orElse(Amount.ZERO),
        r.total().orElse(BigDecimal.ZERO),
        r.grade(),
        r.scores().stream().map(EditionReader::score).toList(),
        findings(r),
        date(r.statesOn()).orElse(day(item.updated())),
        date(r.formedOn()).orElse(day(item.published())),
        item.published(),
        versions(item).size(),
        last(item).note(),
        approvals(last(item)),
        last(item).sequence(),
        Withholdings.of(item.manuscript()),
        text(item));
  }

  private static ReportType type(PublicRecord r) {
    return r.type().equals(ReportType.PROJECT.name())
        ? ReportType.PROJECT
        : ReportType.DEPARTMENT_OVERALL;
  }

  private static PublishedReport.Score score(PublicRecord.Score s) {
    return new PublishedReport.Score(
        s.level1(),
        s.level2(),
        s.level3(),
        new BigDecimal(s.weight()),
        new BigDecimal(s.score()),
        s.target(),
        s.actual(),
        s.opinion());
  }

  private static List<PublishedReport.Finding> findings(PublicRecord r) {
    var findings = new ArrayList<PublishedReport.Finding>();
    for (PublicRecord.Finding f : r.findings()) {
      findings.add(
          new PublishedReport.Finding(
              findings.size() + 1,
              f.category(),
              f.text(),
              f.detail(),
              f.amountWan().isEmpty() ? "" : f.amountWan() + "万元",
              state(f.state()),
              f.stateOn(),
              f.checked(),
              f.responsible(),
              f.measure(),
              f.recommendations(),
              f.feedback().stream()
                  .map(b -> new PublishedReport.Feedback(b.opinion(), b.adopted(), b.reason()))
                  .toList()));
    }
    return findings;
  }

  private static RectificationState state(String code) {
    return Arrays.stream(RectificationState.values())
        .filter(s -> s.name().equals(code))
        .findFirst()
        .orElse(RectificationState.NOT_STARTED);
  }

  private PublishedPolicy policy(PublicItem item) {
    var r = item.record();
    return new PublishedPolicy(
        r.publicId(),
        r.title(),
        r.issuer(),
        r.documentNumber(),
        date(r.issuedOn()),
        "现行有效",
        item.published(),
        versions(item).size(),
        last(item).sequence(),
        text(item));
  }

  private static PublishedText text(PublicItem item) {
    return new PublishedText(
        PublicBody.of(item.body(), item.manuscript()),
        PublicBody.outline(item.manuscript()),
        item.files().stream()
            .map(
                f ->
                    new PublishedText.PublishedFile(
                        f.name().substring(f.name().lastIndexOf('.') + 1),
                        "/" + f.path(),
                        f.size()))
            .toList());
  }

  private List<Manifest> versions(PublicItem item) {
    return edition.manifests().stream()
        .filter(m -> m.publicId().equals(item.id()) && m.kind() != BundleKind.WITHDRAW)
        .toList();
  }

  private Manifest last(PublicItem item) {
    var versions = versions(item);
    return versions.get(versions.size() - 1);
  }

  private static Map<String, String> approvals(Manifest manifest) {
    var approvals = new LinkedHashMap<String, String>();
    for (Manifest.Approval a : manifest.approvals()) {
      String role =
          Arrays.stream(Role.values())
              .filter(r -> r.name().equals(a.role()))
              .map(Role::title)
              .findFirst()
              .orElse(a.role());
      approvals.put(step(a.step()), "已办理（" + role + "，" + a.on() + "）");
    }
    return approvals;
  }

  private static String step(String step) {
    return switch (step) {
      case "REVIEW" -> "公开审查";
      case "APPROVE" -> "审签";
      case "PUBLISH" -> "发布";
      default -> step;
    };
  }

  private static Optional<LocalDate> date(String iso) {
    return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Shown.ZONE);
  }
}
