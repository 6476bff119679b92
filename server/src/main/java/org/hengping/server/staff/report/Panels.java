package org.hengping.server.staff.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.Revision;
import org.hengping.corpus.document.Step;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Figure;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Inlines;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.markdown.MarkdownWriter;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.Registers;
import org.hengping.server.staff.web.Times;
import org.hengping.server.staff.web.Words;

/** Fills the side panel: only the open tab is worked out. */
public final class Panels {
  private final VisibleDocuments visible;
  private final Registers registers;
  private final FigureCatalogue figures;
  private final FindEvidence evidence;
  private final DraftIssues checks;

  public Panels(
      VisibleDocuments visible,
      Registers registers,
      FigureCatalogue figures,
      FindEvidence evidence,
      DraftIssues checks) {
    this.visible = visible;
    this.registers = registers;
    this.figures = figures;
    this.evidence = evidence;
    this.checks = checks;
  }

  /** What is asked of the panel. */
  public record Ask(String tab, String words, boolean editing) {
    public Ask {
      if (!List.of("evidence", "figures", "checks", "history").contains(tab)) {
        tab = "checks";
      }
    }
  }

  /** The panel of a report. */
  public PanelView of(Document document, Revision revision, Ask ask, Person person) {
    var issues = checks.of(document, revision);
    return new PanelView(
        document.id().value(),
        ask.tab(),
        ask.editing(),
        issues.size(),
        ask.tab().equals("evidence")
            ? evidence.find(ask.words(), person)
            : new PanelView.Evidence("", "", List.of()),
        ask.tab().equals("figures") ? figures(revision.manuscript()) : List.of(),
        ask.tab().equals("checks") ? issues : List.of(),
        ask.tab().equals("history") ? history(document) : List.of());
  }

  private List<PanelView.FigureLine> figures(Manuscript manuscript) {
    var counts = new LinkedHashMap<Figure, Integer>();
    var places = new LinkedHashMap<Figure, Integer>();
    for (int b = 0; b < manuscript.blocks().size(); b++) {
      for (Figure figure : Inlines.figures(manuscript.blocks().get(b))) {
        counts.merge(figure, 1, Integer::sum);
        places.putIfAbsent(figure, b);
      }
    }
    var snapshot = registers.snapshot();
    return counts.entrySet().stream()
        .map(e -> line(e.getKey(), e.getValue(), places.get(e.getKey()), snapshot))
        .toList();
  }

  private PanelView.FigureLine line(
      Figure figure, int count, int block, RegisterSnapshot snapshot) {
    return new PanelView.FigureLine(
        figure.text(),
        figures.title(figure.calculation()).orElse(figure.calculation()),
        Words.parameters(figure.parameters()),
        now(figure, snapshot),
        count,
        MarkdownWriter.editing(List.of(new Block.Paragraph(List.<Inline>of(figure)))).strip(),
        "#b-" + block);
  }

  private String now(Figure figure, RegisterSnapshot snapshot) {
    try {
      String text = figures.again(figure, snapshot).text();
      return text.equals(figure.text()) ? "" : text;
    } catch (IllegalArgumentException gone) {
      return "已算不出（" + gone.getMessage() + "）";
    }
  }

  private List<PanelView.HistoryLine> history(Document document) {
    Map<String, String> names = visible.names();
    var lines = new ArrayList<Timed>();
    for (Revision r : visible.documents().revisions(document.id())) {
      String who = names.getOrDefault(r.author(), r.author());
      lines.add(
          new Timed(
              r.at().toEpochMilli() * 10 + 1,
              new PanelView.HistoryLine(
                  Times.minute(r.at()),
                  who,
                  "第" + r.number() + "版" + (r.note().isEmpty() ? "" : "：" + r.note()),
                  "/reports/" + document.id() + "/revisions/" + r.number(),
                  r.number() == 1
                      ? ""
                      : "/reports/"
                          + document.id()
                          + "/compare?from="
                          + (r.number() - 1)
                          + "&to="
                          + r.number())));
    }
    for (Step s : visible.documents().steps(document.id())) {
      lines.add(
          new Timed(
              s.at().toEpochMilli() * 10 + 2,
              new PanelView.HistoryLine(
                  Times.minute(s.at()),
                  names.getOrDefault(s.actor(), s.actor()),
                  s.from().title() + " → " + s.to().title() + "（第" + s.revision() + "版）",
                  "",
                  "")));
    }
    lines.sort((a, b) -> Long.compare(b.at(), a.at()));
    return lines.stream().map(Timed::line).toList();
  }

  private record Timed(long at, PanelView.HistoryLine line) {}
}
