package org.hengping.publisher.release;

import java.util.List;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.Registers;
import org.hengping.publisher.bundle.BundleKind;
import org.hengping.publisher.guard.DisclosureGuard;
import org.hengping.templates.check.Issue;
import org.hengping.templates.check.Severity;

/** Takes a report off the portal: its page, files, search entry and data go together. */
public final class WithdrawReport {
  private static final int LONGEST_REASON = 200;

  private final Documents documents;
  private final Registers registers;
  private final DisclosureGuard guard;
  private final ReleaseArchive archive;
  private final WriteBundle writing;
  private final FinishRelease finishing;

  public WithdrawReport(
      Documents documents,
      Registers registers,
      DisclosureGuard guard,
      ReleaseArchive archive,
      WriteBundle writing,
      FinishRelease finishing) {
    this.documents = documents;
    this.registers = registers;
    this.guard = guard;
    this.archive = archive;
    this.writing = writing;
    this.finishing = finishing;
  }

  /**
   * Withdraws a released report; its address then answers with date and reason.
   *
   * @param reason of at most 200 characters, shown to the public
   * @throws org.hengping.corpus.access.NotAllowed when the person may not, or the report is not
   *     released
   * @throws IllegalArgumentException when there is no such document
   */
  public ReleaseOutcome withdraw(DocumentId id, String reason, Person person) {
    return withdraw(id, reason, reason.strip(), person);
  }

  /**
   * Withdraws a released report for the sake of a state secret: its address then answers as if
   * nothing had ever been there, and the reason stays in the staff zone.
   *
   * @throws org.hengping.corpus.access.NotAllowed when the person may not, or the report is not
   *     released
   * @throws IllegalArgumentException when there is no such document
   */
  public ReleaseOutcome withdrawSilently(DocumentId id, String reason, Person person) {
    return withdraw(id, reason, "", person);
  }

  private ReleaseOutcome withdraw(DocumentId id, String reason, String shown, Person person) {
    var document = documents.find(id).orElseThrow(() -> new IllegalArgumentException("没有文档 " + id));
    Permissions.check(person, Action.WITHDRAW, document);
    var issues = guard.check(shown, registers.snapshot());
    if (reason.isBlank()) {
      return blocked("NO_REASON", "撤回须写明理由");
    } else if (shown.length() > LONGEST_REASON || shown.chars().anyMatch(Character::isISOControl)) {
      return blocked("LONG_REASON", "撤回理由须在" + LONGEST_REASON + "字以内，不含换行");
    } else if (!issues.isEmpty()) {
      return new ReleaseOutcome.Blocked(issues);
    }
    var record = finishing.begun(document, BundleKind.WITHDRAW);
    if (record.isEmpty()) {
      var live = archive.about(id).filter(r -> r.kind() != BundleKind.WITHDRAW);
      if (live.isEmpty()) {
        return blocked("NOT_RELEASED", id + " 没有发布记录，无法撤回");
      }
      record = Optional.of(writing.withdrawal(document, live.get(), person, reason, shown));
    }
    return finishing.finish(record.get(), finishing.push(), person);
  }

  private static ReleaseOutcome blocked(String rule, String message) {
    return new ReleaseOutcome.Blocked(
        List.of(new Issue(rule, Severity.ERROR, message, "", Optional.empty())));
  }
}
