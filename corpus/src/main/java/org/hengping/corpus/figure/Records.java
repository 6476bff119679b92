package org.hengping.corpus.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hengping.corpus.manuscript.Scope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.Register;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/** The register rows that one figure may count, narrowed by its parameters and scope. */
final class Records {
  private final RegisterSnapshot snapshot;
  private final Map<String, String> parameters;
  private final Scope scope;

  Records(RegisterSnapshot snapshot, Map<String, String> parameters, Scope scope) {
    this.snapshot = snapshot;
    this.parameters = parameters;
    this.scope = scope;
  }

  RegisterSnapshot snapshot() {
    return snapshot;
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** Rows whose fields of these names equal the parameters of the same names, where given. */
  List<RegisterRow> matching(Register register, String... fields) {
    return narrowed(snapshot.rows(register).stream().filter(this::inScope).toList(), fields);
  }

  /** The same of rows at hand. */
  List<RegisterRow> narrowed(List<RegisterRow> rows, String... fields) {
    Stream<RegisterRow> narrowed = rows.stream();
    for (String field : fields) {
      String wanted = parameter(field);
      if (!wanted.isEmpty()) {
        narrowed = narrowed.filter(r -> r.text(field).equals(wanted));
      }
    }
    return narrowed.toList();
  }

  /** The evaluations that match the parameters year, type, mode, agency and grade. */
  List<RegisterRow> evaluations() {
    var rows = matching(BureauRegisters.EVALUATIONS, "year", "type", "mode", "agency");
    String grade = parameter("grade");
    if (grade.isEmpty()) {
      return rows;
    }
    var grades = new HashMap<String, Grades>();
    return rows.stream()
        .filter(
            e ->
                grades
                    .computeIfAbsent(e.text("scheme"), s -> Grades.of(snapshot, e))
                    .grade(score(e))
                    .equals(grade))
        .toList();
  }

  /** The points that an evaluation got. */
  BigDecimal score(RegisterRow evaluation) {
    return Sums.points(snapshot.by(BureauRegisters.SCORES, "evaluation", evaluation.key()), "score")
        .value();
  }

  /** Rows that belong to {@link #evaluations()}. */
  List<RegisterRow> ofEvaluations(Register register) {
    return evaluations().stream()
        .flatMap(e -> snapshot.by(register, "evaluation", e.key()).stream())
        .toList();
  }

  /** The findings of {@link #evaluations()} that match the parameter category. */
  List<RegisterRow> findings() {
    return narrowed(ofEvaluations(BureauRegisters.FINDINGS), "category");
  }

  /** Rows that belong to {@link #findings()}. */
  List<RegisterRow> ofFindings(Register register) {
    return findings().stream()
        .flatMap(f -> snapshot.by(register, "finding", f.key()).stream())
        .toList();
  }

  /** The evaluation named by the parameter {@code evaluation}. */
  RegisterRow evaluation() {
    String id = parameter("evaluation");
    return snapshot
        .find(BureauRegisters.EVALUATIONS, id)
        .orElseThrow(() -> new IllegalArgumentException("台账中没有评价 " + id));
  }

  private boolean inScope(RegisterRow row) {
    return scope == Scope.INTERNAL || PublicScope.includes(row, snapshot);
  }
}
