package org.hengping.server.staff.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hengping.corpus.figure.FigureCatalogue;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.Registers;
import org.hengping.server.staff.web.Messages;
import org.hengping.server.staff.web.NotFound;
import org.hengping.server.staff.web.Visit;
import org.hengping.server.staff.web.Words;

/** Tells where a number of a text comes from. */
public final class ShowFigure {

  /**
   * The source of a number.
   *
   * @param text the number as the document prints it
   * @param now the number as the registers give it now, empty when they do not
   * @param rows what it was computed from, e.g. 绩效评价41条
   */
  public record FigureView(String text, String title, String parameters, String now, String rows) {}

  private final VisibleDocuments visible;
  private final Registers registers;
  private final FigureCatalogue figures;

  public ShowFigure(VisibleDocuments visible, Registers registers, FigureCatalogue figures) {
    this.visible = visible;
    this.registers = registers;
    this.figures = figures;
  }

  /** Answers {@code GET /reports/{id}/figure}, for our script. */
  public void show(Visit visit) {
    visible.find(visit.part("id"), visit.person());
    String name = visit.query("name");
    String title = figures.title(name).orElseThrow(() -> new NotFound(Messages.text("error.404")));
    var parameters = parameters(visit.query("parameters"));
    var scope = visit.query("scope").equals("PUBLIC") ? Scope.PUBLIC : Scope.INTERNAL;
    var snapshot = registers.snapshot();
    if (FigureAccess.isHidden(visit.person(), parameters, snapshot)) {
      throw new NotFound(Messages.text("error.404"));
    }
    visit.show(
        "figure.ftlh",
        view(
            visit.query("text"),
            title,
            Words.parameters(parameters),
            name,
            parameters,
            scope,
            snapshot));
  }

  private FigureView view(
      String text,
      String title,
      String said,
      String name,
      Map<String, String> parameters,
      Scope scope,
      RegisterSnapshot snapshot) {
    try {
      String now = figures.compute(name, parameters, scope, snapshot).text();
      var counts =
          figures.records(name, parameters, scope, snapshot).stream()
              .collect(
                  Collectors.groupingBy(
                      r -> r.register().title(), TreeMap::new, Collectors.counting()));
      String rows =
          counts.entrySet().stream()
              .map(e -> e.getKey() + e.getValue() + "条")
              .collect(Collectors.joining("、"));
      return new FigureView(text, title, said, now, rows);
    } catch (IllegalArgumentException e) {
      return new FigureView(text, title, said, "", "");
    }
  }

  private static Map<String, String> parameters(String text) {
    var parameters = new LinkedHashMap<String, String>();
    for (String part : text.split("; ")) {
      int at = part.indexOf('=');
      if (at > 0) {
        parameters.put(part.substring(0, at), part.substring(at + 1));
      }
    }
    return parameters;
  }
}
