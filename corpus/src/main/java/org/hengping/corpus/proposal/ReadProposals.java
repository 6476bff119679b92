package org.hengping.corpus.proposal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Documents;
import org.hengping.corpus.ingest.ProposalInbox;
import org.hengping.corpus.ingest.format.Aspect;
import org.hengping.corpus.ingest.format.FoundItem;
import org.hengping.corpus.ingest.format.ProposedValue;
import org.hengping.corpus.ingest.format.TextFinder;
import org.hengping.corpus.ingest.metadata.ReadMetadata;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.proposal.problem.Problem;
import org.hengping.corpus.proposal.problem.ReadProblems;
import org.hengping.corpus.proposal.table.FindTables;
import org.hengping.corpus.proposal.table.IndicatorRow;
import org.hengping.corpus.proposal.table.ScoreTables;

/**
 * Reads what documents say about themselves, indicators and problems, and keeps it as proposals.
 */
public final class ReadProposals implements ProposalInbox {
  /** The aspects that a document keeps. */
  static final Set<Aspect> ASPECTS =
      EnumSet.of(Aspect.KIND, Aspect.UNIT, Aspect.YEAR, Aspect.NUMBER, Aspect.FORMED_ON);

  private final Documents documents;
  private final Proposals proposals;

  public ReadProposals(Documents documents, Proposals proposals) {
    this.documents = documents;
    this.proposals = proposals;
  }

  @Override
  public Optional<Class<? extends TextFinder>> finder() {
    return Optional.of(FindItems.class);
  }

  @Override
  public void receive(
      Document document,
      org.hengping.corpus.ingest.format.Proposal said,
      List<FoundItem> found,
      Person importer) {
    proposals.proposeFirst(document.id(), said(said.values()), found, importer);
  }

  /**
   * The proposals of an imported document, read first when its newest revision was not; a document
   * that was drafted here has none.
   */
  public List<Proposal> of(Document document, Person actor) {
    if (document.original().isEmpty()) {
      return List.of();
    }
    return proposals.read(document.id()) == document.revision()
        ? proposals.of(document.id())
        : again(document, actor);
  }

  /** Reads the newest revision of a document again; what was decided stays. */
  public List<Proposal> again(Document document, Person actor) {
    var manuscript = documents.latest(document.id()).manuscript();
    var items = items(manuscript, ReadMetadata.of(manuscript).values());
    return proposals.propose(document.id(), document.revision(), without(document, items), actor);
  }

  /** Leaves out what somebody has decided on already. */
  private List<ReadItem> without(Document document, List<ReadItem> items) {
    var decided =
        proposals.of(document.id()).stream()
            .filter(p -> !p.isOpen())
            .map(p -> Map.entry(p.kind(), p.item().values()))
            .toList();
    return items.stream().filter(i -> !decided.contains(Map.entry(i.kind(), i.values()))).toList();
  }

  /**
   * Everything that can be read in a document, in the order in which people go through it. Pure.
   */
  public static List<ReadItem> items(Manuscript manuscript, List<ProposedValue> said) {
    var items = new ArrayList<>(said(said));
    items.addAll(found(manuscript));
    return items;
  }

  private static List<ReadItem> said(List<ProposedValue> said) {
    return said.stream()
        .filter(v -> ASPECTS.contains(v.aspect()))
        .map(ReadProposals::item)
        .toList();
  }

  /** What is found in the text beside what it says about the document. Pure. */
  static List<ReadItem> found(Manuscript manuscript) {
    var items = new ArrayList<ReadItem>();
    var tables = FindTables.in(manuscript);
    ScoreTables.in(tables).rows().stream().map(ReadProposals::item).forEach(items::add);
    ReadProblems.in(manuscript, tables).stream().map(ReadProposals::item).forEach(items::add);
    return items;
  }

  private static ReadItem item(ProposedValue value) {
    return new ReadItem(
        ProposalKind.ASPECT,
        Map.of("aspect", value.aspect().name(), "value", value.value()),
        value.place().map(Place::of),
        value.sure());
  }

  private static ReadItem item(IndicatorRow row) {
    return new ReadItem(
        row.scored() ? ProposalKind.SCORE : ProposalKind.INDICATOR,
        row.values(),
        Optional.of(row.place()),
        row.sureness());
  }

  private static ReadItem item(Problem problem) {
    return new ReadItem(
        ProposalKind.FINDING,
        Map.of("category", problem.category(), "text", problem.text(), "detail", problem.detail()),
        Optional.of(problem.place()),
        problem.sureness());
  }

  /** What in a document does not agree with itself. */
  public static List<ReadingCheck> checks(Manuscript manuscript) {
    return ScoreTables.in(manuscript).checks();
  }
}
