package org.hengping.server.staff.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.NotAllowed;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.proposal.ChoiceFault;
import org.hengping.corpus.proposal.DecideProposals;
import org.hengping.corpus.proposal.Proposal;
import org.hengping.corpus.proposal.ProposalConflict;
import org.hengping.corpus.proposal.ProposalKind;
import org.hengping.corpus.proposal.Proposals;
import org.hengping.corpus.proposal.ReadProposals;
import org.hengping.corpus.register.Registers;
import org.hengping.corpus.register.StaleRow;
import org.hengping.server.staff.report.ReportHeads;
import org.hengping.server.staff.report.VisibleDocuments;
import org.hengping.server.staff.web.BadRequest;
import org.hengping.server.staff.web.Conflict;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;

/** Shows what was read in one document beside its passages, and takes what a person decides. */
public final class ShowProposals {
  private static final String DECIDED = "DECIDED";

  private final VisibleDocuments visible;
  private final ReportHeads heads;
  private final Proposals proposals;
  private final ReadProposals read;
  private final DecideProposals decide;
  private final EvaluationChoices evaluations;

  public ShowProposals(
      VisibleDocuments visible, ReportHeads heads, Proposals proposals, Registers registers) {
    this.visible = visible;
    this.heads = heads;
    this.proposals = proposals;
    this.read = new ReadProposals(visible.documents(), proposals);
    this.decide = new DecideProposals(visible.documents(), registers, proposals);
    this.evaluations = new EvaluationChoices(registers);
  }

  /** Answers {@code GET /reports/{id}/proposals}. */
  public void show(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    show(visit, document, visit.query("kind"), SentChoices.NONE, List.of());
  }

  /** Answers {@code POST /reports/{id}/proposals/read}: reads the newest revision again. */
  public void readAgain(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    Permissions.check(visit.person(), Action.DECIDE, document);
    if (document.original().isEmpty()) {
      throw new BadRequest(Messages.text("proposals.drafted"));
    }
    long open = read.again(document, visit.person()).stream().filter(Proposal::isOpen).count();
    visit.goTo(address(document, ""), Messages.text("proposals.read", Long.toString(open)));
  }

  /** Answers {@code POST /reports/{id}/proposals}. */
  public void take(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    String kind = visit.field("kind");
    var sent = SentChoices.of(visit);
    var choices = sent.among(of(proposals.of(document.id()), kind));
    if (choices.isEmpty()) {
      var nothing = new ChoiceFault(0, "", Messages.text("proposals.nothing"));
      show(visit, document, kind, sent, List.of(nothing));
      return;
    }
    var outcome = decided(visit, document, choices);
    if (outcome instanceof DecideProposals.Outcome.Decided done) {
      visit.goTo(
          address(document, kind),
          Messages.text(
              "proposals.done", Integer.toString(choices.size()), Integer.toString(done.rows())));
    } else if (outcome instanceof DecideProposals.Outcome.Refused refused) {
      show(visit, document, kind, sent, refused.faults());
    }
  }

  private DecideProposals.Outcome decided(
      Visit visit, Document document, List<org.hengping.corpus.proposal.Choice> choices) {
    try {
      return decide.decide(
          document.id(),
          visit.needed("revision"),
          choices,
          visit.field("evaluation"),
          visit.person());
    } catch (ProposalConflict | StaleRow e) {
      throw new Conflict(e.getMessage());
    }
  }

  private static String address(Document document, String kind) {
    return "/reports/" + document.id() + "/proposals" + (kind.isEmpty() ? "" : "?kind=" + kind);
  }

  private void show(
      Visit visit, Document document, String wanted, SentChoices sent, List<ChoiceFault> faults) {
    var all = proposals.of(document.id());
    var manuscript = visible.documents().latest(document.id()).manuscript();
    String kind = kind(all, wanted);
    var cards = new Cards(manuscript, sent, faults, visible.names());
    boolean rows = List.of("SCORE", "FINDING", DECIDED).contains(kind);
    var view =
        new ProposalsView(
            visit.frame(Messages.text("proposals.of", document.title()), "proposals"),
            heads.of(document, visit.person()),
            document.original().isEmpty() || proposals.read(document.id()) == document.revision(),
            why(visit.person(), document),
            tabs(all, kind),
            kind,
            title(kind),
            faults.stream().map(ShowProposals::problem).toList(),
            kind.equals("SCORE") || kind.equals("INDICATOR")
                ? checks(document, manuscript)
                : List.of(),
            rows,
            rows
                ? evaluations.of(document, sentEvaluation(visit, faults), visit.person())
                : List.of(),
            of(all, kind).stream().map(cards::card).toList());
    visit.show(faults.isEmpty() ? 200 : 422, "proposals.ftlh", view);
  }

  private static String sentEvaluation(Visit visit, List<ChoiceFault> faults) {
    return faults.isEmpty() ? "" : visit.field("evaluation");
  }

  private static String why(Person person, Document document) {
    try {
      Permissions.check(person, Action.DECIDE, document);
      return document.original().isEmpty() ? Messages.text("proposals.drafted") : "";
    } catch (NotAllowed e) {
      return Optional.ofNullable(e.getMessage()).orElse("");
    }
  }

  private static ProposalsView.Problem problem(ChoiceFault fault) {
    String target =
        fault.number() == 0
            ? fault.field().isEmpty() ? "main" : fault.field()
            : fault.field().isEmpty()
                ? "p-" + fault.number()
                : "v-" + fault.number() + "-" + fault.field();
    String before =
        fault.number() == 0
            ? ""
            : Messages.text("proposals.number", Integer.toString(fault.number()));
    return new ProposalsView.Problem(target, before + fault.message());
  }

  private static List<ProposalsView.Check> checks(Document document, Manuscript manuscript) {
    return ReadProposals.checks(manuscript).stream()
        .map(
            c ->
                new ProposalsView.Check(
                    c.message(),
                    c.place().forPeople(),
                    Cards.address(document.id().value(), document.revision(), c.place())))
        .toList();
  }

  /** The kind that is shown: the wanted one, else the first with something open. */
  private static String kind(List<Proposal> all, String wanted) {
    if (wanted.equals(DECIDED)
        || Arrays.stream(ProposalKind.values()).anyMatch(k -> k.name().equals(wanted))) {
      return wanted;
    }
    return all.stream()
        .filter(Proposal::isOpen)
        .map(Proposal::kind)
        .min(ProposalKind::compareTo)
        .map(ProposalKind::name)
        .orElse(all.isEmpty() ? ProposalKind.ASPECT.name() : DECIDED);
  }

  private static String title(String kind) {
    return kind.equals(DECIDED)
        ? Messages.text("proposals.decided.tab")
        : ProposalKind.valueOf(kind).title();
  }

  private static List<Proposal> of(List<Proposal> all, String kind) {
    return all.stream()
        .filter(
            p -> kind.equals(DECIDED) ? !p.isOpen() : p.isOpen() && p.kind().name().equals(kind))
        .toList();
  }

  private static List<ProposalsView.Tab> tabs(List<Proposal> all, String now) {
    var tabs = new ArrayList<ProposalsView.Tab>();
    var codes = new ArrayList<>(Arrays.stream(ProposalKind.values()).map(Enum::name).toList());
    codes.add(DECIDED);
    for (String code : codes) {
      int count = of(all, code).size();
      if (count > 0 || code.equals(now)) {
        tabs.add(new ProposalsView.Tab(code, title(code), count, code.equals(now)));
      }
    }
    return tabs;
  }
}
