package org.hengping.server.staff.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.figure.FigureUses;
import org.hengping.corpus.figure.FigureWatch;
import org.hengping.corpus.people.Person;
import org.hengping.server.staff.web.Frame;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.Visit;
import org.hengping.server.staff.web.Words;

/** Numbers, tables and charts that the registers give otherwise now, over all documents. */
public final class StaleParts {

  /** The page; {@code parts} over all documents. */
  public record StaleView(Frame frame, List<StaleDocument> documents, int parts) {}

  /**
   * A document with what no longer holds in it.
   *
   * @param released whether the public reads these numbers
   */
  public record StaleDocument(
      String id,
      String title,
      String unit,
      StateWord state,
      int revision,
      boolean released,
      List<Part> parts) {}

  /**
   * One part.
   *
   * @param parameters what it is about, for people
   * @param printed empty for a table or chart
   * @param now empty when it cannot be computed any more, or for a table or chart
   */
  public record Part(String title, String parameters, String printed, String now, String change) {}

  private final VisibleDocuments visible;
  private final FigureWatch watch;
  private final FigureCatalogue catalogue = new FigureCatalogue();

  public StaleParts(VisibleDocuments visible, FigureWatch watch) {
    this.visible = visible;
    this.watch = watch;
  }

  /** How many parts of each document no longer hold, by id; documents without any are left out. */
  Map<String, Long> counts() {
    return watch.stale().stream()
        .collect(Collectors.groupingBy(s -> s.use().document().value(), Collectors.counting()));
  }

  /** Answers {@code GET /figures}. */
  public void show(Visit visit) {
    var byRevision =
        watch.stale().stream()
            .collect(
                Collectors.groupingBy(
                    s -> s.use().document().value() + "@" + s.use().revision(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var seen = seen(visit.person());
    var documents =
        byRevision.values().stream()
            .filter(parts -> seen.containsKey(parts.get(0).use().document().value()))
            .map(parts -> document(seen.get(parts.get(0).use().document().value()), parts))
            .toList();
    visit.show(
        "stale.ftlh",
        new StaleView(
            visit.frame(Messages.text("stale.title"), "reports"),
            documents,
            documents.stream().mapToInt(d -> d.parts().size()).sum()));
  }

  private Map<String, Document> seen(Person person) {
    return visible.list(person).stream().collect(Collectors.toMap(d -> d.id().value(), d -> d));
  }

  private StaleDocument document(Document document, List<FigureUses.Stale> parts) {
    int revision = parts.get(0).use().revision();
    return new StaleDocument(
        document.id().value(),
        document.title(),
        document.unit(),
        StateWord.of(document),
        revision,
        revision == document.releasedRevision(),
        parts.stream().map(this::part).toList());
  }

  private Part part(FigureUses.Stale stale) {
    var use = stale.use();
    boolean drawn = stale.isDrawn();
    return new Part(
        stale.title(catalogue),
        drawn ? "" : Words.parameters(use.figure().parameters()),
        drawn ? "" : use.text(),
        drawn ? "" : stale.now(),
        stale.change());
  }
}
