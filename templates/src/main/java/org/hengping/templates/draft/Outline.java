package org.hengping.templates.draft;

/**
 * One way to lay out a report: that of the nation, of a province, of earlier years.
 *
 * @param variant short name, e.g. {@code national}
 * @param title Chinese name with its source
 * @param from first year of the reports that are laid out so unless somebody asks for another way
 * @param until last such year; before {@code from} when it is only taken on request
 * @param file its template
 */
public record Outline(String variant, String title, int from, int until, String file) {
  /** Whether it is taken for some years without being asked for. */
  public boolean isChosenByYear() {
    return from <= until;
  }

  boolean holdsIn(int year) {
    return from <= year && year <= until;
  }
}
