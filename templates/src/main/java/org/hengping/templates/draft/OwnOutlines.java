package org.hengping.templates.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hengping.corpus.register.RegisterRow;
import org.hengping.corpus.register.RegisterSnapshot;
import org.hengping.corpus.register.TemplateRegisters;

/**
 * The outlines that the bureau wrote itself. One in use goes before those of the program in its
 * years; a draft or a retired one is taken only on request.
 */
public final class OwnOutlines {
  private static final int ALWAYS = 9999;

  private OwnOutlines() {}

  /** Those of a template, in order of their short names. */
  public static List<Outline> of(ReportTemplate template, RegisterSnapshot registers) {
    return registers.by(TemplateRegisters.TEMPLATES, "template", template.id()).stream()
        .map(OwnOutlines::outline)
        .toList();
  }

  /** All outlines of a template. */
  static Stream<Outline> all(ReportTemplate template, RegisterSnapshot registers) {
    return Stream.concat(of(template, registers).stream(), template.outlines().stream());
  }

  /** The outline of reports about a year unless somebody asks for another. */
  static Outline chosen(ReportTemplate template, int year, RegisterSnapshot registers) {
    return of(template, registers).stream()
        .filter(o -> o.holdsIn(year))
        .findFirst()
        .orElseGet(() -> template.outline(year));
  }

  /** The outline of this short name. */
  static Optional<Outline> named(
      ReportTemplate template, String variant, RegisterSnapshot registers) {
    return all(template, registers).filter(o -> o.variant().equals(variant)).findFirst();
  }

  private static Outline outline(RegisterRow row) {
    boolean active = row.text("status").equals("ACTIVE");
    int until = row.has("untilYear") ? row.whole("untilYear") : ALWAYS;
    return new Outline(
        row.text("variant"),
        row.text("title"),
        row.has("fromYear") ? row.whole("fromYear") : 1,
        active ? until : 0,
        row.text("template") + "." + row.text("variant") + ".ftl",
        Optional.of(row.text("body")));
  }
}
