package org.hengping.server.staff.indicator;

import java.util.List;
import org.hengping.server.staff.web.Frame;

/**
 * The library.
 *
 * @param filters select boxes
 * @param low whether only indicators are shown that tell nothing
 * @param total indicators that pass the filter
 * @param previous address of the page before, empty when there is none
 */
public record IndicatorListView(
    Frame frame,
    List<Select> filters,
    boolean low,
    String words,
    List<Chip> chips,
    List<Row> rows,
    int total,
    int all,
    int page,
    int pages,
    String previous,
    String next) {

  /** A select box of the filter. */
  public record Select(String name, String label, List<Choice> choices) {}

  /** One option with the number of indicators that it leaves. */
  public record Choice(String value, String label, int count, boolean chosen) {}

  /** One filter that is set, with the list without it. */
  public record Chip(String label, String address, int count) {}

  /**
   * One indicator.
   *
   * @param path framework and upper levels
   * @param full share of full marks in words, empty when never used
   */
  public record Row(
      String id,
      String version,
      String name,
      String path,
      String industry,
      String rule,
      String weight,
      int uses,
      String full,
      boolean low,
      String status,
      String tone) {}
}
