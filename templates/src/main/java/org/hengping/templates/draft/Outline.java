package org.hengping.templates.draft;

import java.util.Optional;

/**
 * One way to lay out a report: that of the nation, of a province, of earlier years, of the bureau
 * itself.
 *
 * @param variant short name, e.g. {@code national}
 * @param title Chinese name with its source
 * @param from first year of the reports that are laid out so unless somebody asks for another way
 * @param until last such year; before {@code from} when it is only taken on request
 * @param file name of its template
 * @param own the template itself where the bureau wrote it; otherwise it comes with the program
 */
public record Outline(
    String variant, String title, int from, int until, String file, Optional<String> own) {

  /** An outline of the program. */
  Outline(String variant, String title, int from, int until, String file) {
    this(variant, title, from, until, file, Optional.empty());
  }

  /** Whether it is taken for some years without being asked for. */
  public boolean isChosenByYear() {
    return from <= until;
  }

  boolean holdsIn(int year) {
    return from <= year && year <= until;
  }

  /** The template in FreeMarker. */
  public String source() {
    return own.orElseGet(() -> TemplateSource.read(file));
  }
}
