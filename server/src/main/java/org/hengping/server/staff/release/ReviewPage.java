package org.hengping.server.staff.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.corpus.register.Registers;
import org.hengping.publisher.review.Decision;
import org.hengping.publisher.review.Outcome;
import org.hengping.publisher.review.PreparePublicVersion;
import org.hengping.publisher.review.Proposal;
import org.hengping.publisher.review.PublicDraft;
import org.hengping.publisher.review.ReviewReport;
import org.hengping.server.staff.report.PageMarkup;
import org.hengping.server.staff.report.ReportHeads;
import org.hengping.server.staff.report.StepRights;
import org.hengping.server.staff.report.VisibleDocuments;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Pages;
import org.hengping.server.staff.web.Visit;
import org.hengping.templates.html.HtmlWriter;
import org.hengping.templates.layout.Audience;

/** Shows every proposed redaction in its place and takes the reviewer's decisions. */
public final class ReviewPage {
  private static final Pattern MARKED =
      Pattern.compile("<span class=\"redacted\" title=\"第(\\d+)项");

  private static final int OPENING = 24;

  private final VisibleDocuments visible;
  private final ReportHeads heads;
  private final StepRights rights;
  private final ReviewReport reviewing;
  private final PreparePublicVersion preparing;
  private final Registers registers;
  private final HtmlWriter writer;

  public ReviewPage(
      VisibleDocuments visible,
      ReportHeads heads,
      StepRights rights,
      ReviewReport reviewing,
      PreparePublicVersion preparing,
      Registers registers,
      HtmlWriter writer) {
    this.visible = visible;
    this.heads = heads;
    this.rights = rights;
    this.reviewing = reviewing;
    this.preparing = preparing;
    this.registers = registers;
    this.writer = writer;
  }

  /** Answers {@code GET /reports/{id}/review}. */
  public void show(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    rights.check(document, visit.person(), Action.REVIEW);
    visit.show("review.ftlh", view(visit, document, Map.of(), List.of()));
  }

  /** Answers {@code POST /reports/{id}/review}: the review is passed with these decisions. */
  public void pass(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    rights.check(document, visit.person(), Action.REVIEW);
    SeenRevision.check(visit, document);
    var decisions = decisions(visit);
    var outcome = reviewing.review(document.id(), visit.person(), List.copyOf(decisions.values()));
    if (outcome instanceof Outcome.Done) {
      visit.goTo("/reports/" + document.id(), Messages.text("review.passed"));
    } else if (outcome instanceof Outcome.Blocked blocked) {
      var problems = Problem.lines(blocked.issues());
      visit.show(422, "review.ftlh", view(visit, document, decisions, problems));
    }
  }

  private static Map<String, Decision> decisions(Visit visit) {
    var decisions = new LinkedHashMap<String, Decision>();
    for (int n = 1; !visit.field("hash-" + n).isEmpty(); n++) {
      String hash = visit.field("hash-" + n);
      boolean keep = visit.field("decision-" + n).equals("keep");
      decisions.put(
          hash, new Decision(hash, !keep, keep ? visit.field("reason-" + n).strip() : ""));
    }
    return decisions;
  }

  private ReviewView view(
      Visit visit, Document document, Map<String, Decision> decisions, List<String> problems) {
    var draft = preparing.prepare(document.id(), registers.snapshot());
    var proposals = reviewing.proposals(document.id(), visit.person());
    var groups = groups(proposals, decisions, draft.revision().manuscript());
    String look = visit.query("look").equals("public") ? "public" : "marked";
    return new ReviewView(
        visit.frame(Messages.text("review.title", document.title()), "reports"),
        heads.of(document, visit.person()),
        look,
        Pages.markup(
            look.equals("public")
                ? writer.body(draft.redacted().publicVersion(), Audience.PUBLIC)
                : marked(draft.revision().manuscript(), proposals, groups)),
        groups,
        proposals.size(),
        problems,
        notes(draft));
  }

  private static List<String> notes(PublicDraft draft) {
    var notes = new ArrayList<String>();
    draft.redacted().unseen().forEach(u -> notes.add(Messages.text("review.unseen", u)));
    draft
        .redacted()
        .unrecognised()
        .forEach(u -> notes.add(Messages.text("review.unrecognised", u)));
    return notes;
  }

  private static List<ReviewView.Group> groups(
      List<Proposal> proposals, Map<String, Decision> decisions, Manuscript manuscript) {
    var byHash = new LinkedHashMap<String, List<Proposal>>();
    proposals.forEach(
        p -> byHash.computeIfAbsent(p.redaction().hash(), h -> new ArrayList<>()).add(p));
    var groups = new ArrayList<ReviewView.Group>();
    for (var equal : byHash.values()) {
      groups.add(group(groups.size() + 1, equal, decisions, manuscript));
    }
    return groups;
  }

  private static ReviewView.Group group(
      int number, List<Proposal> equal, Map<String, Decision> decisions, Manuscript manuscript) {
    var first = equal.get(0).redaction();
    var decision = decisions.get(first.hash());
    return new ReviewView.Group(
        number,
        first.hash(),
        first.rule().title(),
        first.basis(),
        first.rule().certain() || !first.rule().personal(),
        decision != null && !decision.remove(),
        decision == null ? "" : decision.reason(),
        equal.stream()
            .map(
                p ->
                    new ReviewView.Place(
                        p.redaction().place().forPeople(),
                        p.excerpt().isEmpty() ? opening(manuscript, p) : p.excerpt(),
                        p.excerpt().isEmpty(),
                        "#b-" + p.redaction().place().block()))
            .toList());
  }

  /** How a block that goes as a whole begins. */
  private static String opening(Manuscript manuscript, Proposal proposal) {
    int block = proposal.redaction().place().block();
    if (block >= manuscript.blocks().size()) {
      return "";
    }
    String line = String.join(" ", PlainText.lines(manuscript.blocks().get(block)));
    return line.length() > OPENING ? line.substring(0, OPENING) + "…" : line;
  }

  private String marked(
      Manuscript manuscript, List<Proposal> proposals, List<ReviewView.Group> groups) {
    var about = new LinkedHashMap<String, String>();
    for (ReviewView.Group g : groups) {
      about.put(g.hash(), "第" + g.number() + "项 " + g.rule() + "：" + g.basis());
    }
    var marks =
        proposals.stream()
            .map(
                p ->
                    new MarkedManuscript.Mark(
                        p.redaction().place(), about.get(p.redaction().hash())))
            .toList();
    String body =
        PageMarkup.prepared(writer.body(MarkedManuscript.of(manuscript, marks), Audience.STAFF));
    for (Proposal p : proposals) {
      if (p.redaction().place().end() == 0) {
        String block = " data-block=\"" + p.redaction().place().block() + "\"";
        body = body.replace(block, " data-withheld=\"yes\"" + block);
      }
    }
    return numbered(body);
  }

  /** The first place of every group can be linked to. */
  private static String numbered(String body) {
    var seen = new HashSet<String>();
    return MARKED
        .matcher(body)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    (seen.add(m.group(1)) ? "<span id=\"r-" + m.group(1) + "\"" : "<span")
                        + m.group().substring("<span".length())));
  }
}
