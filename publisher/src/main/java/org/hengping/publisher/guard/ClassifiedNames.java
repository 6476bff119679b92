package org.hengping.publisher.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterSnapshot;

/** Names and aliases of the classified units; none of them may be named in public. */
final class ClassifiedNames {
  private final List<String> names = new ArrayList<>();

  ClassifiedNames(RegisterSnapshot registers) {
    for (var unit : registers.rows(BureauRegisters.UNITS)) {
      if (unit.flag("classified")) {
        add(unit.text("name"));
        for (String alias : unit.text("aliases").split("[；;、，,]")) {
          add(alias);
        }
      }
    }
  }

  private void add(String name) {
    String squeezed = squeezed(name);
    if (squeezed.length() >= 2) {
      names.add(squeezed);
    }
  }

  /** Whether a text names one of them, blanks and forms of characters ignored. */
  boolean namedIn(String text) {
    String squeezed = squeezed(text);
    return names.stream().anyMatch(squeezed::contains);
  }

  private static String squeezed(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Cf}\\p{Mn}\\p{Me}\\p{Pd}·•]", "")
        .toLowerCase(Locale.ROOT);
  }
}
