package org.hengping.publisher.review;

import java.util.Set;
import java.util.TreeSet;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterSnapshot;

/** Names of people acting in office, as the registers know them; they stay in public versions. */
final class OfficialNames {
  private OfficialNames() {}

  static Set<String> of(RegisterSnapshot registers) {
    var names = new TreeSet<String>();
    for (var row : registers.rows(BureauRegisters.EVALUATIONS)) {
      add(row.text("leader"), names);
      add(row.text("members"), names);
      add(row.text("leadEvaluator"), names);
    }
    for (var row : registers.rows(BureauRegisters.AGENCIES)) {
      add(row.text("leadEvaluators"), names);
    }
    for (var row : registers.rows(BureauRegisters.ITEMS)) {
      add(row.text("checker"), names);
    }
    return names;
  }

  private static void add(String text, Set<String> names) {
    for (String name : text.split("[、，,；;\\s]+")) {
      if (name.length() >= 2 && name.length() <= 4) {
        names.add(name);
      }
    }
  }
}
