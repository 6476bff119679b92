package org.hengping.server.staff.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.proposal.ChoiceFault;
import org.hengping.corpus.proposal.Place;
import org.hengping.corpus.proposal.Proposal;
import org.hengping.corpus.proposal.ProposalKind;
import org.hengping.corpus.proposal.problem.Category;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Times;

/** Makes the cards of proposals, each beside the passage that it came from. */
final class Cards {
  private static final int LONGEST_PASSAGE = 12;
  private static final int SURE = 85;
  private static final int FAIR = 60;

  private final Manuscript manuscript;
  private final SentChoices sent;
  private final List<ChoiceFault> faults;
  private final Map<String, String> names;

  Cards(
      Manuscript manuscript,
      SentChoices sent,
      List<ChoiceFault> faults,
      Map<String, String> names) {
    this.manuscript = manuscript;
    this.sent = sent;
    this.faults = faults;
    this.names = names;
  }

  ProposalsView.Card card(Proposal p) {
    var place = p.item().place();
    boolean faulty = faults.stream().anyMatch(f -> f.number() == p.number());
    return new ProposalsView.Card(
        p.number(),
        heading(p),
        place.map(Place::forPeople).orElse(""),
        place.map(at -> address(p, at)).orElse(""),
        place.map(this::passage).orElse(List.of()),
        sure(p.item().sureness()),
        p.item().sureness() >= SURE ? "ok" : p.item().sureness() >= FAIR ? "fair" : "poor",
        p.state().name(),
        p.state().title(),
        decided(p),
        sent.choice(p.number()),
        faulty,
        p.kind().fields().stream().filter(f -> !f.equals("aspect")).map(f -> value(p, f)).toList());
  }

  private static String heading(Proposal p) {
    return switch (p.kind()) {
      case ASPECT -> Aspect.valueOf(p.value("aspect")).title();
      case SCORE, INDICATOR -> p.value("level3");
      case FINDING -> p.value("text");
    };
  }

  /** Where the place is shown within its revision. */
  static String address(Proposal p, Place at) {
    return address(p.document().value(), p.revision(), at);
  }

  static String address(String document, int revision, Place at) {
    return "/reports/"
        + document
        + "/revisions/"
        + revision
        + "?at="
        + at.from()
        + "#b-"
        + at.from().block();
  }

  private List<String> passage(Place place) {
    var lines = place.lines(manuscript);
    if (lines.size() <= LONGEST_PASSAGE) {
      return lines;
    }
    var cut = new ArrayList<>(lines.subList(0, LONGEST_PASSAGE));
    cut.add("……");
    return cut;
  }

  private static String sure(int sureness) {
    String words = sureness >= SURE ? "high" : sureness >= FAIR ? "middle" : "low";
    return Messages.text("proposals.sure." + words, Integer.toString(sureness));
  }

  private String decided(Proposal p) {
    if (p.isOpen()) {
      return "";
    }
    String who = names.getOrDefault(p.decidedBy(), p.decidedBy());
    String when = p.decidedAt().map(Times::minute).orElse("");
    String target = p.target().isEmpty() || p.target().equals("document") ? "" : p.target();
    return Messages.text("proposals.decided", who, when)
        + (target.isEmpty() ? "" : Messages.text("proposals.target", target));
  }

  private ProposalsView.Value value(Proposal p, String field) {
    String now = sent.value(p.number(), field).orElse(p.value(field));
    boolean isKind =
        p.kind() == ProposalKind.ASPECT && p.value("aspect").equals(Aspect.KIND.name());
    var options = isKind ? kinds(now) : field.equals("category") ? categories(now) : NONE;
    String shown = isKind ? kindTitle(p.value(field)) : p.value(field);
    String label = p.kind() == ProposalKind.ASPECT ? heading(p) : p.kind().heading(field);
    boolean wide = List.of("definition", "points", "rule", "opinion", "detail").contains(field);
    String problem =
        faults.stream()
            .filter(f -> f.number() == p.number() && f.field().equals(field))
            .map(ChoiceFault::message)
            .findFirst()
            .orElse("");
    return new ProposalsView.Value(field, label, shown, now, wide, options, problem);
  }

  private static final List<ProposalsView.Choice> NONE = List.of();

  private static String kindTitle(String name) {
    return Arrays.stream(DocumentKind.values())
        .filter(k -> k.name().equals(name))
        .map(DocumentKind::title)
        .findFirst()
        .orElse(name);
  }

  private static List<ProposalsView.Choice> kinds(String now) {
    return Arrays.stream(DocumentKind.values())
        .map(k -> new ProposalsView.Choice(k.name(), k.title(), k.name().equals(now)))
        .toList();
  }

  private static List<ProposalsView.Choice> categories(String now) {
    var options = new ArrayList<ProposalsView.Choice>();
    boolean known = Category.named(now).isPresent();
    if (!known) {
      options.add(new ProposalsView.Choice(now, now.isEmpty() ? "请选择" : now, true));
    }
    for (Category category : Category.values()) {
      options.add(
          new ProposalsView.Choice(
              category.title(), category.title(), category.title().equals(now)));
    }
    return options;
  }
}
