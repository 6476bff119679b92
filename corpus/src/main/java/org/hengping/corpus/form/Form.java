package org.hengping.corpus.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * The definition of a form.
 *
 * @param name name on the command line, e.g. {@code self-evaluation}
 * @param kind code of the register of submissions: GOAL, MONITORING or SELF_EVALUATION
 * @param object what it is about when that is always the same, e.g. 部门整体; else empty
 * @param filedLater years from the budget year to the year in which it is filed
 * @param widths of the columns, in characters
 */
public record Form(
    String name,
    int version,
    String title,
    String kind,
    String object,
    int filedLater,
    boolean landscape,
    List<Double> widths,
    List<FormPart> parts,
    List<Check> checks) {
  public Form {
    widths = List.copyOf(widths);
    parts = List.copyOf(parts);
    checks = List.copyOf(checks);
  }

  /** All slots outside tables, in order. */
  List<Slot> slots() {
    return parts.stream()
        .flatMap(p -> p instanceof FormPart.Line line ? line.boxes().stream() : Stream.of())
        .filter(FormPart.Box.Input.class::isInstance)
        .map(b -> ((FormPart.Box.Input) b).slot())
        .toList();
  }

  /** All tables, in order. */
  List<FormPart.Table> tables() {
    return parts.stream()
        .filter(FormPart.Table.class::isInstance)
        .map(FormPart.Table.class::cast)
        .toList();
  }
}
