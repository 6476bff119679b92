package org.hengping.templates.pdf.measure;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule of GB/T 9704—2012 that printed pages can be measured by.
 *
 * @param id e.g. {@code page.width}
 * @param clause of the standard
 * @param title what it asks for, for people
 * @param tolerance in the unit of what is measured; 0 where it either holds or not
 */
public record LayoutRule(
    String id,
    String clause,
    String title,
    double tolerance,
    Function<PrintedDocument, Stream<Finding>> measure) {

  /** A value that a rule looked at. */
  public record Finding(int page, boolean holds, String found) {

    static Finding of(PrintedLine line, boolean holds) {
      return new Finding(line.page(), holds, excerpt(line));
    }

    static Finding near(PrintedLine line, double value, double wanted, double tolerance) {
      return near(line.page(), value, wanted, tolerance, excerpt(line));
    }

    static Finding near(int page, double value, double wanted, double tolerance, String where) {
      boolean holds = Math.abs(value - wanted) <= tolerance;
      return new Finding(page, holds, String.format("%.2f，应为 %.2f %s", value, wanted, where));
    }

    private static String excerpt(PrintedLine line) {
      String text = line.text();
      return "“" + (text.length() > 24 ? text.substring(0, 24) + "…" : text) + "”";
    }
  }
}
