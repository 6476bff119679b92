package org.hengping.corpus.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.corpus.document.Document;
import org.hengping.corpus.document.DocumentKind;
import org.hengping.corpus.document.NewDocument;
import org.hengping.corpus.manuscript.Block;
import org.hengping.corpus.manuscript.Inline;
import org.hengping.corpus.manuscript.Manuscript;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.money.Amount;
import org.hengping.corpus.people.Person;
import org.hengping.corpus.people.Role;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.store.CorpusStore;

/** Evaluations with scores and a report for each, as many as wanted. */
final class ManyReports {
  static final Person CLERK = new Person("wang", "王起草", EnumSet.of(Role.PERFORMANCE, Role.ADMIN));
  private static final List<String> LEVELS = List.of("决策", "过程", "产出", "效益");

  private final CorpusStore store;

  ManyReports(CorpusStore store) {
    this.store = store;
  }

  static String evaluation(int number) {
    return String.format("PJ-2021-%04d", number);
  }

  /** Evaluations 0 to {@code count} - 1 of one unit, each with twenty scores. */
  void register(int count) {
    var registers = store.registers();
    registers.put(
        BureauRegisters.UNITS,
        List.of(
            row(
                BureauRegisters.UNITS,
                Map.of(
                    "code",
                    "101",
                    "name",
                    "示例市教育局",
                    "section",
                    "教科文科",
                    "region",
                    "市本级",
                    "kind",
                    "DEPARTMENT",
                    "industry",
                    "教育",
                    "classified",
                    false))),
        CLERK);
    var evaluations = new ArrayList<RegisterRow>();
    var scores = new ArrayList<RegisterRow>();
    for (int e = 0; e < count; e++) {
      evaluations.add(evaluationRow(e));
      for (int i = 0; i < 20; i++) {
        scores.add(score(e, i, "4.5"));
      }
    }
    registers.put(BureauRegisters.EVALUATIONS, evaluations, CLERK);
    registers.put(BureauRegisters.SCORES, scores, CLERK);
  }

  private static RegisterRow evaluationRow(int number) {
    return row(
        BureauRegisters.EVALUATIONS,
        Map.ofEntries(
            Map.entry("id", evaluation(number)),
            Map.entry("year", 2021L),
            Map.entry("unit", "101"),
            Map.entry("object", "示例项目" + number),
            Map.entry("type", number % 3 == 0 ? "PROJECT" : "DEPARTMENT_OVERALL"),
            Map.entry("mode", "THIRD_PARTY"),
            Map.entry("industry", "教育"),
            Map.entry("fundsWan", Amount.ofFen(1_000_000L + number)),
            Map.entry("budgetWan", Amount.ofFen(1_000_000L)),
            Map.entry("executedWan", Amount.ofFen(900_000L)),
            Map.entry("status", "COMPLETED")));
  }

  static RegisterRow score(int evaluation, int sequence, String points) {
    return score(evaluation(evaluation), sequence, points);
  }

  static RegisterRow score(String evaluation, int sequence, String points) {
    return row(
        BureauRegisters.SCORES,
        Map.of(
            "evaluation",
            evaluation,
            "sequence",
            (long) sequence,
            "level1",
            LEVELS.get(sequence % 4),
            "level2",
            "二级",
            "level3",
            "指标" + sequence,
            "weight",
            new BigDecimal("5.00"),
            "score",
            new BigDecimal(points).setScale(2)));
  }

  static RegisterRow finding(int evaluation) {
    return row(
        BureauRegisters.FINDINGS,
        Map.of(
            "id", "WT-2021-001-01",
            "evaluation", evaluation(evaluation),
            "sequence", 1L,
            "category", "资金闲置",
            "text", "示例问题"));
  }

  static RegisterRow row(Register register, Map<String, Object> values) {
    return new RegisterRow(register, values);
  }

  /**
   * A report that prints {@code figures} figures, of this evaluation first and then of the next.
   */
  Document report(int number, int figures, int evaluations, RegisterSnapshot snapshot) {
    var text = new ArrayList<Inline>();
    for (int i = 0; text.size() < figures; i++) {
      String evaluation = evaluation((number + i) % evaluations);
      text.addAll(figures(evaluation, snapshot));
    }
    var manuscript =
        Manuscript.of("示例报告" + number, List.of(new Block.Paragraph(text.subList(0, figures))));
    return store
        .documents()
        .add(
            new NewDocument(
                DocumentKind.PROJECT_EVALUATION_REPORT,
                "示例市教育局",
                2021,
                "project-evaluation-report",
                evaluation(number),
                false,
                Optional.empty()),
            manuscript,
            "起草",
            CLERK);
  }

  private static List<Inline> figures(String evaluation, RegisterSnapshot snapshot) {
    var catalogue = new FigureCatalogue();
    var found = new ArrayList<Inline>();
    for (String name :
        List.of("score", "weight", "funds", "budget", "executed", "indicators", "findings")) {
      found.add(
          catalogue.compute(
              "evaluation." + name, Map.of("evaluation", evaluation), Scope.INTERNAL, snapshot));
    }
    for (String level : LEVELS) {
      for (String name : List.of("levelScore", "levelWeight", "levelRate")) {
        found.add(
            catalogue.compute(
                "evaluation." + name,
                Map.of("evaluation", evaluation, "level1", level),
                Scope.INTERNAL,
                snapshot));
      }
    }
    found.add(
        catalogue.compute("evaluations.count", Map.of("year", "2021"), Scope.INTERNAL, snapshot));
    found.add(
        catalogue.compute(
            "evaluations.averageScore", Map.of("year", "2021"), Scope.INTERNAL, snapshot));
    return found;
  }
}
