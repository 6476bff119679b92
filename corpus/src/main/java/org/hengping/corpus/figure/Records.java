package org.hengping.corpus.figure;

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
    Stream<RegisterRow> rows = snapshot.rows(register).stream().filter(this::inScope);
    for (String field : fields) {
      String wanted = parameter(field);
      if (!wanted.isEmpty()) {
        rows = rows.filter(r -> r.text(field).equals(wanted));
      }
    }
    return rows.toList();
  }

  /** Rows that belong to the evaluations matching the parameters year, type and mode. */
  List<RegisterRow> ofEvaluations(Register register) {
    var evaluations = matching(BureauRegisters.EVALUATIONS, "year", "type", "mode");
    return evaluations.stream()
        .flatMap(e -> snapshot.by(register, "evaluation", e.key()).stream())
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
