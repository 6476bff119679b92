package org.hengping.corpus.ingest;

import java.util.Arrays;
import java.util.stream.Stream;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.Registers;

/** Tells documents about a classified unit (涉密单位), which only few people may see. */
public final class ClassifiedUnits {
  private final Registers registers;

  public ClassifiedUnits(Registers registers) {
    this.registers = registers;
  }

  /** Whether a document about a unit, or with this title, is about a classified one. */
  public boolean concern(String unit, String title) {
    return registers.rows(BureauRegisters.UNITS).stream()
        .filter(row -> row.flag("classified"))
        .flatMap(ClassifiedUnits::names)
        .anyMatch(name -> unit.equals(name) || title.contains(name));
  }

  private static Stream<String> names(RegisterRow row) {
    return Stream.concat(
            Stream.of(row.text("name")), Arrays.stream(row.text("aliases").split("[;；,，、\\s]+")))
        .filter(name -> name.length() > 1);
  }
}
