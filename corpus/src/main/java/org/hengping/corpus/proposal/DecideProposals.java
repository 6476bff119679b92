package org.hengping.corpus.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hengping.corpus.access.Action;
import org.hengping.corpus.access.Permissions;
import org.hengping.corpus.document.Description;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentId;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.document.StaleRevision;
import org.hengping.corpus.ingest.ClassifiedUnits;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Registers;

/**
 * Carries out what a person decides on proposals of one document, all of it or nothing: accepted
 * facts go to the document, scores and problems to the registers of an evaluation with the passage
 * that they came from, indicators to the library as drafts.
 */
public final class DecideProposals {

  /** What became of the choices. */
  public sealed interface Outcome {
    /**
     * All was carried out.
     *
     * @param proposals all proposals of the document
     * @param rows how many register rows were added or changed
     */
    record Decided(List<Proposal> proposals, int rows) implements Outcome {
      public Decided {
        proposals = List.copyOf(proposals);
      }
    }

    /** Nothing was done. */
    record Refused(List<ChoiceFault> faults) implements Outcome {
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }

  private final Documents documents;
  private final Registers registers;
  private final Proposals proposals;

  public DecideProposals(Documents documents, Registers registers, Proposals proposals) {
    this.documents = documents;
    this.registers = registers;
    this.proposals = proposals;
  }

  /**
   * Decides.
   *
   * @param revision the revision of the document that the person saw
   * @param evaluation id of the evaluation that scores and problems belong to, empty when none is
   *     accepted
   * @throws org.hengping.corpus.access.NotAllowed when the person may not
   * @throws ProposalConflict when a proposal was decided or replaced in the meantime
   * @throws StaleRevision when the document has a newer revision
   */
  public Outcome decide(
      DocumentId id, int revision, List<Choice> choices, String evaluation, Person person) {
    var document = documents.find(id).orElseThrow(() -> new IllegalArgumentException("没有文档 " + id));
    Permissions.check(person, Action.DECIDE, document);
    if (document.revision() != revision) {
      throw new StaleRevision(id, revision, document.revision());
    }
    var known =
        proposals.of(id).stream().collect(Collectors.toMap(Proposal::number, Function.identity()));
    var work = new Work(document, evaluation.strip());
    for (Choice choice : choices) {
      work.take(Optional.ofNullable(known.get(choice.number())), choice);
    }
    var faults = work.faults();
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    var all =
        proposals.decide(
            id, revision, work.decisions, work.description(), work.rows.changes(), person);
    return new Outcome.Decided(all, work.rows.changes().size());
  }

  /** The choices of one call while they are turned into writes. */
  private final class Work {
    private final Document document;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<ChoiceFault> faults = new ArrayList<>();
    private final AcceptedRows rows;
    private final AcceptedAspects aspects;
    private final String evaluation;

    Work(Document document, String evaluation) {
      this.document = document;
      this.evaluation = evaluation;
      this.rows = new AcceptedRows(registers, document, evaluation, faults);
      this.aspects = new AcceptedAspects(document, faults);
    }

    void take(Optional<Proposal> proposal, Choice choice) {
      if (proposal.isEmpty()) {
        throw new ProposalConflict(
            document.id() + " 没有第" + choice.number() + "条，文档可能已重新读取；请刷新后再处理");
      }
      if (choice.accept()) {
        accept(proposal.get(), choice);
      } else {
        decisions.add(new Decision(choice.number(), ProposalState.REJECTED, Map.of(), ""));
      }
    }

    private void accept(Proposal proposal, Choice choice) {
      var item = proposal.item();
      var wanted = new Wanted(proposal, choice);
      String target =
          switch (item.kind()) {
            case ASPECT -> aspects.accept(wanted);
            case SCORE -> evaluated(rows.score(wanted));
            case FINDING -> evaluated(rows.finding(wanted));
            case INDICATOR -> rows.indicator(wanted);
          };
      boolean same = wanted.values().equals(item.values());
      decisions.add(
          new Decision(
              choice.number(),
              same ? ProposalState.ACCEPTED : ProposalState.CHANGED,
              wanted.values(),
              target));
    }

    /** Sees to it that the evaluation is there; the row's own faults are known by then. */
    private String evaluated(String target) {
      String message =
          evaluation.isEmpty()
              ? "采纳指标得分或问题须先选定所属的评价"
              : registers.find(BureauRegisters.EVALUATIONS, evaluation).isEmpty()
                  ? "绩效评价台账中没有“" + evaluation + "”，请先登记或改选"
                  : "";
      if (!message.isEmpty() && faults.stream().noneMatch(f -> f.number() == 0)) {
        faults.add(0, new ChoiceFault(0, "evaluation", message));
      }
      return target;
    }

    List<ChoiceFault> faults() {
      return faults;
    }

    Optional<Description> description() {
      return aspects.description(new ClassifiedUnits(registers));
    }
  }
}
