package org.hengping.templates.binding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.manuscript.Source;
import org.hengping.corpus.register.RegisterSnapshot;

/** Tables and charts drawn from registers, by the name of their directive. Stateless. */
public final class Drawings {
  static final List<String> NAMES =
      List.of(
          "coverTable",
          "scoreTable",
          "levelTable",
          "findingTable",
          "feedbackTable",
          "resultTable",
          "briefingTable",
          "gradeTable",
          "categoryTable",
          "compareTable",
          "agencyTable",
          "countyTable",
          "planTable",
          "selfEvaluationTable",
          "filingTable",
          "filingIndicatorTable",
          "problemTable",
          "opinionForm",
          "ledgerTable",
          "yearLedgerTable",
          "evidenceTable",
          "exAnteTable",
          "frameworkTable",
          "qualityTable",
          "auditTable",
          "applicationTable",
          "agencyResultTable",
          "countyResultTable",
          "evaluationPlanTable",
          "linkageTable",
          "overdueTable",
          "chart");

  private static final String SCOPE = "scope";

  /**
   * Draws a table or chart.
   *
   * @throws IllegalArgumentException when the directive is not known or its parameters do not do;
   *     the message is for people
   */
  public Block draw(
      String directive, Map<String, String> parameters, Scope scope, RegisterSnapshot registers) {
    var kept = new TreeMap<>(parameters);
    kept.remove(SCOPE);
    if (scope == Scope.PUBLIC) {
      kept.put(SCOPE, Scope.PUBLIC.name());
    }
    var view = new View(registers, scope, kept, new Source(directive, kept));
    return switch (directive) {
      case "coverTable" -> EvaluationTables.cover(view);
      case "scoreTable" -> EvaluationTables.scores(view);
      case "levelTable" -> EvaluationTables.levels(view);
      case "findingTable" -> EvaluationTables.findings(view);
      case "feedbackTable" -> EvaluationTables.feedback(view);
      case "resultTable" -> YearTables.results(view);
      case "briefingTable" -> YearTables.briefing(view);
      case "gradeTable" -> YearTables.grades(view);
      case "categoryTable" -> YearTables.categories(view);
      case "compareTable" -> YearTables.comparison(view);
      case "agencyTable" -> YearTables.agencies(view);
      case "countyTable" -> YearTables.counties(view);
      case "planTable" -> YearTables.plan(view);
      case "selfEvaluationTable" -> FilingTables.form(view);
      case "filingTable" -> FilingTables.units(view);
      case "filingIndicatorTable" -> FilingTables.indicators(view);
      case "problemTable" -> RectificationTables.problems(view);
      case "opinionForm" -> RectificationTables.opinionForm(view);
      case "ledgerTable" -> RectificationTables.ledger(view);
      case "yearLedgerTable" -> RectificationTables.yearLedger(view);
      case "evidenceTable" -> RectificationTables.evidence(view);
      case "exAnteTable" -> AssessmentTables.exAnte(view);
      case "frameworkTable" -> AssessmentTables.framework(view);
      case "qualityTable" -> AssessmentTables.quality(view);
      case "auditTable" -> AssessmentTables.audit(view);
      case "applicationTable" -> AssessmentTables.application(view);
      case "agencyResultTable" -> CircularTables.agencies(view);
      case "countyResultTable" -> CircularTables.counties(view);
      case "evaluationPlanTable" -> PlanTables.evaluations(view);
      case "overdueTable" -> CircularTables.overdue(view);
      case "linkageTable" -> PlanTables.linkages(view);
      case "chart" -> Charts.draw(view);
      default -> throw new IllegalArgumentException("没有名为“" + directive + "”的表格或图，请核对名称");
    };
  }

  /** The same table or chart as the registers give it now. */
  public Block again(Source source, RegisterSnapshot registers) {
    Scope scope =
        Scope.PUBLIC.name().equals(source.parameters().get(SCOPE)) ? Scope.PUBLIC : Scope.INTERNAL;
    return draw(source.directive(), source.parameters(), scope, registers);
  }
}
