package org.hengping.templates.binding;

import java.util.Optional;
import org.hengping.corpus.figure.PublicScope;
import org.hengping.corpus.register.BureauRegisters;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;

/**
 * What a document is about, as the registers have it.
 *
 * @param id e.g. {@code PJ-2021-001}, {@code 2021/DW-001}, {@code 2021}
 * @param year the year that it belongs to
 * @param label for people who choose among subjects
 * @param unit name of the unit that it is about, empty when it is about none
 * @param restricted whether it may not go out: about a classified unit or a withheld evaluation
 */
public record Subject(String id, int year, String label, String unit, boolean restricted) {

  /** The subject that a row is, or that the row of a document about a unit leads to. */
  static Subject of(String id, RegisterRow row, String label, RegisterSnapshot registers) {
    var about = evaluation(row, registers).orElse(row);
    boolean named = about.register().fields().stream().anyMatch(f -> f.key().equals("unit"));
    String unit =
        named
            ? registers
                .find(BureauRegisters.UNITS, about.text("unit"))
                .map(u -> u.text("name"))
                .orElse("")
            : "";
    return new Subject(id, about.whole("year"), label, unit, !PublicScope.includes(row, registers));
  }

  private static Optional<RegisterRow> evaluation(RegisterRow row, RegisterSnapshot registers) {
    return row.register().fields().stream().anyMatch(f -> f.key().equals("evaluation"))
        ? registers.find(BureauRegisters.EVALUATIONS, row.text("evaluation"))
        : Optional.empty();
  }
}
