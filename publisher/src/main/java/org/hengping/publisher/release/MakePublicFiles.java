package org.hengping.publisher.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.publisher.audit.LeakAudit;
import org.hengping.publisher.audit.WrittenFile;
import org.hengping.publisher.bundle.Manifest;
import org.hengping.publisher.bundle.PublicRecord;
import org.hengping.publisher.guard.DisclosureGuard;
import org.hengping.publisher.redaction.Redaction;
import org.hengping.publisher.redaction.Redactor;
import org.hengping.publisher.review.Approvals;
import org.hengping.publisher.review.PreparePublicVersion;
import org.hengping.publisher.review.PublicDraft;
import org.hengping.templates.check.Issue;
import org.hengping.templates.check.Severity;
import org.hengping.templates.pdf.MissingGlyph;

/**
 * Makes the public files of an approved report: the approvals must be there, the guard must find
 * nothing, and the audit must find nothing in the finished files.
 */
public final class MakePublicFiles {
  private final Documents documents;
  private final Redactor redactor;
  private final PreparePublicVersion preparing;
  private final DisclosureGuard guard;
  private final PublicFiles writing;
  private final LeakAudit audit = new LeakAudit();

  public MakePublicFiles(
      Documents documents, Redactor redactor, DisclosureGuard guard, PublicFiles writing) {
    this.documents = documents;
    this.redactor = redactor;
    this.preparing = new PreparePublicVersion(documents, redactor);
    this.guard = guard;
    this.writing = writing;
  }

  /** The files, or why there are none. */
  sealed interface Made {
    record Ready(PreparedRelease release) implements Made {}

    record Refused(List<Issue> issues) implements Made {}
  }

  Made make(Document document, RegisterSnapshot registers) {
    var approvals = Approvals.of(documents, document);
    var draft = preparing.prepare(document.id(), registers, approvals.kept());
    var issues = approvalIssues(approvals, draft, registers);
    if (!issues.isEmpty()) {
      return new Made.Refused(issues);
    }
    var describing = new DescribeReport(redactor, registers, draft);
    var texts = preview(describing).texts();
    issues.addAll(guard.check(document, draft.redacted(), draft.exceptions(), texts, registers));
    if (!issues.isEmpty()) {
      return new Made.Refused(issues);
    }
    return written(new PreparedRelease(draft, approvals, List.of(), describing));
  }

  private Made written(PreparedRelease release) {
    List<WrittenFile> files;
    try {
      files = writing.write(release.draft().redacted().publicVersion());
    } catch (MissingGlyph e) {
      return new Made.Refused(List.of(issue("GLYPH", e.getMessage())));
    }
    var audited = new ArrayList<>(files);
    audited.add(new WrittenFile(Manifest.RECORD, preview(release.describing()).bytes()));
    var issues = leaks(release, audited);
    return issues.isEmpty()
        ? new Made.Ready(
            new PreparedRelease(release.draft(), release.approvals(), files, release.describing()))
        : new Made.Refused(issues);
  }

  /** The record as it will be, before it has a number. */
  private static PublicRecord preview(DescribeReport describing) {
    return describing.describe("", LocalDate.EPOCH, "");
  }

  private List<Issue> leaks(PreparedRelease release, List<WrittenFile> files) {
    return audit.audit(release.draft().redacted(), files).leaks().stream()
        .map(l -> issue("LEAK", l.file() + "，" + l.channel() + "：" + l.what()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private List<Issue> approvalIssues(
      Approvals approvals, PublicDraft draft, RegisterSnapshot registers) {
    var issues = new ArrayList<Issue>();
    if (!approvals.complete(draft.revision().author())) {
      issues.add(issue("APPROVALS", "本版缺少公开审查或批准，或者起草、审查、批准不是三个人"));
      return issues;
    }
    var proposed = preparing.prepare(draft.document().id(), registers);
    Set<String> undecided =
        proposed.redacted().redactions().stream()
            .map(Redaction::hash)
            .collect(Collectors.toCollection(HashSet::new));
    undecided.removeAll(approvals.decided());
    if (!undecided.isEmpty()) {
      issues.add(issue("UNDECIDED", "隐去规则在审查之后有变，有 " + undecided.size() + " 项未经决定，请退回重新审查"));
    }
    return issues;
  }

  /** Says that a document moved on while its files were being made. */
  static List<Issue> changed(Document document) {
    return List.of(issue("CHANGED", document.id() + " 在发布过程中有变动，请重试"));
  }

  private static Issue issue(String rule, String message) {
    return new Issue(rule, Severity.ERROR, message, "", Optional.empty());
  }
}
