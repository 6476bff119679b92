package org.hengping.server.staff.report;

/**
 * Places in the markup of a manuscript that a link can point at: {@code #b-12} is the thirteenth
 * block, whatever it is.
 */
public final class Places {
  private Places() {}

  /** Puts an empty target before every heading, since a heading's own id counts headings. */
  public static String mark(String body) {
    return body.replaceAll(
        "<h([1-6] id=\"h-\\d+\" data-block=\"(\\d+)\")", "<a class=\"place\" id=\"b-$2\"></a><h$1");
  }
}
