package org.hengping.server.staff.report;

import java.util.regex.Pattern;

/** Prepares the markup of a manuscript for the pages of the staff zone. */
public final class PageMarkup {
  private static final Pattern HEADING =
      Pattern.compile("<h([1-6] id=\"h-\\d+\" data-block=\"(\\d+)\")");
  private static final Pattern GAP = Pattern.compile("【待补充[^】<]*】");

  private PageMarkup() {}

  /**
   * Makes every block a target {@code #b-12} (a heading's own id counts headings) and shows the
   * gaps that a person still has to fill.
   */
  public static String prepared(String body) {
    String placed = HEADING.matcher(body).replaceAll("<a class=\"place\" id=\"b-$2\"></a><h$1");
    return GAP.matcher(placed).replaceAll("<span class=\"gap\">$0</span>");
  }
}
