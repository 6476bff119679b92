package org.hengping.publisher.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.ReportState;
import org.hengping.corpus.manuscript.Anchor;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.Registers;
import org.hengping.publisher.guard.DisclosureGuard;
import org.hengping.publisher.redaction.Redaction;
import org.hengping.templates.check.Issue;
import org.hengping.templates.check.Severity;

/**
 * The disclosure and secrecy review (政府信息公开条例 第十七条): somebody other than the author decides about
 * the proposed redactions.
 */
public final class ReviewReport {
  private static final int AROUND = 12;

  private final Documents documents;
  private final Registers registers;
  private final PreparePublicVersion preparing;
  private final DisclosureGuard guard;

  public ReviewReport(
      Documents documents,
      Registers registers,
      PreparePublicVersion preparing,
      DisclosureGuard guard) {
    this.documents = documents;
    this.registers = registers;
    this.preparing = preparing;
    this.guard = guard;
  }

  /** What the rules propose to take out of the newest revision, for a person who may see it. */
  public List<Proposal> proposals(DocumentId id, Person person) {
    var draft = preparing.prepare(id, registers.snapshot());
    if (!Permissions.canSee(person, draft.document())) {
      throw new NotAllowed(person.name() + "不能查看 " + id);
    }
    return draft.redacted().redactions().stream()
        .map(r -> new Proposal(r, excerpt(draft.revision().manuscript(), r.place())))
        .toList();
  }

  private static String excerpt(Manuscript manuscript, Anchor place) {
    if (place.block() >= manuscript.blocks().size() || place.end() == 0) {
      return "";
    }
    var lines = PlainText.lines(manuscript.blocks().get(place.block()));
    String line =
        lines.isEmpty() ? "" : lines.get(Math.max(0, Math.min(place.row(), lines.size() - 1)));
    int from = Math.max(0, Math.min(place.start() - AROUND, line.length()));
    int to = Math.min(line.length(), place.end() + AROUND);
    return from < to ? line.substring(from, to) : "";
  }

  /** Passes the review with every proposal followed. */
  public Outcome review(DocumentId id, Person person) {
    return review(id, person, List.of());
  }

  /**
   * Passes the review with these decisions; proposals without one are followed.
   *
   * @throws NotAllowed when the person may not, or wrote the revision
   * @throws IllegalArgumentException when there is no such document
   */
  public Outcome review(DocumentId id, Person person, List<Decision> decisions) {
    var snapshot = registers.snapshot();
    var proposed = preparing.prepare(id, snapshot);
    Permissions.check(person, Action.REVIEW, proposed.document());
    if (proposed.revision().author().equals(person.user())) {
      throw new NotAllowed(person.name() + "是本版作者，公开审查须由他人进行");
    }
    var byHash = StepDetails.byHash(decisions);
    var issues = decisionIssues(proposed.redacted().redactions(), byHash);
    var kept = new TreeSet<String>();
    decisions.stream().filter(d -> !d.remove()).forEach(d -> kept.add(d.hash()));
    var decided = preparing.prepare(id, snapshot, kept);
    issues.addAll(
        guard.check(
            decided.document(), decided.redacted(), decided.exceptions(), List.of(), snapshot));
    if (!issues.isEmpty()) {
      return new Outcome.Blocked(issues);
    }
    String detail = StepDetails.reviewed(proposed.redacted().redactions(), byHash);
    return new Outcome.Done(
        documents.advance(
            id, proposed.document().revision(), ReportState.REVIEWED, detail, person));
  }

  private static List<Issue> decisionIssues(
      List<Redaction> proposed, Map<String, Decision> decisions) {
    var issues = new ArrayList<Issue>();
    for (Decision decision : decisions.values()) {
      var about = proposed.stream().filter(r -> r.hash().equals(decision.hash())).findFirst();
      if (about.isEmpty()) {
        issues.add(issue("NO_PROPOSAL", "有一项决定不对应任何隐去建议，请刷新后重试", Optional.empty()));
      } else if (!decision.remove()) {
        keep(decision, about.get()).ifPresent(issues::add);
      }
    }
    return issues;
  }

  private static Optional<Issue> keep(Decision decision, Redaction about) {
    var place = Optional.of(about.place());
    if (about.rule().certain() || !about.rule().personal()) {
      return Optional.of(issue("MUST_GO", about.rule().title() + "必须隐去", place));
    }
    return decision.reason().isBlank()
        ? Optional.of(issue("NO_REASON", "保留" + about.rule().title() + "须写明理由", place))
        : Optional.empty();
  }

  private static Issue issue(String rule, String message, Optional<Anchor> place) {
    return new Issue(rule, Severity.ERROR, message, "", place);
  }
}
