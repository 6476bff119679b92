package org.hengping.server.staff.report;

import java.util.ArrayList;
import java.util.List;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.PlainText;
import org.hengping.server.staff.web.Frame;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.hengping.server.staff.web.Times;
import org.hengping.server.staff.web.Visit;

/** Shows what changed between two revisions, by line and phrase. */
public final class CompareRevisions {
  private static final int AROUND = 1;

  /**
   * The page.
   *
   * @param revisions all revisions, newest first, to choose from
   */
  public record CompareView(
      Frame frame,
      ReportHead head,
      int from,
      int to,
      List<Choice> revisions,
      int changes,
      List<Row> rows) {}

  /** A revision that can be compared. */
  public record Choice(int number, String label) {}

  /**
   * A line of the comparison.
   *
   * @param kind same, gone, new, changed, or skipped for a stretch that is left out
   * @param skipped how many lines are left out
   */
  public record Row(
      String kind, int skipped, List<PanelView.Piece> before, List<PanelView.Piece> after) {}

  private final VisibleDocuments visible;
  private final ReportHeads heads;

  public CompareRevisions(VisibleDocuments visible, ReportHeads heads) {
    this.visible = visible;
    this.heads = heads;
  }

  /** Answers {@code GET /reports/{id}/compare?from=1&to=2}; the last two revisions unless said. */
  public void show(Visit visit) {
    var document = visible.find(visit.part("id"), visit.person());
    int to = Visit.number(visit.query("to")).orElse(document.revision());
    int from = Visit.number(visit.query("from")).orElse(Math.max(1, to - 1));
    var diff = LineDiff.of(lines(document, from), lines(document, to));
    visit.show(
        "compare.ftlh",
        new CompareView(
            visit.frame(Messages.text("compare.title", document.title()), "reports"),
            heads.of(document, visit.person()),
            from,
            to,
            choices(document),
            (int) diff.stream().filter(l -> l.kind() != LineDiff.Kind.SAME).count(),
            rows(diff)));
  }

  private List<Choice> choices(Document document) {
    var names = visible.names();
    return visible.documents().revisions(document.id()).stream()
        .map(
            r ->
                new Choice(
                    r.number(),
                    "第"
                        + r.number()
                        + "版 · "
                        + names.getOrDefault(r.author(), r.author())
                        + " "
                        + Times.minute(r.at())))
        .toList();
  }

  private List<String> lines(Document document, int number) {
    Manuscript manuscript =
        visible
            .documents()
            .revision(document.id(), number)
            .map(Revision::manuscript)
            .orElseThrow(() -> new NotFound(Messages.text("error.404")));
    var lines = new ArrayList<String>();
    lines.add(manuscript.title());
    manuscript.blocks().forEach(b -> lines.addAll(PlainText.lines(b)));
    return lines;
  }

  /** Leaves out what is the same, but for a line on each side of a change. */
  private static List<Row> rows(List<LineDiff.Line> diff) {
    var rows = new ArrayList<Row>();
    int skipped = 0;
    for (int i = 0; i < diff.size(); i++) {
      var line = diff.get(i);
      if (line.kind() == LineDiff.Kind.SAME && !isNearChange(diff, i)) {
        skipped++;
        continue;
      }
      if (skipped > 0) {
        rows.add(new Row("skipped", skipped, List.of(), List.of()));
        skipped = 0;
      }
      rows.add(
          new Row(
              line.kind().name().toLowerCase(java.util.Locale.ROOT),
              0,
              line.before(),
              line.after()));
    }
    if (skipped > 0) {
      rows.add(new Row("skipped", skipped, List.of(), List.of()));
    }
    return rows;
  }

  private static boolean isNearChange(List<LineDiff.Line> diff, int at) {
    return diff.subList(Math.max(0, at - AROUND), Math.min(diff.size(), at + AROUND + 1)).stream()
        .anyMatch(l -> l.kind() != LineDiff.Kind.SAME);
  }
}
